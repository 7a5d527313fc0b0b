-- People of 18 to 64 with a learning disability and long-term support by employment and gender. Source: reference/ascof.md 7.
select l.la, l.person, or_blank(p.employment) as "row", or_blank(p.gender) as "column", '18 to 64' as age
from long_term_settings((select from_date from period), (select to_date from period)) l
join person p on p.la = l.la and p.person = l.person
cross join period
where p.primary_support_reason = 'Learning disability support' and age_on(l.birth_month, to_date) between 18 and 64
