-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, meeting_id int, reference text, version int, met_on int
-- takes: attended text, person_present int, hours_planned real, hours_delivered real, equipment_needed text
-- takes: health text, health_words text, carer_view text, predicted_end_on int, need text, decision text
-- takes: reason text, recorded_at int, recorded_by text, corrected_reason text, form_token text
insert into short_term_meeting (
  person_id, episode_id, meeting_id, reference, version, met_on, attended, person_present, hours_planned,
  hours_delivered, equipment_needed, health, health_words, carer_view, predicted_end_on, need, decision, reason,
  recorded_at, recorded_by, corrected_reason, form_token)
values (
  :person_id, :episode_id, :meeting_id, :reference, :version, :met_on, :attended, :person_present, :hours_planned,
  :hours_delivered, :equipment_needed, :health, :health_words, :carer_view, :predicted_end_on, :need, :decision,
  :reason, :recorded_at, :recorded_by, :corrected_reason, :form_token)
