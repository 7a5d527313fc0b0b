-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, planning_on int
update assessment set planning_on = :planning_on where person_id = :person_id and reference = :reference and planning_on is null
