-- The few audit lines of a person that are changes, found without walking the many that are looks. A look costs nothing more.
create index audit_changes_by_person on audit (person_id, audit_id) where action <> 'person.looked';
