-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, version int
-- What was answered is no longer about what the plan says: it is kept as said before, and the answer is asked for again.
update care_plan set version = version + 1, asked_on = null, asked_route = '',
  changed_since_answer = case when agreement_on is null then 0 else 1 end
where person_id = :person_id and plan_id = :plan_id and version = :version and signed_at is null and closed_on is null
