-- SPDX-License-Identifier: Apache-2.0
-- takes: received_reference text, person_id int, contact_reference text, closed_reason text, note text, decided_at int
-- takes: decided_by_id int, decided_by_name text
insert into referral (received_reference, person_id, contact_reference, closed_reason, note, decided_at, decided_by_id, decided_by_name)
values (:received_reference, :person_id, :contact_reference, :closed_reason, :note, :decided_at, :decided_by_id, :decided_by_name)
