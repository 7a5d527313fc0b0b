-- SPDX-License-Identifier: Apache-2.0
-- The day of a review of the direct payment that is open among the reviews: where there is one, it is held there.
-- takes: person_id int
-- gives: due_on int
select min(due_on) as due_on from review
where person_id = :person_id and kind = 'direct_payment' and finished_on is null and refused_on is null and cancelled_on is null
