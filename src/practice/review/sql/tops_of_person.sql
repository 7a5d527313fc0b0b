-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: review_id int, kind text, place int, words text
select review_id, kind, place, words from review_top where person_id = :person_id order by review_id, kind, place
