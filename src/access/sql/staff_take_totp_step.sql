-- takes: staff_id int, step int
update staff set totp_last_step = :step where staff_id = :staff_id and totp_last_step < :step
