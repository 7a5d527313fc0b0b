-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: introduction_id int, follow_up_id int, asked_on int, result text, said text, learnt text, asked_by_id int
-- gives: asked_by_name text
select introduction_id, follow_up_id, asked_on, result, said, learnt, asked_by_id, asked_by_name
from introduction_follow_up where person_id = :person_id order by introduction_id, follow_up_id
