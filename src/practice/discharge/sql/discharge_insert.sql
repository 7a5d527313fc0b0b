-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, discharge_id int, reference text, version int, hospital text, ward text, admitted_on int
-- takes: admission text, sent_by text, nhs_number_sent text, consent text, continuing_care text, why text
-- takes: notice_kind text, notice_received_on int, assessment_notice_on int, discharge_notice_on int, expected_on int
-- takes: ready_on int, left_on int, died_on int, withdrawn_on int, withdrawn_reason text, destination text
-- takes: pathway text, referred_for_help int, followed_up_on int, follow_up_words text, team_id int, team_name text
-- takes: worker_id int, worker_name text, next_on int, next_step text, recorded_at int, hospital_key text
-- takes: form_token text
insert into hospital_discharge (
  person_id, discharge_id, reference, version, hospital, ward, admitted_on, admission, sent_by, nhs_number_sent,
  consent, continuing_care, why, notice_kind, notice_received_on, assessment_notice_on, discharge_notice_on,
  expected_on, ready_on, left_on, died_on, withdrawn_on, withdrawn_reason, destination, pathway, referred_for_help,
  followed_up_on, follow_up_words, team_id, team_name, worker_id, worker_name, next_on, next_step, recorded_at,
  hospital_key, form_token)
values (
  :person_id, :discharge_id, :reference, :version, :hospital, :ward, :admitted_on, :admission, :sent_by,
  :nhs_number_sent, :consent, :continuing_care, :why, :notice_kind, :notice_received_on, :assessment_notice_on,
  :discharge_notice_on, :expected_on, :ready_on, :left_on, :died_on, :withdrawn_on, :withdrawn_reason, :destination,
  :pathway, :referred_for_help, :followed_up_on, :follow_up_words, :team_id, :team_name, :worker_id, :worker_name,
  :next_on, :next_step, :recorded_at, :hospital_key, :form_token)
