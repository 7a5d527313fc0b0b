-- SPDX-License-Identifier: Apache-2.0
-- gives: total int
select count(*) as total from rapid_response r join person p on p.person_id = r.person_id where r.closed_at is null and p.restricted = 1
