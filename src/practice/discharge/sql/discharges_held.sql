-- SPDX-License-Identifier: Apache-2.0
-- takes: worker_id int
-- gives: person_id int, discharge_id int, reference text, version int, hospital text, ward text, admitted_on int
-- gives: admission text, sent_by text, nhs_number_sent text, consent text, continuing_care text, why text
-- gives: notice_kind text, notice_received_on int, assessment_notice_on int, discharge_notice_on int, expected_on int
-- gives: ready_on int, left_on int, died_on int, withdrawn_on int, withdrawn_reason text, destination text
-- gives: pathway text, referred_for_help int, followed_up_on int, follow_up_words text, team_id int, team_name text
-- gives: worker_id int, worker_name text, next_on int, next_step text, recorded_at int, person_died_on int
-- gives: person_reference text, given_name text, family_name text
select
  d.person_id, d.discharge_id, d.reference, d.version, d.hospital, d.ward, d.admitted_on, d.admission, d.sent_by,
  d.nhs_number_sent, d.consent, d.continuing_care, d.why, d.notice_kind, d.notice_received_on,
  d.assessment_notice_on, d.discharge_notice_on, d.expected_on, d.ready_on, d.left_on, d.died_on, d.withdrawn_on,
  d.withdrawn_reason, d.destination, d.pathway, d.referred_for_help, d.followed_up_on, d.follow_up_words, d.team_id,
  d.team_name, d.worker_id, d.worker_name, d.next_on, d.next_step, d.recorded_at,
  p.died_on as person_died_on,
  p.reference as person_reference, p.given_name, p.family_name
from hospital_discharge d join person p on p.person_id = d.person_id
where p.restricted = 0 and d.followed_up_on is null and d.died_on is null and d.withdrawn_on is null and p.died_on is null and d.worker_id = :worker_id
order by d.next_on, d.discharge_id
