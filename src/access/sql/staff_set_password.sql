-- takes: staff_id int, password_hash text, must_change_password int
update staff
set password_hash = :password_hash, must_change_password = :must_change_password, failures = 0, lock_outs = 0, locked_until = 0
where staff_id = :staff_id
