-- takes: reference text, made_at int, restricted int, given_name text, family_name text, known_as text
-- takes: title text, pronouns text, born_on int, birth_quality text, died_on int, nhs_number text
-- takes: gender text, ethnicity text, client_type text, primary_support_reason text, accommodation text
-- takes: employment text, has_unpaid_carer text, address_line_1 text, address_line_2 text, town text
-- takes: postcode text, preferred_language text, interpreter_needed text, communication_needs text
-- takes: preferred_format text, responsible_team_id int, autism text, visual_impairment text, hearing_impairment text
-- takes: dementia text, funding_status text, hours_caring text, gp_practice_code text
-- gives: person_id int
insert into person (reference, made_at, restricted, given_name, family_name, known_as, title, pronouns,
  born_on, birth_quality, died_on, nhs_number, gender, ethnicity, client_type, primary_support_reason,
  accommodation, employment, has_unpaid_carer, address_line_1, address_line_2, town, postcode,
  preferred_language, interpreter_needed, communication_needs, preferred_format, responsible_team_id,
  autism, visual_impairment, hearing_impairment, dementia, funding_status, hours_caring, gp_practice_code)
values (:reference, :made_at, :restricted, :given_name, :family_name, :known_as, :title, :pronouns,
  :born_on, :birth_quality, :died_on, :nhs_number, :gender, :ethnicity, :client_type,
  :primary_support_reason, :accommodation, :employment, :has_unpaid_carer, :address_line_1,
  :address_line_2, :town, :postcode, :preferred_language, :interpreter_needed, :communication_needs,
  :preferred_format, :responsible_team_id, :autism, :visual_impairment, :hearing_impairment,
  :dementia, :funding_status, :hours_caring, :gp_practice_code)
returning person_id
