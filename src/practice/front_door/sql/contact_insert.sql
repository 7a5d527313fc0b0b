-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, contact_id int, reference text, version int, received_at int, recorded_at int
-- takes: channel text, taken_by_id int, taken_by_name text, taken_by_role text, team_id int, team_name text
-- takes: contacting_person text, contacting_name text, agreed_to_talk text, what_i_want text, what_i_expect text
-- takes: my_life_now text, what_is_working text, people_and_places text, safety text, safety_action text
-- takes: what_was_done text, resolution text, route_of_access text, closed_on int, legal_status text
-- takes: follow_up_due_on int, followed_up_on int, follow_up_result text, follow_up_note text
-- takes: followed_up_by_name text, amended_reason text, form_token text
insert into contact (person_id,
  contact_id, reference, version, received_at, recorded_at, channel, taken_by_id, taken_by_name, taken_by_role,
  team_id, team_name, contacting_person, contacting_name, agreed_to_talk, what_i_want, what_i_expect, my_life_now,
  what_is_working, people_and_places, safety, safety_action, what_was_done, resolution, route_of_access, closed_on,
  legal_status, follow_up_due_on, followed_up_on, follow_up_result, follow_up_note, followed_up_by_name, amended_reason, form_token)
values (
  :person_id, :contact_id, :reference, :version, :received_at, :recorded_at, :channel, :taken_by_id, :taken_by_name,
  :taken_by_role, :team_id, :team_name, :contacting_person, :contacting_name, :agreed_to_talk, :what_i_want,
  :what_i_expect, :my_life_now, :what_is_working, :people_and_places, :safety, :safety_action, :what_was_done,
  :resolution, :route_of_access, :closed_on, :legal_status, :follow_up_due_on, :followed_up_on, :follow_up_result,
  :follow_up_note, :followed_up_by_name, :amended_reason, :form_token)
