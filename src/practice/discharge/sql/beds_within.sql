-- SPDX-License-Identifier: Apache-2.0
-- takes: from_on int, until_on int, days int
-- gives: total int, in_time int
select count(*) as total, coalesce(sum(case when from_on - referred_on <= :days then 1 else 0 end), 0) as in_time
from care_bed_stay where from_on >= :from_on and from_on < :until_on
