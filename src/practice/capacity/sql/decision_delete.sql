-- SPDX-License-Identifier: Apache-2.0
-- A changed row is written whole: this takes the one that was, when nobody changed it since.
-- takes: person_id int, reference text, version int
delete from capacity_decision where person_id = :person_id and reference = :reference and version = :version
