-- SPDX-License-Identifier: Apache-2.0
-- takes: place_link_id int, used_at int
update place_link set used_at = :used_at where place_link_id = :place_link_id
