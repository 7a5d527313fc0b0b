-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, introduction_id int, reference text, made_on int, to_kind text, place_reference text
-- takes: to_name text, to_whom text, wanted text, contact_reference text, why text, met_together text
-- takes: introduced_by_id int, introduced_by_name text, introduced_by_role text, team_id int, team_name text
-- takes: owner_id int, owner_name text, next_on int, contributor text, contributor_on int, brings text
-- takes: ended_on int, end_reason text, recorded_at int, amended_reason text, form_token text
insert into introduction (
  person_id, introduction_id, reference, made_on, to_kind, place_reference, to_name, to_whom, wanted,
  contact_reference, why, met_together, introduced_by_id, introduced_by_name, introduced_by_role, team_id, team_name,
  owner_id, owner_name, next_on, contributor, contributor_on, brings, ended_on, end_reason, recorded_at,
  amended_reason, form_token)
values (
  :person_id, :introduction_id, :reference, :made_on, :to_kind, :place_reference, :to_name, :to_whom, :wanted,
  :contact_reference, :why, :met_together, :introduced_by_id, :introduced_by_name, :introduced_by_role, :team_id,
  :team_name, :owner_id, :owner_name, :next_on, :contributor, :contributor_on, :brings, :ended_on, :end_reason,
  :recorded_at, :amended_reason, :form_token)
