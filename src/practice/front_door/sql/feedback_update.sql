-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int, version int, may_tell text, lawful_reason text, what_may_be_told text
-- takes: means text, told_on int, told_words text, by_name text, recorded_at int
update contact_feedback set version = version + 1, may_tell = :may_tell, lawful_reason = :lawful_reason,
  what_may_be_told = :what_may_be_told, means = :means, told_on = :told_on, told_words = :told_words, by_name = :by_name,
  recorded_at = :recorded_at
where person_id = :person_id and contact_id = :contact_id and version = :version
