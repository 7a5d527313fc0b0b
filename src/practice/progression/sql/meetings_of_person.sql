-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: met_on int, meeting_id int, how text, person_there int, note text, recorded_at int, recorded_by text
select
  met_on, meeting_id, how, person_there, note, recorded_at, recorded_by
from progression_meeting where person_id = :person_id order by met_on, meeting_id
