-- takes: permission text, except_staff_id int
-- gives: how_many int
select count(*) from staff f
join role_permission p on p.role_key = f.role_key and p.permission = :permission
where f.active = 1 and f.staff_id <> :except_staff_id
