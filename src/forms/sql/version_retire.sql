-- SPDX-License-Identifier: Apache-2.0
-- takes: form_version_id int, retired_at int, retired_by_name text
update form_version set retired_at = :retired_at, retired_by_name = :retired_by_name
where form_version_id = :form_version_id and retired_at is null
