-- SPDX-License-Identifier: Apache-2.0
-- Plans that were put forward for signature since a day, of a team (0: of any): who signs, whether they were sent back with a reason
-- on the way, whether they are signed, and how many days they waited. A plan sent back is asked for again under the same reference.
-- takes: from_on int, today int, team_id int
-- gives: route text, team_name text, sent_back int, is_signed int, with_author int, days_waited int, how_many int
with back as (
  select about, count(*) as times, max(approval_id) as latest from approval where kind in ('plan', 'plan_peer') and decision = 'sent_back' group by about
),
put_forward as (
  select c.team_name,
    case when c.signed_on is null then c.asked_route else c.sign_route end as route,
    case when b.times is null then 0 else 1 end as sent_back,
    case when c.signed_on is null then 0 else 1 end as is_signed,
    case when b.times is null or c.signed_on is not null
        or exists (select 1 from approval n where n.about = b.about and n.kind in ('plan', 'plan_peer') and n.approval_id > b.latest) then 0 else 1 end as with_author,
    case when c.signed_on is null then cast(:today as bigint) - c.asked_on else c.days_waited end as days_waited
  from care_plan c
  left join back b on b.about = c.reference
  where (c.signed_on >= :from_on or (c.signed_on is null and c.closed_on is null and c.asked_on >= :from_on))
    and (cast(:team_id as bigint) = 0 or c.team_id = :team_id)
)
select route, team_name, sent_back, is_signed, with_author, days_waited, count(*) as how_many
from put_forward
group by route, team_name, sent_back, is_signed, with_author, days_waited
order by route, team_name, days_waited
