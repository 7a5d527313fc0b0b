-- takes: after int, how_many int
-- gives: audit_id int, at int, actor_id int, actor_name text, role text, action text, person_id int, subject text
-- gives: reason text, before_json text, after_json text, request_id text, hash text
select audit_id, at, actor_id, actor_name, role, action, person_id, subject, reason, before_json, after_json, request_id, hash
from audit where audit_id > :after order by audit_id limit :how_many
