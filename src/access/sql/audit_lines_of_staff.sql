-- takes: actor_id int, action text, from_at int, before_at int, before_id int, many int
-- gives: audit_id int, at int, actor_id int, actor_name text, role text, action text, person_id int, person_reference text, subject text, reason text, before_json text, after_json text, request_id text
select a.audit_id, a.at, a.actor_id, a.actor_name, a.role, a.action, a.person_id, coalesce(p.reference, ''), a.subject, a.reason,
       a.before_json, a.after_json, a.request_id
from audit a
left join person p on p.person_id = a.person_id
where substr(a.action, 1, length(cast(:action as text))) = cast(:action as text)
  and a.at >= :from_at and a.at < :before_at and a.audit_id < :before_id
  and a.actor_id = :actor_id
order by a.audit_id desc
limit :many
