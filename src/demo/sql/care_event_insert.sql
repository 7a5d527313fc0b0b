-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, start_on int, care_event_id int, reference text, event_type text, end_on int, outcome text
-- takes: description text, assessment_type text, eligible_needs text, method text, service_type text
-- takes: service_component text, delivery_mechanism text, review_reason text, review_outcomes_achieved text
-- takes: unit_cost_pence int, cost_frequency text, planned_units real, provider text, worker_name text
-- takes: team_id int, team_name text, provider_location text, conversation int
insert into care_event (
  person_id, start_on, care_event_id, reference, event_type, end_on, outcome, description, assessment_type,
  eligible_needs, method, service_type, service_component, delivery_mechanism, review_reason,
  review_outcomes_achieved, unit_cost_pence, cost_frequency, planned_units, provider, worker_name, team_id, team_name,
  provider_location, conversation)
values (
  :person_id, :start_on, :care_event_id, :reference, :event_type, :end_on, :outcome, :description, :assessment_type,
  :eligible_needs, :method, :service_type, :service_component, :delivery_mechanism, :review_reason,
  :review_outcomes_achieved, :unit_cost_pence, :cost_frequency, :planned_units, :provider, :worker_name, :team_id,
  :team_name, :provider_location, :conversation)
