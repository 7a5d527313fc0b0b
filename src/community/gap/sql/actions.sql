-- SPDX-License-Identifier: Apache-2.0
-- gives: gap_id int, on_day int, kind text, words text, place_reference text, place_name text, by_name text
select gap_id, on_day, kind, words, place_reference, place_name, by_name from gap_action order by on_day, gap_action_id
