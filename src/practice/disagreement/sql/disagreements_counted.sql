-- SPDX-License-Identifier: Apache-2.0
-- How many were said since a day, of a team (0: any), by what came of them: "" while nobody has settled it.
-- takes: team_id int, from_on int
-- gives: outcome text, how_many int
select outcome, count(*) as how_many
from (
  select coalesce((select a.outcome from disagreement_answer a
    where a.person_id = d.person_id and a.disagreement_id = d.disagreement_id and a.outcome <> 'looking'
    order by a.answer_id desc limit 1), '') as outcome
  from disagreement d
  where d.said_on >= :from_on and (cast(:team_id as bigint) = 0 or d.team_id = :team_id)
) settled
group by outcome order by outcome
