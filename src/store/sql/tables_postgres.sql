-- gives: table_name text, column_name text, type text, identity int
select cast(c.table_name as text), cast(c.column_name as text), cast(c.data_type as text), case when c.is_identity = 'YES' then 1 else 0 end
from information_schema.columns c
join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.table_name <> 'migration'
order by cast(c.table_name as text) collate "C", c.ordinal_position
