-- The planned weekly hours of home care under way on the first and last days of reporting years: null unless every row of that
-- day has its hours.
create or replace macro home_care_hours(long_term_only) as table
with day as (
  select period_start as on_day from reporting_year
  union
  select period_end from reporting_year
)
select h.la, h.person, d.on_day, case when count(*) = count(h.hours) then sum(h.hours) end as hours
from home_care_rows(long_term_only) h
join day d on d.on_day between h.start_date and h.end_date
group by h.la, h.person, d.on_day;
-- What became of a package between two days (six-steps.md 4): a care home, no service, or hours beyond half an hour apart.
create or replace macro package_change(in_care_home, has_service, hours_before, hours_after) as
  case when in_care_home then 'increased' when not has_service then 'left'
       when hours_after < hours_before - 0.5 then 'reduced' when hours_after > hours_before + 0.5 then 'increased'
       when hours_after is not null and hours_before is not null then 'same' end;
-- six-steps.md 4, lt-reduced and the like: home care on the first day of each reporting year, and what became of it by the last.
create or replace macro package_years(long_term_only) as table
with under_way as (
  select y.period_start, y.period_end, h.la, h.person, h.record, h.team, h.birth_month,
    row_number() over (partition by h.la, h.person, y.period_end order by h.start_date desc, h.record desc) as nth
  from home_care_rows(long_term_only) h
  join reporting_year y on y.period_start between h.start_date and h.end_date
  where h.death_date is null or h.death_date > y.period_end
)
select u.la, u.person, u.record, u.team, u.birth_month, u.period_end,
  package_change(
    exists (select 1 from care_home_rows() c where c.la = u.la and c.person = u.person and u.period_end between c.start_date and c.end_date),
    exists (select 1 from supported_rows() s where s.la = u.la and s.person = u.person and u.period_end between s.start_date and s.end_date)
      or exists (select 1 from home_care_rows(long_term_only) h
                 where h.la = u.la and h.person = u.person and u.period_end between h.start_date and h.end_date),
    b.hours, a.hours) as change
from under_way u
left join home_care_hours(long_term_only) b on b.la = u.la and b.person = u.person and b.on_day = u.period_start
left join home_care_hours(long_term_only) a on a.la = u.la and a.person = u.person and a.on_day = u.period_end
where nth = 1
  and not exists (select 1 from care_home_rows() c where c.la = u.la and c.person = u.person
                  and u.period_start between c.start_date and c.end_date);
-- six-steps.md 4, lt-ltc-home and lt-dementia-home: community support on the first day of each reporting year, and no care home in it.
create or replace macro community_years() as table
with under_way as (
  select y.period_start, y.period_end, e.la, e.person, e.record, e.team, e.birth_month,
    row_number() over (partition by e.la, e.person, y.period_end order by e.start_date desc, e.record desc) as nth
  from event e
  join reporting_year y on e.start_date <= y.period_start and (e.end_date is null or e.end_date >= y.period_start)
  where e.event_type = 'Service' and e.client_type = 'Service user' and e.service_type = 'Long term support: Community'
    and (e.death_date is null or e.death_date > y.period_end)
)
select la, person, record, team, birth_month, period_end,
  not exists (select 1 from care_home_rows() c where c.la = u.la and c.person = u.person
              and c.start_date between u.period_start and u.period_end) as stayed
from under_way u
where nth = 1
  and not exists (select 1 from care_home_rows() c where c.la = u.la and c.person = u.person
                  and c.start_date < u.period_start and c.end_date >= u.period_start);
