-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, meeting_id int, version int, met_on int, attended text
-- takes: person_present int, hours_planned real, hours_delivered real, equipment_needed text, health text
-- takes: health_words text, carer_view text, predicted_end_on int, need text, decision text, reason text
-- takes: corrected_reason text
update short_term_meeting set version = version + 1,
  met_on = :met_on, attended = :attended, person_present = :person_present, hours_planned = :hours_planned,
  hours_delivered = :hours_delivered, equipment_needed = :equipment_needed, health = :health,
  health_words = :health_words, carer_view = :carer_view, predicted_end_on = :predicted_end_on, need = :need,
  decision = :decision, reason = :reason, corrected_reason = :corrected_reason
where person_id = :person_id and episode_id = :episode_id and meeting_id = :meeting_id and version = :version
