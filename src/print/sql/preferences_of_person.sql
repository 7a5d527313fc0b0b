-- takes: person_id int
-- gives: preferred_language text, preferred_format text
select preferred_language, preferred_format from person where person_id = :person_id
