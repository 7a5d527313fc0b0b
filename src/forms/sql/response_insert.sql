-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, form_response_id int, reference text, form_id int, form_version_id int, first_reference text
-- takes: number int, reason text, response text, author_id int, author_name text, author_role text, team_id int
-- takes: team_name text, completed_at int, draft_reference text
insert into form_response (person_id, form_response_id, reference, form_id, form_version_id, first_reference, number, reason, response,
  author_id, author_name, author_role, team_id, team_name, completed_at, draft_reference)
values (:person_id, :form_response_id, :reference, :form_id, :form_version_id, :first_reference, :number, :reason, :response,
  :author_id, :author_name, :author_role, :team_id, :team_name, :completed_at, :draft_reference)
