-- SPDX-License-Identifier: Apache-2.0
-- takes: staff_id int, team_id int, until int
-- gives: total int
select count(*) as total
from to_do t join person p on p.person_id = t.person_id
where t.done_at is null and t.due_on <= :until and (t.worker_id = :staff_id or t.team_id = :team_id) and p.restricted = 1
