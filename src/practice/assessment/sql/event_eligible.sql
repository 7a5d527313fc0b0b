-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, eligible_needs text
update care_event set version = version + 1, eligible_needs = :eligible_needs
where person_id = :person_id and event_type = 'assessment' and eligible_needs <> :eligible_needs
  and reference = (select a.event_reference from assessment a where a.reference = :reference)
