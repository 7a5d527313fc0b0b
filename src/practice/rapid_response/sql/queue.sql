-- SPDX-License-Identifier: Apache-2.0
-- gives: rapid_response_id int, reference text, version int, received_at int, danger text, what_happened text
-- gives: who_at_risk text, done_so_far text, contact_reference text, team_id int, team_name text, worker_id int
-- gives: worker_name text, taken_at int, first_seen_at int, seen_note text, next_at int, next_words text
-- gives: outcome text, outcome_note text, avoided_admission text, avoided_why text, closed_at int
-- gives: closed_by_name text, recorded_by_name text, person_id int, person_reference text, given_name text
-- gives: family_name text, died_on int
select
  r.rapid_response_id, r.reference, r.version, r.received_at, r.danger, r.what_happened, r.who_at_risk, r.done_so_far,
  r.contact_reference, r.team_id, r.team_name, r.worker_id, r.worker_name, r.taken_at, r.first_seen_at, r.seen_note,
  r.next_at, r.next_words, r.outcome, r.outcome_note, r.avoided_admission, r.avoided_why, r.closed_at,
  r.closed_by_name, r.recorded_by_name,
  r.person_id, p.reference as person_reference, p.given_name, p.family_name, p.died_on
from rapid_response r join person p on p.person_id = r.person_id
where r.closed_at is null and p.restricted = 0
order by r.next_at, r.rapid_response_id limit 1000
