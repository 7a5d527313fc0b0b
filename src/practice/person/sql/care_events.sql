-- takes: person_id int
-- gives: reference text, start_on int, end_on int, event_type text, outcome text, description text
-- gives: assessment_type text, service_type text, service_component text, review_reason text, provider text
-- gives: worker_name text, team_name text, unit_cost_pence int, cost_frequency text
select reference, start_on, end_on, event_type, outcome, description, assessment_type, service_type,
  service_component,
  review_reason, provider, worker_name, team_name, unit_cost_pence, cost_frequency
from care_event where person_id = :person_id order by start_on desc, care_event_id desc
