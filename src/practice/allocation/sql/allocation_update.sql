-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, version int, levels text
update allocation set version = version + 1, levels = :levels
where person_id = :person_id and allocation_id = :allocation_id and version = :version and decided_at is null
  and set_aside_on is null
