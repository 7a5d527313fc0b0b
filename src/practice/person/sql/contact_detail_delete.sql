-- takes: person_id int, detail_id int
delete from person_contact_detail where person_id = :person_id and detail_id = :detail_id
