-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, bed_stay_id int, reference text, care_bed_id int, discharge_reference text, referred_on int
-- takes: from_on int, until_on int, went_to text, team_id int, team_name text, worker_name text
insert into care_bed_stay (
  person_id, bed_stay_id, reference, care_bed_id, discharge_reference, referred_on, from_on, until_on, went_to,
  team_id, team_name, worker_name)
values (
  :person_id, :bed_stay_id, :reference, :care_bed_id, :discharge_reference, :referred_on, :from_on, :until_on,
  :went_to, :team_id, :team_name, :worker_name)
