-- SPDX-License-Identifier: Apache-2.0
-- gives: person_id int, reference text, restricted int, team_id int, worker_id int, grid_reference text
-- gives: assessment_reference text, decided_on int, levels text, described_pence int, judged_pence int
-- gives: adjustments_pence int, one_off_pence int, weekly_pence int, override_weekly_pence int
select a.person_id, a.reference, p.restricted, a.team_id, a.worker_id, a.grid_reference, a.assessment_reference,
  a.decided_on, a.levels, a.described_pence, a.judged_pence, a.adjustments_pence, a.one_off_pence, a.weekly_pence,
  a.override_weekly_pence
from allocation a join person p on p.person_id = a.person_id
where a.decided_at is not null and a.set_aside_on is null and (a.needs_signature = 0 or a.signed_at is not null)
  and p.died_on is null
  and not exists (
    select 1 from allocation n
    where n.person_id = a.person_id and n.allocation_id > a.allocation_id and n.decided_at is not null
      and n.set_aside_on is null and (n.needs_signature = 0 or n.signed_at is not null))
order by a.person_id
