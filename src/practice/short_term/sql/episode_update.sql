-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, episode_id int, version int, kind text, begun_on int, contact_reference text
-- takes: from_hospital int, discharged_on int, why_now text, lead_id int, lead_name text, lead_role text
-- takes: team_id int, team_name text, seen_on int, before_event text, can_now text, want_back text
-- takes: carer_part text, carer_view text, told_on int, hours_start real, goals_agreed_on int
-- takes: hours_agreed real, who_does_what text, ended_on int, outcome text, destination text, hours_end real
-- takes: transition_plan text, ended_words text, cancelled_on int, cancelled_reason text
update short_term_episode set version = version + 1,
  kind = :kind, begun_on = :begun_on, contact_reference = :contact_reference, from_hospital = :from_hospital,
  discharged_on = :discharged_on, why_now = :why_now, lead_id = :lead_id, lead_name = :lead_name,
  lead_role = :lead_role, team_id = :team_id, team_name = :team_name, seen_on = :seen_on,
  before_event = :before_event, can_now = :can_now, want_back = :want_back, carer_part = :carer_part,
  carer_view = :carer_view, told_on = :told_on, hours_start = :hours_start, goals_agreed_on = :goals_agreed_on,
  hours_agreed = :hours_agreed, who_does_what = :who_does_what, ended_on = :ended_on, outcome = :outcome,
  destination = :destination, hours_end = :hours_end, transition_plan = :transition_plan, ended_words = :ended_words,
  cancelled_on = :cancelled_on, cancelled_reason = :cancelled_reason
where person_id = :person_id and episode_id = :episode_id and version = :version
