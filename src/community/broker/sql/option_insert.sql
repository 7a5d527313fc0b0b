-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, broker_request_id int, option_id int, looked_on int, kind text, name text, came_of_it text
-- takes: words text, by_name text
insert into broker_option (person_id, broker_request_id, option_id, looked_on, kind, name, came_of_it, words, by_name)
values (:person_id, :broker_request_id, :option_id, :looked_on, :kind, :name, :came_of_it, :words, :by_name)
