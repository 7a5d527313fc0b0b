-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, outcome_id int, version int, facts text, because text, saved_by text, saved_at int
insert into outcome_version (
  person_id, outcome_id, version, facts, because, saved_by, saved_at)
values (
  :person_id, :outcome_id, :version, :facts, :because, :saved_by, :saved_at)
