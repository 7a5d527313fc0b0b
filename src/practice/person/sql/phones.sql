-- takes: person_id int
-- gives: value text
select value from person_contact_detail where person_id = :person_id and kind in ('phone', 'mobile')
