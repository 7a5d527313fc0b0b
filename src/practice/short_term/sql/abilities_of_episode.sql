-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: moment text, activity text, help text
select
  moment, activity, help
from short_term_ability where person_id = :person_id and episode_id = :episode_id order by moment, activity
