-- SPDX-License-Identifier: Apache-2.0
-- Checks that were kept here, and reviews of the direct payment that were held among the reviews.
-- takes: person_id int
-- gives: account_id int, reference text, kind text, checked_on int, found text, words text, next_on int, by_name text
select account_id, reference, kind, checked_on, found, words, next_on, by_name
from (
  select account_id, reference, kind, checked_on, found, words, next_on, by_name, check_id as place
  from budget_check where person_id = :person_id
  union all
  select a.account_id, r.reference, r.kind, r.begun_on as checked_on, '' as found, '' as words, r.begun_on + 365 as next_on,
    r.finished_by as by_name, r.review_id as place
  from review r
  join budget_account a on a.person_id = r.person_id and a.holding = 'direct_payment' and a.starts_on <= r.begun_on
  where r.person_id = :person_id and r.kind = 'direct_payment' and r.finished_on is not null
) held
order by checked_on desc, place desc
