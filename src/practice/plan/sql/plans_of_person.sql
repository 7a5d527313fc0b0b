-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: plan_id int, reference text, version int, number int, replaces text, begun_on int, recorded_at int
-- gives: author_id int, author_name text, author_role text, worker_id int, worker_name text, worker_role text
-- gives: team_id int, team_name text, written_by text, my_words text, matters text, advice text, difference text
-- gives: risks text, contingency text, dips text, involved text, heard text, heard_words text, payment_every text
-- gives: review_on int, assessment_reference text, assessment_stamp text, checks_seen int, urgent_reason text
-- gives: agreement_on int, agreement text, agreed_by text, agreed_name text, authority text, also_agreed text
-- gives: disagrees text, asked_on int, asked_route text, signed_at int, signed_on int, signed_by_id int
-- gives: signed_by_name text, signed_by_role text, sign_route text, sign_reasons text, days_waited int
-- gives: indicative_reference text, indicative_weekly_pence int, indicative_one_off_pence int, tolerance_percent int
-- gives: weekly_pence int, yearly_pence int, one_off_pence int, started_on int, copy_on int, copy_format text
-- gives: copy_to text, closed_on int, closed_as text, closed_reason text, begun_because text, changed_since_answer int
-- gives: of_carer int
select plan_id, reference, version, number, replaces, begun_on, recorded_at, author_id, author_name, author_role,
       worker_id, worker_name, worker_role, team_id, team_name, written_by, my_words, matters, advice, difference,
       risks, contingency, dips, involved, heard, heard_words, payment_every, review_on, assessment_reference,
       assessment_stamp, checks_seen, urgent_reason, agreement_on, agreement, agreed_by, agreed_name, authority,
       also_agreed, disagrees, asked_on, asked_route, signed_at, signed_on, signed_by_id, signed_by_name,
       signed_by_role, sign_route, sign_reasons, days_waited, indicative_reference, indicative_weekly_pence,
       indicative_one_off_pence, tolerance_percent, weekly_pence, yearly_pence, one_off_pence, started_on, copy_on,
       copy_format, copy_to, closed_on, closed_as, closed_reason, begun_because, changed_since_answer,
       (select count(*) from assessment a where a.person_id = care_plan.person_id
         and a.reference = care_plan.assessment_reference and a.kind = 'carer') as of_carer
from care_plan
where person_id = :person_id
order by number desc
