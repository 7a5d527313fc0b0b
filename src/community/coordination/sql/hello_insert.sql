-- SPDX-License-Identifier: Apache-2.0
-- takes: coordination_hello_id int, reference text, met_on int, first_name text, area text, talked_about text
-- takes: offered text, by_id int, by_name text, team_name text, form_token text
insert into coordination_hello (coordination_hello_id, reference, met_on, first_name, area, talked_about, offered, by_id, by_name, team_name, form_token)
values (:coordination_hello_id, :reference, :met_on, :first_name, :area, :talked_about, :offered, :by_id, :by_name, :team_name, :form_token)
