-- takes: before int
delete from access_change where at < :before
