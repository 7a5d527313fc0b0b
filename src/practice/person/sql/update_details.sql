-- takes: person_id int, version int, given_name text, family_name text, known_as text, title text
-- takes: pronouns text, born_on int, birth_quality text, died_on int, nhs_number text, gender text
-- takes: ethnicity text, client_type text, primary_support_reason text, accommodation text, employment text
-- takes: has_unpaid_carer text, address_line_1 text, address_line_2 text, town text, postcode text
-- takes: preferred_language text, interpreter_needed text, communication_needs text, preferred_format text
-- takes: autism text, visual_impairment text, hearing_impairment text, dementia text
-- takes: funding_status text, hours_caring text, gp_practice_code text
update person set version = version + 1,
  given_name = :given_name,
  family_name = :family_name,
  known_as = :known_as,
  title = :title,
  pronouns = :pronouns,
  born_on = :born_on,
  birth_quality = :birth_quality,
  died_on = :died_on,
  nhs_number = :nhs_number,
  gender = :gender,
  ethnicity = :ethnicity,
  client_type = :client_type,
  primary_support_reason = :primary_support_reason,
  accommodation = :accommodation,
  employment = :employment,
  has_unpaid_carer = :has_unpaid_carer,
  address_line_1 = :address_line_1,
  address_line_2 = :address_line_2,
  town = :town,
  postcode = :postcode,
  preferred_language = :preferred_language,
  interpreter_needed = :interpreter_needed,
  communication_needs = :communication_needs,
  preferred_format = :preferred_format,
  autism = :autism,
  visual_impairment = :visual_impairment,
  hearing_impairment = :hearing_impairment,
  dementia = :dementia,
  funding_status = :funding_status,
  hours_caring = :hours_caring,
  gp_practice_code = :gp_practice_code
where person_id = :person_id and version = :version
