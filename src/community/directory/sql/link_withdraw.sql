-- SPDX-License-Identifier: Apache-2.0
-- takes: place_link_id int, withdrawn_at int, withdrawn_by_name text
update place_link set withdrawn_at = :withdrawn_at, withdrawn_by_name = :withdrawn_by_name
where place_link_id = :place_link_id and withdrawn_at is null
