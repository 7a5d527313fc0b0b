-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: disagreement_id int, reference text, about text, about_kind text, of_carer int, part text, words text, wanted text
-- gives: said_by text, said_name text, said_on int, made_by_id int, made_by text, recorded_by text, answer_on int
-- gives: worker_id int, worker_name text, team_id int, team_name text
select
  disagreement_id, reference, about, about_kind, of_carer, part, words, wanted, said_by, said_name, said_on, made_by_id,
  made_by, recorded_by, answer_on, worker_id, worker_name, team_id, team_name
from disagreement where person_id = :person_id order by disagreement_id desc
