-- takes: before int
delete from session where seen_at < :before
