-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, version int, held_on int, title text, chair_id int, chair_name text, attendees text
-- takes: cancelled_reason text
update peer_forum set version = version + 1, held_on = :held_on, title = :title, chair_id = :chair_id,
  chair_name = :chair_name, attendees = :attendees, cancelled_reason = :cancelled_reason
where reference = :reference and version = :version
