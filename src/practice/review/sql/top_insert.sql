-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, review_id int, kind text, place int, words text
insert into review_top (person_id, review_id, kind, place, words) values (:person_id, :review_id, :kind, :place, :words)
