-- takes: first int, past int
-- gives: person_id int, care_event_id int, reference text, event_type text, start_on int, end_on int, outcome text
-- gives: description text, assessment_type text, eligible_needs text, method text, service_type text
-- gives: service_component text, delivery_mechanism text, review_reason text, review_outcomes_achieved text
-- gives: unit_cost_pence int, cost_frequency text, planned_units real, provider_location text, worker_name text
-- gives: team_name text, cancelled int, conversation int
select person_id, care_event_id, reference, event_type, start_on,
  case when suspended_on < end_on then suspended_on else end_on end as end_on, outcome, description, assessment_type,
  eligible_needs, method, service_type, service_component, delivery_mechanism, review_reason,
  review_outcomes_achieved, unit_cost_pence, cost_frequency, planned_units, provider_location, worker_name,
  team_name, cancelled, conversation
from care_event
where person_id >= :first and person_id < :past
order by person_id, event_type, start_on, care_event_id
