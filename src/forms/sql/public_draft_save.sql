-- SPDX-License-Identifier: Apache-2.0
-- takes: token_hash text, form_id int, version int, fields text, saved_at int
update public_draft set fields = :fields, version = version + 1, saved_at = :saved_at
where token_hash = :token_hash and form_id = :form_id and version = :version
