-- SPDX-License-Identifier: Apache-2.0
-- takes: place_id int
-- gives: version int, facts text, made_at int, made_by_name text, origin text, why text
select version, facts, made_at, made_by_name, origin, why from place_version where place_id = :place_id order by version desc
