-- SPDX-License-Identifier: Apache-2.0
-- gives: reviewer_id int, reference text, version int, name text, organisation text, scope text
-- gives: starts_on int, expires_on int, tolerance_pence int, sample_percent int, ended_on int
-- gives: ended_reason text, agreed_by text
select reviewer_id, reference, version, name, organisation, scope, starts_on, expires_on, tolerance_pence,
  sample_percent, ended_on, ended_reason, agreed_by
from trusted_reviewer order by organisation, name, reviewer_id
