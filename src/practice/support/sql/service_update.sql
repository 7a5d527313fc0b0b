-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int, reference text, version int, start_on int, end_on int, suspended_on int, outcome text
-- takes: description text, service_type text, service_component text, delivery_mechanism text, unit_cost_pence int
-- takes: cost_frequency text, planned_units real, provider text, provider_location text, amended_reason text
update care_event set version = version + 1,
  start_on = :start_on, end_on = :end_on, suspended_on = :suspended_on, outcome = :outcome, description = :description,
  service_type = :service_type, service_component = :service_component, delivery_mechanism = :delivery_mechanism,
  unit_cost_pence = :unit_cost_pence, cost_frequency = :cost_frequency, planned_units = :planned_units,
  provider = :provider, provider_location = :provider_location, amended_reason = :amended_reason
where person_id = :person_id and event_type = 'service' and reference = :reference and version = :version
