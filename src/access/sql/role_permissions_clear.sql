-- takes: role_key text
delete from role_permission where role_key = :role_key
