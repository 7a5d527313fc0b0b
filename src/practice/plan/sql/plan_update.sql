-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, version int, worker_id int, worker_name text, worker_role text, team_id int
-- takes: team_name text, written_by text, my_words text, matters text, advice text, difference text, risks text
-- takes: contingency text, dips text, involved text, heard text, heard_words text, payment_every text, review_on int
-- takes: assessment_reference text, assessment_stamp text, checks_seen int, urgent_reason text, agreement_on int
-- takes: agreement text, agreed_by text, agreed_name text, authority text, also_agreed text, disagrees text
-- takes: asked_on int, asked_route text, signed_at int, signed_on int, signed_by_id int, signed_by_name text
-- takes: signed_by_role text, sign_route text, sign_reasons text, days_waited int, indicative_reference text
-- takes: indicative_weekly_pence int, indicative_one_off_pence int, tolerance_percent int, weekly_pence int
-- takes: yearly_pence int, one_off_pence int, started_on int, copy_on int, copy_format text, copy_to text
-- takes: closed_on int, closed_as text, closed_reason text, changed_since_answer int
update care_plan set version = version + 1,
  worker_id = :worker_id, worker_name = :worker_name, worker_role = :worker_role, team_id = :team_id,
  team_name = :team_name, written_by = :written_by, my_words = :my_words, matters = :matters, advice = :advice,
  difference = :difference, risks = :risks, contingency = :contingency, dips = :dips, involved = :involved,
  heard = :heard, heard_words = :heard_words, payment_every = :payment_every, review_on = :review_on,
  assessment_reference = :assessment_reference, assessment_stamp = :assessment_stamp, checks_seen = :checks_seen,
  urgent_reason = :urgent_reason, agreement_on = :agreement_on, agreement = :agreement, agreed_by = :agreed_by,
  agreed_name = :agreed_name, authority = :authority, also_agreed = :also_agreed, disagrees = :disagrees,
  asked_on = :asked_on, asked_route = :asked_route, signed_at = :signed_at, signed_on = :signed_on,
  signed_by_id = :signed_by_id, signed_by_name = :signed_by_name, signed_by_role = :signed_by_role,
  sign_route = :sign_route, sign_reasons = :sign_reasons, days_waited = :days_waited,
  indicative_reference = :indicative_reference, indicative_weekly_pence = :indicative_weekly_pence,
  indicative_one_off_pence = :indicative_one_off_pence, tolerance_percent = :tolerance_percent,
  weekly_pence = :weekly_pence, yearly_pence = :yearly_pence, one_off_pence = :one_off_pence, started_on = :started_on,
  copy_on = :copy_on, copy_format = :copy_format, copy_to = :copy_to, closed_on = :closed_on, closed_as = :closed_as,
  closed_reason = :closed_reason, changed_since_answer = :changed_since_answer
where person_id = :person_id and plan_id = :plan_id and version = :version
