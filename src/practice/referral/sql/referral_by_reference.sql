-- SPDX-License-Identifier: Apache-2.0
-- takes: received_reference text
-- gives: contact_reference text, closed_reason text, note text, decided_at int, decided_by_name text
select contact_reference, closed_reason, note, decided_at, decided_by_name from referral where received_reference = :received_reference
