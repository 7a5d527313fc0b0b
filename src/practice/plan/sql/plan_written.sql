-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, version int
-- What was answered is no longer about what the plan says: it is kept as said before, and the answer is asked for again.
update care_plan set version = version + 1, asked_on = null, asked_route = '',
  agreement = case when agreement_on is null or agreement like 'before.%' then agreement else 'before.' || agreement end
where person_id = :person_id and plan_id = :plan_id and version = :version and signed_at is null and closed_on is null
