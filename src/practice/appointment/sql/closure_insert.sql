-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, venue_id int, from_on int, to_on int, reason text, made_at int
insert into venue_closure (reference, venue_id, from_on, to_on, reason, made_at)
values (:reference, :venue_id, :from_on, :to_on, :reason, :made_at)
