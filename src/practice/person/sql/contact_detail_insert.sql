-- takes: person_id int, detail_id int, kind text, value text, note text, safe_to_use int
insert into person_contact_detail (person_id, detail_id, kind, value, note, safe_to_use)
values (:person_id, :detail_id, :kind, :value, :note, :safe_to_use)
