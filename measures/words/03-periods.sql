-- Reporting years: the twelve months that end with each month whose last day is in the period.
create or replace view reporting_year as
  select last_day(month_start) as period_end, cast(month_start - interval 11 month as date) as period_start
  from (select cast(unnest(generate_series(date_trunc('month', from_date), to_date, interval 1 month)) as date) as month_start, to_date from period)
  where last_day(month_start) <= to_date;
