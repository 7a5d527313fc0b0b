-- SPDX-License-Identifier: Apache-2.0
-- takes: source text, external_id text
-- gives: place_id int, facts text
select place_id, facts from place_feed_entry where source = :source and external_id = :external_id
