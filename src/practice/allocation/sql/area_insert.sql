-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, allocation_id int, area text, heard text, could_go_wrong text, carers text, community text
-- takes: reablement text, equipment text, offers text, moved_why text
insert into allocation_area (
  person_id, allocation_id, area, heard, could_go_wrong, carers, community, reablement, equipment, offers, moved_why)
values (
  :person_id, :allocation_id, :area, :heard, :could_go_wrong, :carers, :community, :reablement, :equipment, :offers,
  :moved_why)
