-- SPDX-License-Identifier: Apache-2.0
-- takes: with_dealt int, row_limit int
-- gives: received_form_id int, reference text, form_version_id int, title text, received_at int, dealt_with_at int
-- gives: dealt_with_by_name text, outcome text
select
  r.received_form_id, r.reference, r.form_version_id, v.title, r.received_at, r.dealt_with_at, r.dealt_with_by_name, r.outcome
from received_form r join form_version v on v.form_version_id = r.form_version_id
where r.dealt_with_at is null or cast(:with_dealt as bigint) = 1
order by case when r.dealt_with_at is null then 0 else 1 end, r.received_at desc limit :row_limit
