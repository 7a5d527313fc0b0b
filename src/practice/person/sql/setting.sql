-- takes: name text
-- gives: value text
select value from setting where name = :name
