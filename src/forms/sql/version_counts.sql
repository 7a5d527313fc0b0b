-- SPDX-License-Identifier: Apache-2.0
-- gives: form_version_id int, how_many int
select form_version_id, count(*) as how_many from (
  select form_version_id from form_response union all select form_version_id from received_form) as answered
group by form_version_id
