-- SPDX-License-Identifier: Apache-2.0
-- gives: reference text, venue_id int, from_on int, to_on int, reason text, made_at int
select reference, venue_id, from_on, to_on, reason, made_at from venue_closure where lifted_at is null order by venue_id, from_on
