-- SPDX-License-Identifier: Apache-2.0
-- takes: received_form_id int, dealt_with_at int, dealt_with_by_id int, dealt_with_by_name text, outcome text
update received_form set dealt_with_at = :dealt_with_at, dealt_with_by_id = :dealt_with_by_id, dealt_with_by_name = :dealt_with_by_name,
  outcome = :outcome
where received_form_id = :received_form_id and dealt_with_at is null
