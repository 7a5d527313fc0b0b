-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, form_id int, form_version_id int, response text, received_at int, token_hash text
insert into received_form (reference, form_id, form_version_id, response, received_at, token_hash)
values (:reference, :form_id, :form_version_id, :response, :received_at, :token_hash)
