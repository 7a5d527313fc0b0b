-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int, team_id int, staff_id int
-- gives: taken_by_team int, taken_by_me int
select
  coalesce(sum(case when team_id = :team_id then 1 else 0 end), 0) as taken_by_team,
  coalesce(sum(case when taken_by_id = :staff_id then 1 else 0 end), 0) as taken_by_me
from contact where received_at >= :from_at and received_at < :to_at
