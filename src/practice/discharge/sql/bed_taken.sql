-- SPDX-License-Identifier: Apache-2.0
-- takes: care_bed_id int, from_on int
-- gives: reference text
select reference from care_bed_stay
where care_bed_id = :care_bed_id and (until_on is null or until_on > :from_on)
