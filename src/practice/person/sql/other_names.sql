-- takes: person_id int
-- gives: other_name_id int, kind text, given_name text, family_name text
select other_name_id, kind, given_name, family_name from person_other_name
where person_id = :person_id order by other_name_id
