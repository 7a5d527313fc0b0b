-- SPDX-License-Identifier: Apache-2.0
-- gives: rate_id int, reference text, version int, component text, unit text, provider text, pence int, from_on int
-- gives: to_on int, note text, kept_by text, kept_at int
select rate_id, reference, version, component, unit, provider, pence, from_on, to_on, note, kept_by, kept_at
from rate
order by component, unit, provider, from_on
