-- SPDX-License-Identifier: Apache-2.0
-- How many other people of a team (0: of any) have an open outcome of this wording.
-- takes: person_id int, team_id int, wording_key text
-- gives: how_many int
select count(distinct person_id) as how_many from outcome
where wording_key = :wording_key and closed_on is null and person_id <> :person_id
  and (cast(:team_id as bigint) = 0 or team_id = :team_id)
