-- takes: person_id int, contact_id int
-- gives: reference text
select reference from contact where person_id = :person_id and contact_id = :contact_id;
