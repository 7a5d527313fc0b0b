-- takes: low int, high int
-- gives: person_id int, value text
select person_id, value from person_identifier
where person_id between :low and :high order by person_id, identifier_id
