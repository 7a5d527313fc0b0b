-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, about text
-- gives: asked_on int
select asked_on from experience_asked where person_id = :person_id and about = :about
