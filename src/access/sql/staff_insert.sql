-- takes: reference text, sign_in_name text, name text, role_key text, team_id int, password_hash text, must_change_password int, now int
-- gives: staff_id int
insert into staff (reference, sign_in_name, name, role_key, team_id, password_hash, must_change_password, made_at)
values (:reference, :sign_in_name, :name, :role_key, :team_id, :password_hash, :must_change_password, :now)
returning staff_id
