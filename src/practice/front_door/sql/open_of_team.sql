-- SPDX-License-Identifier: Apache-2.0
-- takes: team_id int
-- gives: total int
select count(*) as total
from contact c join person p on p.person_id = c.person_id
where c.team_id = :team_id and c.closed_on is null and c.resolution <> 'duplicate' and p.restricted = 0
