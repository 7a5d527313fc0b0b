-- takes: after int
-- gives: access_change_id int, token_hash text, staff_id int
select access_change_id, token_hash, staff_id from access_change where access_change_id > :after order by access_change_id
