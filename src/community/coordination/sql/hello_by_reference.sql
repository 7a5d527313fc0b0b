-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: coordination_hello_id int, reference text, version int, met_on int, first_name text, area text, talked_about text, offered text, by_id int, by_name text, team_name text
select coordination_hello_id, reference, version, met_on, first_name, area, talked_about, offered, by_id, by_name, team_name
from coordination_hello where reference = :reference
