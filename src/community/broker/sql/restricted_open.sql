-- SPDX-License-Identifier: Apache-2.0
-- gives: total int
select count(*) as total from broker_request r join person p on p.person_id = r.person_id where r.closed_on is null and p.restricted = 1
