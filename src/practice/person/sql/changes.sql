-- takes: person_id int
-- gives: audit_id int, at int, actor_name text, action text, subject text, reason text, after_json text
select audit_id, at, actor_name, action, subject, reason, after_json from audit
where person_id = :person_id and action <> 'person.looked' and action in ('person.added', 'person.details_changed', 'person.other_name_added', 'person.other_name_removed',
  'person.contact_detail_added', 'person.contact_detail_removed', 'person.identifier_added', 'person.identifier_removed',
  'person.relationship_added', 'person.relationship_removed', 'form.finished', 'form.amended') order by audit_id desc
