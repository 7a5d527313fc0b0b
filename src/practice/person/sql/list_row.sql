-- takes: person_id int
-- gives: reference text, restricted int, given_name text, family_name text, known_as text, born_on int, birth_quality text, died_on int, address_line_1 text, address_line_2 text, town text, postcode text
select reference, restricted, given_name, family_name, known_as, born_on, birth_quality, died_on,
  address_line_1, address_line_2, town, postcode
from person where person_id = :person_id
