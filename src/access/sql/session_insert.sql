-- takes: token_hash text, reference text, staff_id int, now int, csrf text, address text, browser text, stage text
insert into session (token_hash, reference, staff_id, made_at, seen_at, csrf, address, browser, stage)
values (:token_hash, :reference, :staff_id, :now, :now, :csrf, :address, :browser, :stage)
