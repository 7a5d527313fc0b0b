-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, handoff_id int, received_at int, received_by_name text, received_by_role text
-- takes: received_words text
update safeguarding_handoff set received_at = :received_at, received_by_name = :received_by_name,
  received_by_role = :received_by_role, received_words = :received_words
where person_id = :person_id and handoff_id = :handoff_id and received_at is null
