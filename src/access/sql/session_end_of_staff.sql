-- takes: staff_id int, keep text, now int
update session set ended_at = :now where staff_id = :staff_id and ended_at = 0 and token_hash <> :keep
