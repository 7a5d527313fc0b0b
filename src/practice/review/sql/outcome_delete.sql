-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, review_id int, outcome_reference text
delete from review_outcome where person_id = :person_id and review_id = :review_id and outcome_reference = :outcome_reference
