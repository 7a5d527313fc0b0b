-- SPDX-License-Identifier: Apache-2.0
-- takes: of_carer int, team_id int, worker_id int, until int
-- gives: how_many int
select count(*) as how_many
from outcome o join person p on p.person_id = o.person_id
where o.closed_on is null and o.of_carer = :of_carer and p.restricted = 1 and p.died_on is null
  and (cast(:team_id as bigint) = 0 or o.team_id = :team_id)
  and (cast(:worker_id as bigint) = 0 or o.worker_id = :worker_id) and o.look_on <= :until
