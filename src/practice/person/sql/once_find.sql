-- takes: token text
-- gives: person_id int, reference text
select o.person_id, p.reference from person_once o join person p on p.person_id = o.person_id where o.token = :token
