-- takes: person_id int
-- gives: identifier_id int, system text, value text
select identifier_id, system, value from person_identifier
where person_id = :person_id order by identifier_id
