-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, version int, direction text, from_level text, to_level text, strengths text
-- takes: what_i_want text, who_helps text, provider text, starts_on int, ends_on int, review_on int, worker_id int
-- takes: worker_name text, worker_role text, team_id int, team_name text, ended_on int, ended_how text, ended_words text
-- takes: follow_up_due_on int, followed_up_on int, follow_up_result text, follow_up_note text, early_signs text
-- takes: triggers text, what_i_do text, dip_helpers text, what_services_do text, quick_contact text, dips_agreed_on int
-- takes: amended_reason text
update progression_plan set version = version + 1,
  direction = :direction, from_level = :from_level, to_level = :to_level, strengths = :strengths,
  what_i_want = :what_i_want, who_helps = :who_helps, provider = :provider, starts_on = :starts_on,
  ends_on = :ends_on, review_on = :review_on, worker_id = :worker_id, worker_name = :worker_name,
  worker_role = :worker_role, team_id = :team_id, team_name = :team_name, ended_on = :ended_on,
  ended_how = :ended_how, ended_words = :ended_words, follow_up_due_on = :follow_up_due_on,
  followed_up_on = :followed_up_on, follow_up_result = :follow_up_result, follow_up_note = :follow_up_note,
  early_signs = :early_signs, triggers = :triggers, what_i_do = :what_i_do, dip_helpers = :dip_helpers,
  what_services_do = :what_services_do, quick_contact = :quick_contact, dips_agreed_on = :dips_agreed_on,
  amended_reason = :amended_reason
where person_id = :person_id and plan_id = :plan_id and version = :version
