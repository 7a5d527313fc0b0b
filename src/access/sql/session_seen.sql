-- takes: token_hash text, now int
update session set seen_at = :now where token_hash = :token_hash and ended_at = 0 and seen_at < :now
