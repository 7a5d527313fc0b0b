-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text
-- gives: received_form_id int, reference text, form_version_id int, title text, received_at int, dealt_with_at int
-- gives: dealt_with_by_name text, outcome text
select
  r.received_form_id, r.reference, r.form_version_id, v.title, r.received_at, r.dealt_with_at, r.dealt_with_by_name, r.outcome
from received_form r join form_version v on v.form_version_id = r.form_version_id
where r.reference = :reference
