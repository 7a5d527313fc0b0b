-- takes: person_id int, before int, how_many int
-- gives: audit_id int, at int, actor_name text, role text, action text, subject text, reason text
select audit_id, at, actor_name, role, action, subject, reason from audit
where person_id = :person_id and audit_id < :before order by audit_id desc limit :how_many
