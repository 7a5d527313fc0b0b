-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, discharge_id int, notice_id int, kind text, received_on int, ward text, expected_on int
-- takes: sent_by text, why text, came_by text, recorded_by text, recorded_at int
insert into hospital_notice (
  person_id, discharge_id, notice_id, kind, received_on, ward, expected_on, sent_by, why, came_by, recorded_by,
  recorded_at)
values (
  :person_id, :discharge_id, :notice_id, :kind, :received_on, :ward, :expected_on, :sent_by, :why, :came_by,
  :recorded_by, :recorded_at)
