-- takes: on_day int, period_end int, period_start int, rows_sent int, failures int, warnings int, looked_at int
insert into return_day (on_day, period_end, period_start, rows_sent, failures, warnings, looked_at)
values (:on_day, :period_end, :period_start, :rows_sent, :failures, :warnings, :looked_at)
on conflict (on_day, period_end) do update set
  period_start = excluded.period_start, rows_sent = excluded.rows_sent, failures = excluded.failures,
  warnings = excluded.warnings, looked_at = excluded.looked_at
