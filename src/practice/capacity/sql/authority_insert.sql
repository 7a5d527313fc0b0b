-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, authority_id int, reference text, version int, kind text, holder text, contact text, scope text
-- takes: seen_on int, seen_by text, ended_on int, recorded_by text, recorded_at int
insert into capacity_authority (
  person_id, authority_id, reference, version, kind, holder, contact, scope, seen_on, seen_by, ended_on, recorded_by,
  recorded_at)
values (
  :person_id, :authority_id, :reference, :version, :kind, :holder, :contact, :scope, :seen_on, :seen_by, :ended_on,
  :recorded_by, :recorded_at)
