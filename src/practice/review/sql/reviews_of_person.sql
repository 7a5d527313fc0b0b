-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: review_id int, reference text, version int, kind text, trigger_code text, why text, plan_reference text
-- gives: due_on int, limit_on int, due_because text, worker_id int, worker_name text, worker_role text
-- gives: team_id int, team_name text, trusted_reference text, made_at int, made_by text, refused_on int
-- gives: cancelled_on int, stopped_reason text, begun_on int, finished_on int, finished_by text
-- gives: care_event_reference text, method text, who_came text, who_wanted text, about_me text
-- gives: about_me_words text, community text, risks text, hours_then real, pence_then int, money_words text
-- gives: carer_offer text, carer_words text, safety text, advocate text, try_next text, achieved text
-- gives: achieved_with text, decision text, decided_reason text, less_because text, person_view text
-- gives: person_words text, service_reference text, new_units real, change_pence int, takes_effect_on int
-- gives: follow_what text, follow_by int, follow_worker_id int, follow_worker_name text, followed_on int
-- gives: follow_words text, copy_on int, copy_how text, audit_picked int, audited_on int, audited_by text
-- gives: audit_result text, audit_words text, next_reference text
select review_id, reference, version, kind, trigger_code, why, plan_reference, due_on, limit_on, due_because,
  worker_id, worker_name, worker_role, team_id, team_name, trusted_reference, made_at, made_by, refused_on,
  cancelled_on, stopped_reason, begun_on, finished_on, finished_by, care_event_reference, method, who_came,
  who_wanted, about_me, about_me_words, community, risks, hours_then, pence_then, money_words, carer_offer,
  carer_words, safety, advocate, try_next, achieved, achieved_with, decision, decided_reason, less_because,
  person_view, person_words, service_reference, new_units, change_pence, takes_effect_on, follow_what,
  follow_by, follow_worker_id, follow_worker_name, followed_on, follow_words, copy_on, copy_how,
  audit_picked, audited_on, audited_by, audit_result, audit_words, next_reference
from review where person_id = :person_id
order by coalesce(begun_on, due_on) desc, review_id desc
