-- People with long-term support on the last day by ethnicity and setting. Source: reference/ascof.md 7.
select l.la, l.person, or_blank(p.ethnicity) as "row", setting_title(l.setting) as "column", adult_band(l.birth_month, to_date) as age
from long_term_settings((select to_date from period), (select to_date from period)) l
join person p on p.la = l.la and p.person = l.person
cross join period
where adult_band(l.birth_month, to_date) is not null
