-- takes: staff_id int, version int, sign_in_name text, name text, role_key text, team_id int, active int
update staff
set sign_in_name = :sign_in_name, name = :name, role_key = :role_key, team_id = :team_id, active = :active, version = version + 1
where staff_id = :staff_id and version = :version
