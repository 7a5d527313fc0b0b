-- SPDX-License-Identifier: Apache-2.0
-- takes: place_proposal_id int, decided_at int, decided_by_name text, decision text, decision_reason text
update place_proposal set decided_at = :decided_at, decided_by_name = :decided_by_name, decision = :decision, decision_reason = :decision_reason
where place_proposal_id = :place_proposal_id and decided_at is null
