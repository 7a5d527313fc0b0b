-- takes: person_id int
-- gives: person_id int, reference text, version int, made_at int, restricted int, given_name text
-- gives: family_name text, known_as text, title text, pronouns text, born_on int, birth_quality text
-- gives: died_on int, nhs_number text, gender text, ethnicity text, client_type text
-- gives: primary_support_reason text, accommodation text, employment text, has_unpaid_carer text
-- gives: address_line_1 text, address_line_2 text, town text, postcode text, preferred_language text
-- gives: interpreter_needed text, communication_needs text, preferred_format text, responsible_team_id int
-- gives: autism text, visual_impairment text, hearing_impairment text, dementia text
-- gives: funding_status text, hours_caring text, gp_practice_code text
select person_id, reference, version, made_at, restricted,
  given_name, family_name, known_as, title, pronouns, born_on, birth_quality, died_on,
  nhs_number, gender, ethnicity, client_type, primary_support_reason, accommodation, employment,
  has_unpaid_carer,
  address_line_1, address_line_2, town, postcode, preferred_language, interpreter_needed,
  communication_needs, preferred_format, responsible_team_id,
  autism, visual_impairment, hearing_impairment, dementia, funding_status, hours_caring, gp_practice_code
from person where person_id = :person_id
