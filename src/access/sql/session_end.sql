-- takes: token_hash text, now int
update session set ended_at = :now where token_hash = :token_hash and ended_at = 0
