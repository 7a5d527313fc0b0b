-- SPDX-License-Identifier: Apache-2.0
-- takes: since int
-- gives: about_kind text, team_name text, statement int, answer text, times int
select about_kind, team_name, statement, answer, count(*) as times
from experience where month_on >= :since
group by about_kind, team_name, statement, answer
order by about_kind, team_name, statement
