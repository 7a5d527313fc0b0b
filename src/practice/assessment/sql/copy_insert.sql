-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, assessment_id int, copy_id int, given_to text, name text, format text, wanted int
-- takes: given_on int, by_name text, form_token text
insert into assessment_copy (
  person_id, assessment_id, copy_id, given_to, name, format, wanted, given_on, by_name, form_token)
values (
  :person_id, :assessment_id, :copy_id, :given_to, :name, :format, :wanted, :given_on, :by_name, :form_token)
