-- SPDX-License-Identifier: Apache-2.0
-- Reviews with something left to do, of a team or of a worker (0: any), of people whose record is not restricted.
-- takes: team_id int, worker_id int
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
-- gives: audit_result text, audit_words text, next_reference text, person_reference text, given_name text
-- gives: family_name text, died_on int
select r.review_id, r.reference, r.version, r.kind, r.trigger_code, r.why, r.plan_reference, r.due_on, r.limit_on,
  r.due_because, r.worker_id, r.worker_name, r.worker_role, r.team_id, r.team_name, r.trusted_reference,
  r.made_at, r.made_by, r.refused_on, r.cancelled_on, r.stopped_reason, r.begun_on, r.finished_on,
  r.finished_by, r.care_event_reference, r.method, r.who_came, r.who_wanted, r.about_me, r.about_me_words,
  r.community, r.risks, r.hours_then, r.pence_then, r.money_words, r.carer_offer, r.carer_words, r.safety,
  r.advocate, r.try_next, r.achieved, r.achieved_with, r.decision, r.decided_reason, r.less_because,
  r.person_view, r.person_words, r.service_reference, r.new_units, r.change_pence, r.takes_effect_on,
  r.follow_what, r.follow_by, r.follow_worker_id, r.follow_worker_name, r.followed_on, r.follow_words,
  r.copy_on, r.copy_how, r.audit_picked, r.audited_on, r.audited_by, r.audit_result, r.audit_words,
  r.next_reference,
  p.reference as person_reference, p.given_name, p.family_name, p.died_on
from review r
join person p on p.person_id = r.person_id
where p.restricted = 0 and p.died_on is null and r.refused_on is null and r.cancelled_on is null
  and (r.person_id, r.review_id) in (
    select person_id, review_id from review where team_id = :team_id and finished_on is null
    union select person_id, review_id from review where team_id = :team_id and followed_on is null and follow_what <> ''
    union select person_id, review_id from review where team_id = :team_id and audit_picked = 1 and audited_on is null
    union select person_id, review_id from review where worker_id = :worker_id and finished_on is null
    union select person_id, review_id from review
      where follow_worker_id = :worker_id and followed_on is null and follow_what <> ''
    union select person_id, review_id from review
      where cast(:team_id as bigint) = 0 and cast(:worker_id as bigint) = 0
        and (finished_on is null or (followed_on is null and follow_what <> '') or (audit_picked = 1 and audited_on is null)))
  and (cast(:team_id as bigint) = 0 or r.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or (r.finished_on is null and r.worker_id = :worker_id)
    or (r.finished_on is not null and r.follow_worker_id = :worker_id))
order by r.due_on, r.review_id
