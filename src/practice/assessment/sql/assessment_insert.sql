-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, reference text, version int, kind text, event_reference text
-- takes: asked_on int, due_on int, begun_on int, recorded_at int, contact_reference text, worker_id int
-- takes: worker_name text, worker_role text, team_id int, team_name text, held text, method text, present text
-- takes: advocate text, advocate_name text, interpreter text, knew_person text, draft_reference text
-- takes: received_reference text, impact_on_others text, fluctuates text
-- takes: other_help text, information_given text, specialist text, specialist_words text, health_care text
-- takes: health_care_words text, health_care_on int, judgement text, what_next text, urgent_on int
-- takes: urgent_words text, refused_on int, refused_words text, refused_capacity text, refused_risk text
-- takes: signed_at int, signed_by text, signed_role text, signed_number int, signed_story text, amending_since int
-- takes: amend_reason text, outcome text, own_plan text, planner_id int, planner_name text, planning_on int
-- takes: closed_on int, closed_reason text, form_token text
insert into assessment (
  person_id, assessment_id, reference, version, kind, event_reference, asked_on, due_on, begun_on, recorded_at,
  contact_reference, worker_id, worker_name, worker_role, team_id, team_name, held, method, present, advocate,
  advocate_name, interpreter, knew_person, draft_reference, received_reference,   impact_on_others, fluctuates, other_help, information_given, specialist, specialist_words, health_care,
  health_care_words, health_care_on, judgement, what_next, urgent_on, urgent_words, refused_on, refused_words,
  refused_capacity, refused_risk, signed_at, signed_by, signed_role, signed_number, signed_story,
  amending_since, amend_reason, outcome, own_plan, planner_id, planner_name, planning_on, closed_on,
  closed_reason, form_token)
values (
  :person_id, :assessment_id, :reference, :version, :kind, :event_reference, :asked_on, :due_on, :begun_on,
  :recorded_at, :contact_reference, :worker_id, :worker_name, :worker_role, :team_id, :team_name, :held,
  :method, :present, :advocate, :advocate_name, :interpreter, :knew_person, :draft_reference,   :received_reference, :impact_on_others, :fluctuates, :other_help, :information_given, :specialist,
  :specialist_words, :health_care, :health_care_words, :health_care_on, :judgement, :what_next, :urgent_on,
  :urgent_words, :refused_on, :refused_words, :refused_capacity, :refused_risk, :signed_at, :signed_by,
  :signed_role, :signed_number, :signed_story, :amending_since, :amend_reason, :outcome, :own_plan, :planner_id,
  :planner_name, :planning_on, :closed_on, :closed_reason, :form_token)
