-- SPDX-License-Identifier: Apache-2.0
-- What cannot both be true on one record, by how often it is there. Nothing comes back from a council that is told well.
-- gives: what text, how_many int
with days as (
  select p.person_id, p.plan_id, p.reference, p.begun_on, p.agreement_on, p.signed_on, p.started_on, p.copy_on, p.closed_on, d.died_on,
    (select a.signed_at / 86400000000 from assessment a where a.person_id = p.person_id and a.reference = p.assessment_reference) as assessed_on
  from care_plan p join person d on d.person_id = p.person_id
),
lines as (
  select i.person_id, i.plan_id, i.weekly_pence, i.outcome_reference, i.need, coalesce(p.signed_on, p.begun_on) as by_on, o.begun_on, o.closed_on, o.reference as found
  from care_plan_piece i
  join care_plan p on p.person_id = i.person_id and p.plan_id = i.plan_id
  left join outcome o on o.person_id = i.person_id and o.reference = i.outcome_reference
),
noted as (
  select r.begun_on, o.agreed_on, o.closed_on
  from review_outcome n
  join review r on r.person_id = n.person_id and r.review_id = n.review_id
  join outcome o on o.person_id = n.person_id and o.reference = n.outcome_reference
),
worked as (
  select signed_at / 86400000000 as on_day from assessment where signed_at is not null and outcome not in ('nfa_deceased', 'nfa_moved')
  union all select decided_on from eligibility_determination where decided_on is not null
  union all select decided_on from allocation where decided_on is not null
  union all select begun_on from care_plan
  union all select signed_on from care_plan where signed_on is not null
  union all select finished_on from review where finished_on is not null
  union all select due_on from review where finished_on is null
  union all select agreed_on from outcome where agreed_on is not null
  union all select judged_on from capacity_advocacy
  union all select on_day from capacity_decision
),
found as (
  select 'a plan is begun before its assessment is signed' as what, count(*) as how_many from days where begun_on < assessed_on
  union all select 'a plan goes from one day to an earlier one', count(*) from days where agreement_on < begun_on or signed_on < agreement_on or started_on < signed_on or copy_on < signed_on
  union all select 'a plan goes on after a death', count(*) from days where died_on is not null and closed_on is null
  union all select 'a plan names another assessment than there is', count(*) from care_plan p where p.assessment_reference <> ''
    and not exists (select 1 from assessment a where a.person_id = p.person_id and a.reference = p.assessment_reference)
  union all select 'a line serves an outcome that came up later', count(*) from lines where begun_on > by_on
  union all select 'a line serves an outcome that was closed before', count(*) from lines where closed_on <= by_on
  union all select 'a line serves neither outcome nor need', count(*) from lines where (outcome_reference = '' and need = '') or (outcome_reference <> '' and found is null)
  union all select 'the sum of a plan is not that of its lines', count(*) from care_plan p where p.weekly_pence is not null
    and p.weekly_pence <> (select coalesce(sum(l.weekly_pence), 0) from lines l where l.person_id = p.person_id and l.plan_id = p.plan_id)
  union all select 'a plan stands beside another figure than was worked out', count(*) from care_plan p
    join allocation a on a.person_id = p.person_id and a.reference = p.indicative_reference
    where a.weekly_pence <> p.indicative_weekly_pence or a.decided_on > p.begun_on
  union all select 'a line is paid that costs something else', count(*) from budget_amount b
    join care_plan_piece i on i.person_id = b.person_id and i.reference = b.piece_reference where b.kind = 'outcome' and b.weekly_pence <> i.weekly_pence
  union all select 'money is there before its plan is in place', count(*) from budget_account b
    join care_plan p on p.person_id = b.person_id and p.reference = b.plan_reference where b.starts_on < p.started_on
  union all select 'money moves outside the days of its account', count(*) from budget_entry e
    join budget_account b on b.person_id = e.person_id and b.account_id = e.account_id where e.on_day < b.starts_on or e.on_day > b.ended_on
  union all select 'an account goes on after a death', count(*) from budget_account b
    join person d on d.person_id = b.person_id where d.died_on is not null and b.ended_on is null
  union all select 'a statement does not add up', count(*) from budget_statement
    where closing_pence <> opening_pence + council_pence + person_pence + other_pence - spent_pence - fee_pence - given_back_pence
  union all select 'a review looks back at a plan that was not in place', count(*) from review r
    join days p on p.person_id = r.person_id and p.reference = r.plan_reference where r.finished_on is not null and (p.started_on is null or p.started_on > r.begun_on)
  union all select 'a review does not know the plan that was in place', count(*) from review r where r.plan_reference = ''
    and exists (select 1 from days p where p.person_id = r.person_id and p.started_on <= coalesce(r.begun_on, r.made_at / 86400000000) and p.closed_on is null)
  union all select 'a review rates an outcome that was not agreed yet', count(*) from noted where agreed_on is null or agreed_on > begun_on
  union all select 'a review rates an outcome that was closed', count(*) from noted where closed_on < begun_on
  union all select 'a review is held or waited for after a death', count(*) from review r
    join person d on d.person_id = r.person_id where d.died_on is not null and (r.begun_on > d.died_on or (r.finished_on is null and r.cancelled_on is null))
  union all select 'somebody is asked to agree to something for somebody who died', count(*) from approval a
    join person d on d.person_id = a.person_id where d.died_on is not null and a.decision = ''
  union all select 'an outcome goes from one day to an earlier one', count(*) from outcome where tested_on < begun_on or agreed_on < tested_on or closed_on < agreed_on
  union all select 'an outcome is a step towards a hope that nobody wrote down', count(*) from outcome o where o.aspiration <> ''
    and not exists (select 1 from thinking_entry h where h.person_id = o.person_id and h.reference = o.aspiration)
  union all select 'few outcomes are a step towards a hope', count(*) / 2 - sum(case when aspiration <> '' then 1 else 0 end) from outcome
  union all select 'an outcome is open after a death', count(*) from outcome o join person d on d.person_id = o.person_id where d.died_on is not null and o.closed_on is null
  union all select 'an action is settled outside the days of its outcome', count(*) from outcome_action a
    join outcome o on o.person_id = a.person_id and o.outcome_id = a.outcome_id where a.status_on < o.begun_on or a.status_on > o.closed_on
  union all select 'an action goes on though its outcome is closed', count(*) from outcome_action a
    join outcome o on o.person_id = a.person_id and o.outcome_id = a.outcome_id where o.closed_on is not null and a.status in ('todo', 'doing', 'stuck')
  union all select 'a figure is worked out before its assessment is signed', count(*) from allocation a
    join assessment s on s.person_id = a.person_id and s.reference = a.assessment_reference where a.opened_on < s.signed_at / 86400000000
  union all select 'a decision is made before its assessment is signed', count(*) from eligibility_determination e
    join assessment s on s.person_id = e.person_id and s.reference = e.assessment where e.judged_on < s.signed_at / 86400000000
  union all select 'a decision says other than the return', count(*) from eligibility_determination e
    join assessment s on s.person_id = e.person_id and s.reference = e.assessment
    join care_event c on c.person_id = s.person_id and c.reference = s.event_reference
    where (e.decided = 'eligible' and c.eligible_needs = 'no') or (e.decided = 'not_eligible' and c.eligible_needs = 'yes')
  union all select 'a need is about no outcome of the law', count(*) from assessment_need n
    join assessment a on a.person_id = n.person_id and a.assessment_id = n.assessment_id
    where n.code not in ('nutrition', 'home_upkeep', 'relationships', 'work', 'community', 'child')
      and case when a.kind = 'carer' then n.code not in ('others', 'recreation') else n.code not in ('hygiene', 'toilet', 'clothing', 'home_safety') end
  union all select 'an assessment goes on after a death', count(*) from assessment a
    join person d on d.person_id = a.person_id
    where d.died_on is not null and (a.signed_at / 86400000000 > d.died_on or (a.signed_at is null and a.refused_on is null and a.closed_on is null))
  union all select 'short-term help is given twice at once', count(*) from short_term_episode a
    join short_term_episode b on b.person_id = a.person_id and b.episode_id > a.episode_id
    where a.ended_on is null and a.cancelled_on is null and b.ended_on is null and b.cancelled_on is null
  -- One in two hundred may be urgent.
  union all select 'people work on Sundays as on any day', sum(case when (on_day + 4) % 7 = 0 then 1 else 0 end) - count(*) / 200 from worked
)
select what, how_many from found where how_many > 0 order by what
