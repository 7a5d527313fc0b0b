-- SPDX-License-Identifier: Apache-2.0
-- How many parts of a plan somebody wrote since it was begun. One version of a person's plan is written at a time, so each line about a
-- plan since then is about this one; a plan that came in from elsewhere has no line of its beginning, and is counted from its day.
-- takes: person_id int, staff_id int, since int, subject text
-- gives: parts int
select count(*) as parts from audit a
where a.person_id = :person_id and a.actor_id = :staff_id and a.at >= :since
  and a.audit_id >= coalesce((select max(b.audit_id) from audit b where b.person_id = :person_id and b.action = 'plan.begun' and b.subject = :subject), 0)
  and (a.action in ('plan.begun', 'plan.piece_kept', 'plan.piece_taken_out', 'plan.need_kept', 'plan.answered')
    or (a.action = 'plan.words_kept' and a.before_json <> a.after_json))
