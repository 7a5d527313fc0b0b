-- SPDX-License-Identifier: Apache-2.0
-- takes: since int
-- gives: total int
select count(*) as total from safeguarding_handoff h join person p on p.person_id = h.person_id
where p.restricted = 1 and (h.received_at is null or h.sent_at >= :since)
