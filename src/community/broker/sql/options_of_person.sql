-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: broker_request_id int, option_id int, looked_on int, kind text, place_reference text, name text
-- gives: came_of_it text, words text, by_name text
select broker_request_id, option_id, looked_on, kind, place_reference, name, came_of_it, words, by_name
from broker_option where person_id = :person_id order by broker_request_id, option_id
