-- gives: table_name text, column_name text, type text, identity int
select m.name, c.name, lower(c.type), case when c.pk = 1 and lower(c.type) = 'integer' then 1 else 0 end
from sqlite_master m, pragma_table_info(m.name) c
where m.type = 'table' and m.name not like 'sqlite_%' and m.name <> 'migration'
order by m.name, c.cid
