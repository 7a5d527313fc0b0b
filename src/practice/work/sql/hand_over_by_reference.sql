-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: hand_over_id int, reference text, from_staff_id int, from_name text, to_staff_id int, to_name text
-- gives: team_id int, team_name text, given_by_id int, given_by_name text, given_at int, given_on int, due_on int
-- gives: reason text, acknowledged_at int, acknowledged_note text
select hand_over_id, reference, from_staff_id, from_name, to_staff_id, to_name, team_id, team_name, given_by_id, given_by_name,
  given_at, given_on, due_on, reason, acknowledged_at, acknowledged_note
from hand_over where reference = :reference
