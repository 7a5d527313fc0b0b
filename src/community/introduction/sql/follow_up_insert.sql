-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, introduction_id int, follow_up_id int, asked_on int, result text, said text, learnt text
-- takes: asked_by_id int, asked_by_name text
insert into introduction_follow_up (person_id, introduction_id, follow_up_id, asked_on, result, said, learnt, asked_by_id, asked_by_name)
values (:person_id, :introduction_id, :follow_up_id, :asked_on, :result, :said, :learnt, :asked_by_id, :asked_by_name)
