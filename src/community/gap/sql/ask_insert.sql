-- SPDX-License-Identifier: Apache-2.0
-- takes: gap_ask_id int, gap_id int, asked_on int, team_name text, source text, form_token text
insert into gap_ask (gap_ask_id, gap_id, asked_on, team_name, source, form_token) values (:gap_ask_id, :gap_id, :asked_on, :team_name, :source, :form_token)
