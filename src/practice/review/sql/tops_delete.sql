-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, review_id int
delete from review_top where person_id = :person_id and review_id = :review_id
