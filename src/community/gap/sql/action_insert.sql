-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_action_id int, gap_id int, on_day int, kind text, words text, place_reference text, place_name text, by_name text, form_token text
insert into gap_action (gap_action_id, gap_id, on_day, kind, words, place_reference, place_name, by_name, form_token)
values (:gap_action_id, :gap_id, :on_day, :kind, :words, :place_reference, :place_name, :by_name, :form_token)
