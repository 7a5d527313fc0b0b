-- takes: audit_id int, audit_hash text, audit_at int, change_id int
update chain_head set audit_id = :audit_id, audit_hash = :audit_hash, audit_at = :audit_at, change_id = :change_id where only_row = 1
