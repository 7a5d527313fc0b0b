-- gives: reference text, name text
select reference, name from team order by name
