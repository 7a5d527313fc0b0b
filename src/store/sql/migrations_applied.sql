-- gives: version int, name text, digest text
select version, name, digest from migration order by version
