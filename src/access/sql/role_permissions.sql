-- takes: role_key text
-- gives: permission text
select permission from role_permission where role_key = :role_key
