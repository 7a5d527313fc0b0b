-- SPDX-License-Identifier: Apache-2.0
-- takes: person_id int
-- gives: care_event_id int, reference text, version int, start_on int, end_on int, suspended_on int, outcome text
-- gives: service_type text, service_component text, delivery_mechanism text, description text, provider text
-- gives: provider_location text, unit_cost_pence int, cost_frequency text, planned_units real, team_id int
-- gives: team_name text, worker_id int, worker_name text, amended_reason text
select care_event_id, reference, version, start_on, end_on, suspended_on, outcome, service_type, service_component,
  delivery_mechanism, description, provider, provider_location, unit_cost_pence, cost_frequency, planned_units, team_id,
  team_name, worker_id, worker_name, amended_reason
from care_event
where person_id = :person_id and event_type = 'service' and cancelled = 0
order by start_on desc, care_event_id desc
