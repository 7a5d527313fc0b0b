-- SPDX-License-Identifier: Apache-2.0
-- gives: reference text, version int, opened_by_name text, opened_on int, closed_on int, begun int, finished int
select r.reference, r.version, r.opened_by_name, r.opened_on, r.closed_on,
  (select count(*) from vignette_rater v where v.round_reference = r.reference) as begun,
  (select count(*) from vignette_rater v where v.round_reference = r.reference and v.finished_on is not null) as finished
from vignette_round r order by r.opened_on desc, case when r.closed_on is null then 0 else 1 end, r.reference
