-- SPDX-License-Identifier: Apache-2.0
-- What is on record here of whoever has something that may still be to do, and is not restricted: carers alive or not, and people
-- whose friends offer something; of a team, of a worker (0: any). One row a thing, without anybody's words, the newest first.
-- takes: team_id int, worker_id int
-- gives: what text, person_id int, person_reference text, given_name text, family_name text, died_on int, other_id int
-- gives: other_reference text, other_given_name text, other_family_name text, other_restricted int, both_care int
-- gives: reference text, recorded_at int, made_on int, answered_on int, again_on int, ended_on int, looked_at_on int
-- gives: answer text, able text, willing text, worker_id int, worker_name text, team_id int, team_name text
with mine as (
  select t.person_id from carer_tie t
  where t.ended_on is null and (cast(:team_id as bigint) = 0 or t.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or t.worker_id = :worker_id)
  union
  select i.person_id from carer_invitation i
  where (cast(:team_id as bigint) = 0 or i.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or i.worker_id = :worker_id)
  union
  select o.person_id from carer_offer o
  where o.looked_at_on is null and (cast(:team_id as bigint) = 0 or o.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or o.worker_id = :worker_id)
  union
  select e.person_id from carer_emergency e
  where (cast(:team_id as bigint) = 0 or e.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or e.worker_id = :worker_id)
  union
  select h.person_id from carer_hand_off h
  where h.acknowledged_on is null and (cast(:team_id as bigint) = 0 or h.team_id = :team_id)
    and (cast(:worker_id as bigint) = 0 or h.worker_id = :worker_id)
), thing as (
  select
    'tie' as what, person_id, tie_id as id, reference, cared_for_id as other_id, recorded_at, cast(null as bigint) as made_on,
    cast(null as bigint) as answered_on, cast(null as bigint) as again_on, ended_on, cast(null as bigint) as looked_at_on,
    '' as answer, '' as able, '' as willing, worker_id, worker_name, team_id, team_name
  from carer_tie where person_id in (select person_id from mine)
  union all
  select
    'invitation', person_id, invitation_id, reference, about_id, 0, offered_on, answered_on, ask_again_on, null, null,
    answer, '', '', worker_id, worker_name, team_id, team_name
  from carer_invitation where person_id in (select person_id from mine)
  union all
  select
    'offer', person_id, offer_id, reference, for_id, 0, made_on, confirmed_on, null, withdrawn_on, looked_at_on,
    '', able_now, willing_now, worker_id, worker_name, team_id, team_name
  from carer_offer where person_id in (select person_id from mine)
  union all
  select
    'emergency', person_id, emergency_id, reference, for_id, 0, made_on, null, look_again_on, null, null,
    '', '', '', worker_id, worker_name, team_id, team_name
  from carer_emergency where person_id in (select person_id from mine)
  union all
  select
    'hand_off', person_id, hand_off_id, reference, null, 0, passed_on, null, null, acknowledged_on, null,
    '', '', '', worker_id, worker_name, team_id, team_name
  from carer_hand_off where person_id in (select person_id from mine)
)
select
  g.what, g.person_id, p.reference as person_reference, p.given_name, p.family_name, p.died_on, g.other_id,
  coalesce(o.reference, '') as other_reference, coalesce(o.given_name, '') as other_given_name,
  coalesce(o.family_name, '') as other_family_name, coalesce(o.restricted, 0) as other_restricted,
  case when g.what = 'tie' and exists (
    select 1 from carer_tie back where back.person_id = g.other_id and back.cared_for_id = g.person_id and back.ended_on is null
  ) then 1 else 0 end as both_care,
  g.reference, g.recorded_at, g.made_on, g.answered_on, g.again_on, g.ended_on, g.looked_at_on, g.answer, g.able, g.willing,
  g.worker_id, g.worker_name, g.team_id, g.team_name
from thing g join person p on p.person_id = g.person_id left join person o on o.person_id = g.other_id
where p.restricted = 0
order by g.person_id, g.what, g.id desc
