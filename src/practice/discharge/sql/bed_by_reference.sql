-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: care_bed_id int, version int, place text, name text, closed_on int
select care_bed_id, version, place, name, closed_on from care_bed where reference = :reference
