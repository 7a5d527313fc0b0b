-- takes: role_key text, permission text
insert into role_permission (role_key, permission) values (:role_key, :permission)
