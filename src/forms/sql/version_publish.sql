-- SPDX-License-Identifier: Apache-2.0
-- takes: form_version_id int, published_at int, published_by_name text
update form_version set published_at = :published_at, published_by_name = :published_by_name
where form_version_id = :form_version_id and published_at is null and retired_at is null
