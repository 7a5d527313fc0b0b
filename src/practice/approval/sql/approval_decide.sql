-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, was text, decision text, reason text, decided_by_id int
-- takes: decided_by_name text, decided_by_role text, decided_at int
update approval
set decision = :decision, reason = :reason, decided_by_id = :decided_by_id, decided_by_name = :decided_by_name,
  decided_by_role = :decided_by_role, decided_at = :decided_at, version = version + 1
where person_id = :person_id and reference = :reference and decision = :was
