-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: rapid_response_id int, reference text, version int, received_at int, danger text, what_happened text
-- gives: who_at_risk text, done_so_far text, contact_reference text, team_id int, team_name text, worker_id int
-- gives: worker_name text, taken_at int, first_seen_at int, seen_note text, next_at int, next_words text
-- gives: outcome text, outcome_note text, avoided_admission text, avoided_why text, closed_at int
-- gives: closed_by_name text, recorded_by_name text
select
  r.rapid_response_id, r.reference, r.version, r.received_at, r.danger, r.what_happened, r.who_at_risk, r.done_so_far,
  r.contact_reference, r.team_id, r.team_name, r.worker_id, r.worker_name, r.taken_at, r.first_seen_at, r.seen_note,
  r.next_at, r.next_words, r.outcome, r.outcome_note, r.avoided_admission, r.avoided_why, r.closed_at,
  r.closed_by_name, r.recorded_by_name
from rapid_response r where r.person_id = :person_id order by r.received_at desc, r.rapid_response_id desc
