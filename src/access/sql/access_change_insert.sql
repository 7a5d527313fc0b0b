-- takes: now int, token_hash text, staff_id int
insert into access_change (at, token_hash, staff_id) values (:now, :token_hash, :staff_id)
