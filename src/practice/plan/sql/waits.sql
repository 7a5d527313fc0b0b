-- SPDX-License-Identifier: Apache-2.0
-- How long plans waited from what the person answered to the signature, by who signed.
-- takes: from_on int
-- gives: sign_route text, days_waited int, how_many int
select sign_route, days_waited, count(*) as how_many
from care_plan
where signed_on is not null and signed_on >= :from_on
group by sign_route, days_waited
order by sign_route, days_waited
