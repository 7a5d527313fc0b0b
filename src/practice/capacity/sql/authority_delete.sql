-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int
delete from capacity_authority where person_id = :person_id and reference = :reference and version = :version
