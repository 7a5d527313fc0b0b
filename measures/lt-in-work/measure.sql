-- ASCOF 2E's people with a learning disability aged 18 to 64, and paid work. Source: reference/six-steps.md 4, ascof.md 4, cld.md 6.7.
select h.la, h.person, h.month, h.team, age_band(h.years) as age, h.record,
  case when p.employment like 'Paid: %' then 1 else 0 end as numerator, 1 as denominator, cast(null as integer) as days
from long_term_homes() h
join person p on p.la = h.la and p.person = h.person
where h.years between 18 and 64 and p.primary_support_reason = 'Learning disability support'
