-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int
-- gives: version int, may_tell text, lawful_reason text, what_may_be_told text, means text, told_on int
-- gives: told_words text, by_name text, recorded_at int
select version, may_tell, lawful_reason, what_may_be_told, means, told_on, told_words, by_name, recorded_at
from contact_feedback where person_id = :person_id and contact_id = :contact_id
