-- SPDX-License-Identifier: Apache-2.0
-- takes: care_bed_id int, version int, closed_on int
update care_bed set version = version + 1, closed_on = :closed_on
where care_bed_id = :care_bed_id and version = :version and closed_on is null
