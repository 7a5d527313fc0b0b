-- takes: token_hash text, pending text
update session set pending = :pending where token_hash = :token_hash
