-- takes: reference text
-- gives: person_id int
select person_id from person where reference = :reference
