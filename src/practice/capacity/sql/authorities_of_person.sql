-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: authority_id int, reference text, version int, kind text, holder text, contact text, scope text, seen_on int
-- gives: seen_by text, ended_on int, recorded_by text, recorded_at int
select
  authority_id, reference, version, kind, holder, contact, scope, seen_on, seen_by, ended_on, recorded_by, recorded_at
from capacity_authority where person_id = :person_id order by authority_id desc
