-- takes: permission text, except_role_key text
-- gives: how_many int
select count(*) from staff f
join role_permission p on p.role_key = f.role_key and p.permission = :permission
where f.active = 1 and f.role_key <> :except_role_key
