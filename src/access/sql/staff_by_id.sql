-- takes: staff_id int
-- gives: staff_id int, reference text, version int, sign_in_name text, name text, role_key text, role_label text, team_id int, team_reference text, team_name text, password_hash text, totp_secret text, totp_last_step int, must_change_password int, active int, failures int, first_failure_at int, lock_outs int, locked_until int
select f.staff_id, f.reference, f.version, f.sign_in_name, f.name, f.role_key, r.label, f.team_id, coalesce(t.reference, ''), coalesce(t.name, ''),
       f.password_hash, f.totp_secret, f.totp_last_step, f.must_change_password, f.active, f.failures, f.first_failure_at, f.lock_outs, f.locked_until
from staff f
join role r on r.role_key = f.role_key
left join team t on t.team_id = f.team_id
where f.staff_id = :staff_id
