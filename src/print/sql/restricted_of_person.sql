-- takes: person_id int
-- gives: restricted int
select restricted from person where person_id = :person_id
