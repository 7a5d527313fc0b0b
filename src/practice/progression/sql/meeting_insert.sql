-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, met_on int, meeting_id int, how text, person_there int, note text, recorded_at int
-- takes: recorded_by text
insert into progression_meeting (
  person_id, met_on, meeting_id, how, person_there, note, recorded_at, recorded_by)
values (
  :person_id, :met_on, :meeting_id, :how, :person_there, :note, :recorded_at, :recorded_by)
