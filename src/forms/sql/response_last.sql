-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, form_id int, except_chain text
-- gives: form_response_id int, reference text, form_id int, form_version_id int, first_reference text, number int, reason text
-- gives: author_id int, author_name text, author_role text, team_name text, completed_at int, title text, form_number int
-- gives: slug text, newest int
select
  r.form_response_id, r.reference, r.form_id, r.form_version_id, r.first_reference, r.number, r.reason, r.author_id, r.author_name,
  r.author_role, r.team_name, r.completed_at, v.title, v.number as form_number, f.slug,
  (select max(n.number) from form_response n where n.first_reference = r.first_reference) as newest
from form_response r join form_version v on v.form_version_id = r.form_version_id join form f on f.form_id = r.form_id
where r.person_id = :person_id and r.form_id = :form_id and r.first_reference <> :except_chain
order by r.completed_at desc, r.form_response_id desc limit 1
