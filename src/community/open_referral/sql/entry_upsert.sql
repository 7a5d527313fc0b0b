-- SPDX-License-Identifier: Apache-2.0
-- takes: source text, external_id text, place_id int, facts text, taken_at int
insert into place_feed_entry (source, external_id, place_id, facts, taken_at) values (:source, :external_id, :place_id, :facts, :taken_at)
on conflict (source, external_id) do update set place_id = excluded.place_id, facts = excluded.facts, taken_at = excluded.taken_at
