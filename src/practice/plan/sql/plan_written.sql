-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, version int
-- What was agreed is no longer what the plan says: the answer is asked for again.
update care_plan set version = version + 1, agreement = '', agreement_on = null, agreed_by = '', agreed_name = '', authority = '',
  also_agreed = '', disagrees = '', asked_on = null, asked_route = ''
where person_id = :person_id and plan_id = :plan_id and version = :version and signed_at is null and closed_on is null
