-- SPDX-License-Identifier: Apache-2.0
-- takes: from_on int, to_on int
-- gives: reference text, version int, on_day int, hour int, line text, offered int, answered int, came_from text
-- gives: recorded_at int, recorded_by_name text, amended_reason text
select reference, version, on_day, hour, line, offered, answered, came_from, recorded_at, recorded_by_name, amended_reason
from call_total where on_day >= :from_on and on_day <= :to_on order by on_day desc, line, hour
