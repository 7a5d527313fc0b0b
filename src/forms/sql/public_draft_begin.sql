-- SPDX-License-Identifier: Apache-2.0
-- takes: token_hash text, form_id int, form_version_id int, fields text, saved_at int
insert into public_draft (token_hash, form_id, form_version_id, fields, version, saved_at)
values (:token_hash, :form_id, :form_version_id, :fields, 1, :saved_at)
