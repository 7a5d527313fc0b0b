-- SPDX-License-Identifier: Apache-2.0
-- Carers from the day a caring tie came on record to the day they were offered a conversation of their own (that day, where it was
-- earlier), with their newest answer. Nobody who is paid for it.
-- takes: first int, past int
-- gives: person_id int, step_id int, start_on int, end_on int, result text, yes int, team_name text
select t.person_id, t.tie_id as step_id, t.recorded_at / 86400000000 as start_on,
  (select max(case when i.offered_on < t.recorded_at / 86400000000 then t.recorded_at / 86400000000 else f.first_on end)
   from carer_invitation i
   join (select person_id, min(offered_on) as first_on from carer_invitation group by person_id) f on f.person_id = i.person_id
   where i.person_id = t.person_id) as end_on,
  coalesce((select i.answer from carer_invitation i where i.person_id = t.person_id
            and not exists (select 1 from carer_invitation later where later.person_id = i.person_id and later.invitation_id > i.invitation_id)), '') as result,
  0 as yes, t.team_name
from carer_tie t
where t.person_id >= :first and t.person_id < :past and t.paid = 'no'
order by t.person_id
