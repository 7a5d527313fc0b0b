-- SPDX-License-Identifier: Apache-2.0
-- Direct payments that run on a day, with what they pay a week for outcomes.
-- takes: on_day int
-- gives: team_name text, primary_support_reason text, born_on int, weekly_pence int
select a.team_name, p.primary_support_reason, p.born_on, cast(sum(m.weekly_pence) as bigint) as weekly_pence
from budget_account a
join person p on p.person_id = a.person_id
join budget_amount m on m.person_id = a.person_id and m.account_id = a.account_id
where a.holding = 'direct_payment' and a.starts_on <= :on_day and (a.ended_on is null or a.ended_on >= :on_day)
  and m.kind = 'outcome' and m.weekly_pence > 0 and m.starts_on <= :on_day
  and (m.ends_on is null or m.ends_on >= :on_day)
group by a.person_id, a.account_id, a.team_name, p.primary_support_reason, p.born_on
order by a.person_id, a.account_id
