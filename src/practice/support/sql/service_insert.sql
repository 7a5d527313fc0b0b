-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, start_on int, care_event_id int, reference text, end_on int, outcome text, description text
-- takes: service_type text, service_component text, delivery_mechanism text, unit_cost_pence int, cost_frequency text
-- takes: planned_units real, provider text, provider_location text, worker_id int, worker_name text, team_id int
-- takes: team_name text, form_token text
insert into care_event (
  person_id, start_on, care_event_id, reference, event_type, end_on, outcome, description, service_type,
  service_component, delivery_mechanism, unit_cost_pence, cost_frequency, planned_units, provider, provider_location,
  worker_id, worker_name, team_id, team_name, form_token)
values (
  :person_id, :start_on, :care_event_id, :reference, 'service', :end_on, :outcome, :description, :service_type,
  :service_component, :delivery_mechanism, :unit_cost_pence, :cost_frequency, :planned_units, :provider,
  :provider_location, :worker_id, :worker_name, :team_id, :team_name, :form_token)
