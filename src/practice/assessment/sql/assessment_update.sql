-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, version int, asked_on int, due_on int, worker_id int, worker_name text
-- takes: worker_role text, team_id int, team_name text, held text, method text, present text, advocate text
-- takes: advocate_name text, interpreter text, knew_person text, draft_reference text
-- takes: impact_on_others text, fluctuates text, other_help text, information_given text
-- takes: specialist text, specialist_words text, health_care text, health_care_words text, health_care_on int
-- takes: judgement text, what_next text, urgent_on int, urgent_words text, refused_on int, refused_words text
-- takes: refused_capacity text, refused_risk text, signed_at int, signed_by text, signed_role text
-- takes: signed_number int, signed_story text, amending_since int, amend_reason text, outcome text, own_plan text
-- takes: planner_id int, planner_name text, closed_on int, closed_reason text
update assessment set version = version + 1,
  asked_on = :asked_on, due_on = :due_on, worker_id = :worker_id, worker_name = :worker_name, worker_role =
  :worker_role, team_id = :team_id, team_name = :team_name, held = :held, method = :method, present = :present,
  advocate = :advocate, advocate_name = :advocate_name, interpreter = :interpreter, knew_person = :knew_person,
  draft_reference = :draft_reference,
  impact_on_others = :impact_on_others, fluctuates = :fluctuates, other_help = :other_help, information_given =
  :information_given, specialist = :specialist, specialist_words = :specialist_words, health_care =
  :health_care, health_care_words = :health_care_words, health_care_on = :health_care_on, judgement =
  :judgement, what_next = :what_next, urgent_on = :urgent_on, urgent_words = :urgent_words, refused_on =
  :refused_on, refused_words = :refused_words, refused_capacity = :refused_capacity, refused_risk =
  :refused_risk, signed_at = :signed_at, signed_by = :signed_by, signed_role = :signed_role, signed_number =
  :signed_number, signed_story = :signed_story, amending_since = :amending_since, amend_reason = :amend_reason,
  outcome = :outcome, own_plan = :own_plan, planner_id = :planner_id, planner_name = :planner_name, closed_on = :closed_on, closed_reason = :closed_reason
where person_id = :person_id and assessment_id = :assessment_id and version = :version
