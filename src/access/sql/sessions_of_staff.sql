-- takes: staff_id int, seen_after int, made_after int
-- gives: token_hash text, reference text, made_at int, seen_at int, address text, browser text
select token_hash, reference, made_at, seen_at, address, browser
from session
where staff_id = :staff_id and ended_at = 0 and stage = 'full' and seen_at > :seen_after and made_at > :made_after
order by seen_at desc
