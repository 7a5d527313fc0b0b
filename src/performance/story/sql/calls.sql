-- What was offered and answered on a day, every line and hour together: of no person.
-- gives: on_day int, offered int, answered int
select on_day, cast(sum(offered) as bigint) as offered, cast(sum(answered) as bigint) as answered from call_total group by on_day order by on_day
