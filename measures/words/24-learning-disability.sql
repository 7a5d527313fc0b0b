-- ASCOF 2E's people with a learning disability aged 18 to 64 (ascof.md 4), and whether a step of a kind is open on the month's last day.
create or replace macro learning_disability_with(kind) as table
select h.la, h.person, h.month, h.team, age_band(h.years) as age, h.record,
  case when exists (select 1 from event s where s.la = h.la and s.person = h.person and s.event_type = 'Step' and s.step = kind
                    and s.start_date <= last_day(cast(h.month || '-01' as date))
                    and (s.end_date is null or s.end_date > last_day(cast(h.month || '-01' as date)))) then 1 else 0 end as numerator,
  1 as denominator, cast(null as integer) as days
from long_term_homes() h
join person p on p.la = h.la and p.person = h.person
where h.years between 18 and 64 and p.primary_support_reason = 'Learning disability support';
