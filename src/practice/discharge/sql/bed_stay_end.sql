-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, bed_stay_id int, version int, until_on int, went_to text
update care_bed_stay set version = version + 1, until_on = :until_on, went_to = :went_to
where person_id = :person_id and bed_stay_id = :bed_stay_id and version = :version and until_on is null
