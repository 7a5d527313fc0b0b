-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int, version int, facts text, made_at int, made_by_id int, made_by_name text, origin text, why text
insert into place_version (place_id, version, facts, made_at, made_by_id, made_by_name, origin, why)
values (:place_id, :version, :facts, :made_at, :made_by_id, :made_by_name, :origin, :why)
