-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, about text, asked_on int
insert into experience_asked (person_id, about, asked_on) values (:person_id, :about, :asked_on)
