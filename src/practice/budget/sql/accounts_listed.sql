-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int, worker_id int, provider text, restricted int
-- gives: reference text, holding text, holder_kind text, holder_name text, provider text, starts_on int
-- gives: worker_id int, worker_name text, team_id int, team_name text, person_reference text, given_name text
-- gives: family_name text, statement_reference text, to_on int, made_at int, earned_pence int, spent_pence int
-- gives: closing_pence int, earned_to_date_pence int, spent_to_date_pence int, earned_before int
-- gives: spent_before int, answered int, last_said text, checked_on int, next_on int, closes_on int
-- gives: reviewed_on int, payment_review_on int, moved_here int, ended_on int, died_on int
-- gives: person_id int, has_cared int
select
  a.reference, a.holding, a.holder_kind, a.holder_name, a.provider, a.starts_on, a.worker_id, a.worker_name,
  a.team_id, a.team_name, p.reference as person_reference, p.given_name, p.family_name,
  s.reference as statement_reference, s.to_on, s.made_at, s.earned_pence, s.spent_pence, s.closing_pence,
  s.earned_to_date_pence, s.spent_to_date_pence, b.earned_pence as earned_before, b.spent_pence as spent_before,
  case when w.answer_id is null then 0 else 1 end as answered,
  coalesce((select l.said from budget_answer l where l.person_id = a.person_id and l.account_id = a.account_id
            order by l.answer_id desc limit 1), '') as last_said,
  (select max(c.checked_on) from budget_check c
   where c.person_id = a.person_id and c.account_id = a.account_id) as checked_on,
  (select c.next_on from budget_check c where c.person_id = a.person_id and c.account_id = a.account_id
   order by c.checked_on desc, c.check_id desc limit 1) as next_on,
  (select min(k.closes_on) from budget_closing k where k.provider = a.provider and a.provider <> '') as closes_on,
  case when a.holding = 'direct_payment' then
    (select max(v.begun_on) from review v
     where v.person_id = a.person_id and v.kind = 'direct_payment' and v.finished_on is not null and v.begun_on >= a.starts_on)
  end as reviewed_on,
  case when a.holding = 'direct_payment' then
    (select min(v.due_on) from review v
     where v.person_id = a.person_id and v.kind = 'direct_payment' and v.finished_on is null and v.refused_on is null
       and v.cancelled_on is null)
  end as payment_review_on,
  case when exists (select 1 from budget_entry e
                    where e.person_id = a.person_id and e.account_id = a.account_id and e.kind = 'move_in') then 1 else 0 end
    as moved_here,
  a.ended_on, p.died_on, a.person_id,
  (select count(*) from assessment c where c.person_id = a.person_id and c.kind = 'carer')
    + (select count(*) from outcome o where o.person_id = a.person_id and o.of_carer = 1) as has_cared
from budget_account a
join person p on p.person_id = a.person_id
left join budget_statement s on s.person_id = a.person_id and s.account_id = a.account_id
  and s.from_on = (select max(x.from_on) from budget_statement x
                   where x.person_id = a.person_id and x.account_id = a.account_id)
left join budget_statement b on b.person_id = a.person_id and b.account_id = a.account_id
  and b.from_on = (select max(y.from_on) from budget_statement y
                   where y.person_id = a.person_id and y.account_id = a.account_id and y.from_on < s.from_on)
left join budget_answer w on w.statement_reference = s.reference
where p.restricted = :restricted
  and case when a.ended_on is null and p.died_on is null then 1
           when a.holding = 'managed' then 0
           when (select coalesce(sum(case when e.to_place = 'fund' then e.pence else 0 end)
                                 - sum(case when e.from_place = 'fund' then e.pence else 0 end), 0)
                 from budget_entry e where e.person_id = a.person_id and e.account_id = a.account_id) <> 0 then 1
           else 0 end = 1
  and (cast(:team_id as bigint) is null or a.team_id = :team_id)
  and (cast(:worker_id as bigint) is null or a.worker_id = :worker_id)
  and (cast(:provider as text) is null or a.provider = :provider)
order by p.family_name, p.given_name, a.account_id
