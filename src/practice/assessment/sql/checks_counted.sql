-- SPDX-License-Identifier: Apache-2.0
-- takes: from_on int, team_id int
-- gives: own int, checked_on int, by_name text, strengths text, person_centred text, outcomes text, options text, therapy text
-- gives: carer text, knew text, learning text
select c.own, c.checked_on, c.by_name, c.strengths, c.person_centred, c.outcomes, c.options, c.therapy, c.carer, c.knew, c.learning
from assessment_check c join assessment a on a.person_id = c.person_id and a.assessment_id = c.assessment_id
where c.own = 0 and c.checked_on >= :from_on and (cast(:team_id as bigint) = 0 or a.team_id = :team_id)
order by c.checked_on desc, c.check_id desc
