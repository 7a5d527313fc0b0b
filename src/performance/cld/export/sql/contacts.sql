-- takes: first int, past int
-- gives: person_id int, contact_id int, reference text, received_at int, closed_on int, resolution text
-- gives: route_of_access text, team_name text, taken_by_name text
select person_id, contact_id, reference, received_at, closed_on, resolution, route_of_access, team_name, taken_by_name
from contact
where person_id >= :first and person_id < :past
order by person_id, received_at, contact_id
