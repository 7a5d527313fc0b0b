-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int, may_tell text, lawful_reason text, what_may_be_told text, means text
-- takes: told_on int, told_words text, by_name text, recorded_at int
insert into contact_feedback (person_id, contact_id, version, may_tell, lawful_reason, what_may_be_told, means, told_on,
  told_words, by_name, recorded_at)
values (:person_id, :contact_id, 1, :may_tell, :lawful_reason, :what_may_be_told, :means, :told_on, :told_words, :by_name,
  :recorded_at)
