-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, service_reference text
update care_plan_piece set service_reference = :service_reference where person_id = :person_id and reference = :reference
