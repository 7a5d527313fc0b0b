-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, place text, name text
-- gives: care_bed_id int
insert into care_bed (reference, place, name) values (:reference, :place, :name) returning care_bed_id
