-- takes: first int, past int
-- gives: person_id int, born_on int, died_on int, client_type text, primary_support_reason text, accommodation text, gender text, ethnicity text, employment text, has_unpaid_carer text, autism text, dementia text, visual_impairment text, hearing_impairment text
select person_id, born_on, died_on, client_type, primary_support_reason, accommodation, gender, ethnicity, employment,
  case when exists (select 1 from person_relationship r where r.person_id = person.person_id and r.is_unpaid_carer = 1)
    then 'yes' else has_unpaid_carer end as has_unpaid_carer,
  autism, dementia, visual_impairment, hearing_impairment
from person
where person_id >= :first and person_id < :past
order by person_id
