-- SPDX-License-Identifier: Apache-2.0
-- takes: from_at int, to_at int
-- gives: asked_on int, first_offered_on int, start_at int, result text
select asked_on, first_offered_on, start_at, result
from appointment where start_at >= :from_at and start_at < :to_at and cancelled_on is null
