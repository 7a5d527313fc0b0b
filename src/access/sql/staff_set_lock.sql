-- takes: staff_id int, failures int, first_failure_at int, lock_outs int, locked_until int
update staff
set failures = :failures, first_failure_at = :first_failure_at, lock_outs = :lock_outs, locked_until = :locked_until
where staff_id = :staff_id
