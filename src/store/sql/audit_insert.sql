-- takes: audit_id int, at int, actor_id int, actor_name text, role text, action text, person_id int, subject text
-- takes: reason text, before_json text, after_json text, request_id text, hash text
insert into audit (audit_id, at, actor_id, actor_name, role, action, person_id, subject, reason, before_json, after_json, request_id, hash)
values (:audit_id, :at, :actor_id, :actor_name, :role, :action, :person_id, :subject, :reason, :before_json, :after_json, :request_id, :hash)
