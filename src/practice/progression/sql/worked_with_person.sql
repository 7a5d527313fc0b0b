-- SPDX-License-Identifier: Apache-2.0
-- Who has had to do with a person, and their team, in what goes on or ended lately.
-- takes: person_id int, since int
-- gives: team_id int, worker_name text
select distinct team_id, worker_name from care_event
where person_id = :person_id and cancelled = 0 and (end_on is null or end_on >= :since)
