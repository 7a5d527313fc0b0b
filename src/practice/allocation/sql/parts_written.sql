-- SPDX-License-Identifier: Apache-2.0
-- How many parts of a starting figure somebody wrote.
-- takes: person_id int, staff_id int, subject text
-- gives: parts int
select count(*) as parts from audit
where person_id = :person_id and actor_id = :staff_id and subject = :subject
  and action in ('allocation.begun', 'allocation.level_set', 'allocation.addition_made', 'allocation.addition_taken_off', 'allocation.decided')
