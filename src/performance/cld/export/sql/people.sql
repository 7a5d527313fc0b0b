-- takes: first int, past int
-- gives: person_id int, reference text, born_on int, died_on int, nhs_number text, gender text, ethnicity text
-- gives: client_type text, primary_support_reason text, accommodation text, employment text, has_unpaid_carer text
-- gives: postcode text, autism text, visual_impairment text, hearing_impairment text, dementia text
-- gives: funding_status text, hours_caring text, gp_practice_code text, team_name text
select p.person_id, p.reference, p.born_on, p.died_on, p.nhs_number, p.gender, p.ethnicity, p.client_type,
  p.primary_support_reason, p.accommodation, p.employment,
  case when exists (select 1 from person_relationship r where r.person_id = p.person_id and r.is_unpaid_carer = 1)
    then 'yes' else p.has_unpaid_carer end as has_unpaid_carer, p.postcode, p.autism,
  p.visual_impairment, p.hearing_impairment, p.dementia, p.funding_status, p.hours_caring, p.gp_practice_code,
  coalesce(t.name, '') as team_name
from person p left join team t on t.team_id = p.responsible_team_id
where p.person_id >= :first and p.person_id < :past
order by p.person_id
