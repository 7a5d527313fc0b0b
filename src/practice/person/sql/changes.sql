-- takes: person_id int
-- gives: audit_id int, at int, actor_name text, action text, subject text, reason text, after_json text
-- Contacts and services have entries of their own; looks are the access history.
select audit_id, at, actor_name, action, subject, reason, after_json from audit
where person_id = :person_id and action <> 'person.looked' and action <> 'person.look_refused'
  and action not in ('contact.recorded', 'contact.amended', 'contact.followed_up', 'contact.not_reached_yet', 'contact.follow_up_fell_due')
  and action not like 'break!_glass.%' escape '!' and action not like 'print.%' and action not in ('support.started', 'support.ended')
order by audit_id desc
