-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, discharge_id int, version int, hospital text, ward text, admission text, sent_by text
-- takes: nhs_number_sent text, consent text, continuing_care text, why text, notice_kind text, notice_received_on int
-- takes: assessment_notice_on int, discharge_notice_on int, expected_on int, ready_on int, left_on int, died_on int
-- takes: withdrawn_on int, withdrawn_reason text, destination text, pathway text, referred_for_help int
-- takes: followed_up_on int, follow_up_words text, team_id int, team_name text, worker_id int, worker_name text
-- takes: next_on int, next_step text
update hospital_discharge set version = version + 1,
  hospital = :hospital, ward = :ward, admission = :admission, sent_by = :sent_by, nhs_number_sent =
  :nhs_number_sent, consent = :consent, continuing_care = :continuing_care, why = :why, notice_kind = :notice_kind,
  notice_received_on = :notice_received_on, assessment_notice_on = :assessment_notice_on, discharge_notice_on =
  :discharge_notice_on, expected_on = :expected_on, ready_on = :ready_on, left_on = :left_on, died_on = :died_on,
  withdrawn_on = :withdrawn_on, withdrawn_reason = :withdrawn_reason, destination = :destination, pathway =
  :pathway, referred_for_help = :referred_for_help, followed_up_on = :followed_up_on, follow_up_words =
  :follow_up_words, team_id = :team_id, team_name = :team_name, worker_id = :worker_id, worker_name = :worker_name,
  next_on = :next_on, next_step = :next_step
where person_id = :person_id and discharge_id = :discharge_id and version = :version
