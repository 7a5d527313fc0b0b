-- SPDX-License-Identifier: Apache-2.0
-- takes: from_on int, to_on int
-- gives: support_reason text, made int, heard int, going int, contributors int
-- Introductions made in a time by the person's primary support reason: does it reach those at risk of being left out?
select x.support_reason, count(*) as made, sum(case when x.last_result <> '' then 1 else 0 end) as heard,
  sum(case when x.last_result in ('thriving', 'going_sometimes') then 1 else 0 end) as going, sum(case when x.contributor = 'yes' then 1 else 0 end) as contributors
from (
  select p.primary_support_reason as support_reason, i.contributor,
    coalesce((select f.result from introduction_follow_up f where f.person_id = i.person_id and f.introduction_id = i.introduction_id
      order by f.follow_up_id desc limit 1), '') as last_result
  from introduction i join person p on p.person_id = i.person_id
  where i.made_on >= :from_on and i.made_on <= :to_on and i.end_reason <> 'in_error'
) x group by x.support_reason order by count(*) desc, x.support_reason
