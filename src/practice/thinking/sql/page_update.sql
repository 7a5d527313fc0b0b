-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, page_id int, version int, next_look_on int, put_away_on int, of_carer int
update thinking_page set version = version + 1, next_look_on = :next_look_on, put_away_on = :put_away_on, of_carer = :of_carer
where person_id = :person_id and page_id = :page_id and version = :version
