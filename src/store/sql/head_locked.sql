-- gives: audit_id int, audit_hash text, audit_at int, change_id int
select audit_id, audit_hash, audit_at, change_id from chain_head where only_row = 1 for update
