-- takes: person_id int
-- gives: at int, actor_name text
select at, actor_name from audit where person_id = :person_id and action <> 'person.looked' and action = 'person.details_changed' order by audit_id desc limit 1
