-- SPDX-License-Identifier: Apache-2.0
-- takes: token_hash text, form_id int
-- gives: form_version_id int, fields text, version int, saved_at int
select form_version_id, fields, version, saved_at from public_draft where token_hash = :token_hash and form_id = :form_id
