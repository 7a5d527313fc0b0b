-- gives: person_id int
select coalesce(max(person_id), 0) as person_id from person
