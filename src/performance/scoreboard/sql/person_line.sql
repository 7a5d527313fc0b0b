-- takes: person_id int
-- gives: reference text, given_name text, family_name text, born_on int, restricted int
select reference, given_name, family_name, born_on, restricted from person where person_id = :person_id;
