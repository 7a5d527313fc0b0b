-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, reference text, version int, kind text, recorded_at int, begun_on int
-- takes: contact_reference text, from_hospital int, discharged_on int, why_now text, lead_id int
-- takes: lead_name text, lead_role text, team_id int, team_name text, seen_on int, before_event text
-- takes: can_now text, want_back text, carer_part text, carer_view text, told_on int, hours_start real
-- takes: goals_agreed_on int, hours_agreed real, who_does_what text, ended_on int, outcome text
-- takes: destination text, hours_end real, transition_plan text, ended_words text, cancelled_on int
-- takes: cancelled_reason text, form_token text
insert into short_term_episode (
  person_id, episode_id, reference, version, kind, recorded_at, begun_on, contact_reference, from_hospital,
  discharged_on, why_now, lead_id, lead_name, lead_role, team_id, team_name, seen_on, before_event, can_now,
  want_back, carer_part, carer_view, told_on, hours_start, goals_agreed_on, hours_agreed, who_does_what, ended_on,
  outcome, destination, hours_end, transition_plan, ended_words, cancelled_on, cancelled_reason, form_token)
values (
  :person_id, :episode_id, :reference, :version, :kind, :recorded_at, :begun_on, :contact_reference, :from_hospital,
  :discharged_on, :why_now, :lead_id, :lead_name, :lead_role, :team_id, :team_name, :seen_on, :before_event, :can_now,
  :want_back, :carer_part, :carer_view, :told_on, :hours_start, :goals_agreed_on, :hours_agreed, :who_does_what,
  :ended_on, :outcome, :destination, :hours_end, :transition_plan, :ended_words, :cancelled_on, :cancelled_reason,
  :form_token)
