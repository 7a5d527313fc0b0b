-- takes: person_id int
-- gives: reference text, restricted int, given_name text, family_name text
select reference, restricted, given_name, family_name from person where person_id = :person_id
