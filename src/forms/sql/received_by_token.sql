-- SPDX-License-Identifier: Apache-2.0
-- takes: token_hash text, form_id int
-- gives: reference text
select reference from received_form where token_hash = :token_hash and form_id = :form_id
