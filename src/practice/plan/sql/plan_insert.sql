-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, plan_id int, reference text, version int, number int, replaces text, begun_on int
-- takes: recorded_at int, author_id int, author_name text, author_role text, worker_id int, worker_name text
-- takes: worker_role text, team_id int, team_name text, written_by text, my_words text, matters text, advice text
-- takes: difference text, risks text, contingency text, dips text, involved text, heard text, heard_words text
-- takes: payment_every text, review_on int, assessment_reference text, assessment_stamp text, checks_seen int
-- takes: urgent_reason text, agreement_on int, agreement text, agreed_by text, agreed_name text, authority text
-- takes: also_agreed text, disagrees text, asked_on int, asked_route text, signed_at int, signed_on int
-- takes: signed_by_id int, signed_by_name text, signed_by_role text, sign_route text, sign_reasons text
-- takes: days_waited int, indicative_reference text, indicative_weekly_pence int, indicative_one_off_pence int
-- takes: tolerance_percent int, weekly_pence int, yearly_pence int, one_off_pence int, started_on int, copy_on int
-- takes: copy_format text, copy_to text, closed_on int, closed_as text, closed_reason text
-- takes: begun_because text, changed_since_answer int
insert into care_plan (
  person_id, plan_id, reference, version, number, replaces, begun_because, begun_on, recorded_at, author_id, author_name, author_role,
  worker_id, worker_name, worker_role, team_id, team_name, written_by, my_words, matters, advice, difference, risks,
  contingency, dips, involved, heard, heard_words, payment_every, review_on, assessment_reference, assessment_stamp,
  checks_seen, urgent_reason, agreement_on, agreement, agreed_by, agreed_name, authority, also_agreed, disagrees,
  asked_on, asked_route, signed_at, signed_on, signed_by_id, signed_by_name, signed_by_role, sign_route, sign_reasons,
  days_waited, indicative_reference, indicative_weekly_pence, indicative_one_off_pence, tolerance_percent, weekly_pence,
  yearly_pence, one_off_pence, started_on, copy_on, copy_format, copy_to, closed_on, closed_as, closed_reason,
  changed_since_answer)
values (
  :person_id, :plan_id, :reference, :version, :number, :replaces, :begun_because, :begun_on, :recorded_at, :author_id, :author_name,
  :author_role, :worker_id, :worker_name, :worker_role, :team_id, :team_name, :written_by, :my_words, :matters, :advice,
  :difference, :risks, :contingency, :dips, :involved, :heard, :heard_words, :payment_every, :review_on,
  :assessment_reference, :assessment_stamp, :checks_seen, :urgent_reason, :agreement_on, :agreement, :agreed_by,
  :agreed_name, :authority, :also_agreed, :disagrees, :asked_on, :asked_route, :signed_at, :signed_on, :signed_by_id,
  :signed_by_name, :signed_by_role, :sign_route, :sign_reasons, :days_waited, :indicative_reference,
  :indicative_weekly_pence, :indicative_one_off_pence, :tolerance_percent, :weekly_pence, :yearly_pence, :one_off_pence,
  :started_on, :copy_on, :copy_format, :copy_to, :closed_on, :closed_as, :closed_reason, :changed_since_answer)
