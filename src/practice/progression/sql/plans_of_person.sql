-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, reference text, version int, direction text, from_level text, to_level text, strengths text
-- gives: what_i_want text, who_helps text, provider text, starts_on int, ends_on int, review_on int, worker_id int
-- gives: worker_name text, worker_role text, team_id int, team_name text, ended_on int, ended_how text, ended_words text
-- gives: follow_up_due_on int, followed_up_on int, follow_up_result text, follow_up_note text, early_signs text
-- gives: triggers text, what_i_do text, dip_helpers text, what_services_do text, quick_contact text, dips_agreed_on int
-- gives: recorded_at int, amended_reason text
select
  plan_id, reference, version, direction, from_level, to_level, strengths, what_i_want, who_helps, provider,
  starts_on, ends_on, review_on, worker_id, worker_name, worker_role, team_id, team_name, ended_on, ended_how,
  ended_words, follow_up_due_on, followed_up_on, follow_up_result, follow_up_note, early_signs, triggers, what_i_do,
  dip_helpers, what_services_do, quick_contact, dips_agreed_on, recorded_at, amended_reason
from progression_plan where person_id = :person_id order by starts_on desc, plan_id desc
