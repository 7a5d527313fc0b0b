-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, start_on int, end_on int, outcome text, method text, review_reason text
-- takes: review_outcomes_achieved text
update care_event
set start_on = :start_on, end_on = :end_on, outcome = :outcome, method = :method, review_reason = :review_reason,
  review_outcomes_achieved = :review_outcomes_achieved
where person_id = :person_id and reference = :reference and event_type = 'review'
