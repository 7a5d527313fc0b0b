-- takes: low int, high int
-- gives: person_id int, given_name text, family_name text
select person_id, given_name, family_name from person_other_name
where person_id between :low and :high order by person_id, other_name_id
