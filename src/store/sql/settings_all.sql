-- gives: name text, value text
select name, value from setting order by name
