-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int
-- gives: meeting_id int, reference text, version int, met_on int, attended text, person_present int
-- gives: hours_planned real, hours_delivered real, equipment_needed text, health text, health_words text
-- gives: carer_view text, predicted_end_on int, need text, decision text, reason text, recorded_at int
-- gives: recorded_by text, corrected_reason text
select
  meeting_id, reference, version, met_on, attended, person_present, hours_planned, hours_delivered, equipment_needed,
  health, health_words, carer_view, predicted_end_on, need, decision, reason, recorded_at, recorded_by,
  corrected_reason
from short_term_meeting where person_id = :person_id and episode_id = :episode_id order by met_on, meeting_id
