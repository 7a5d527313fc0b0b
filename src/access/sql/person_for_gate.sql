-- takes: reference text
-- gives: person_id int, restricted int
select person_id, restricted from person where reference = :reference
