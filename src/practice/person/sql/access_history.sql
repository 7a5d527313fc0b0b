-- takes: person_id int, before int, how_many int
-- gives: audit_id int, at int, actor_name text, role text, action text, subject text, reason text
select audit_id, at, actor_name, coalesce(role.label, audit.role) as role, action, subject, reason from audit left join role on role.role_key = audit.role
where person_id = :person_id and audit_id < :before order by audit_id desc limit :how_many
