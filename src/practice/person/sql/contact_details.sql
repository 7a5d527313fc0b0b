-- takes: person_id int
-- gives: detail_id int, kind text, value text, note text, safe_to_use int
select detail_id, kind, value, note, safe_to_use from person_contact_detail
where person_id = :person_id order by detail_id
