-- SPDX-License-Identifier: Apache-2.0
-- gives: staff_id int, reference text, name text, team_id int, team_name text
select f.staff_id, f.reference, f.name, f.team_id, coalesce(t.name, '') as team_name
from staff f left join team t on t.team_id = f.team_id where f.active = 1 order by f.name, f.staff_id
