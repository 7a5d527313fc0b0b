-- takes: period_end int
-- gives: on_day int, period_start int, rows_sent int, failures int, warnings int
select on_day, period_start, rows_sent, failures, warnings
from return_day
where period_end = :period_end
order by on_day
