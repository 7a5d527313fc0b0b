-- takes: first int, past int
-- gives: person_id int, care_event_id int, event_type text, start_on int, end_on int, outcome text, assessment_type text, eligible_needs text, service_type text, service_component text, delivery_mechanism text, review_reason text, team_name text, method text, unit_cost_pence int, cost_frequency text, planned_units real, conversation int
select person_id, care_event_id, event_type, start_on,
  case when suspended_on < end_on then suspended_on else end_on end as end_on, outcome, assessment_type, eligible_needs,
  service_type, service_component, delivery_mechanism, review_reason, team_name, method, unit_cost_pence, cost_frequency, planned_units,
  conversation
from care_event
where person_id >= :first and person_id < :past and cancelled = 0
order by person_id
