-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: week_on int, planned real, delivered real, from_file int, by_name text
select
  week_on, planned, delivered, from_file, by_name
from short_term_hours where person_id = :person_id and episode_id = :episode_id order by week_on
