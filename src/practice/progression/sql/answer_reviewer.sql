-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, dip text, reviewer_id int, reviewer_name text
update progression_answer set reviewer_id = :reviewer_id, reviewer_name = :reviewer_name
where person_id = :person_id and dip = :dip
