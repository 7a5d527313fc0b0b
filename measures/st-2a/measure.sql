-- ASCOF 2A: clusters of ST-Max that ended in the period, of new clients, by what followed. Source: reference/ascof.md 1.
-- 1.5
select la, person, month_name(cluster_end) as month, team, working_age_band(age_on(birth_month, cluster_end)) as age,
  cluster_record as record, case when final like 'Long term support%' or final = 'Short term support: Residential or Nursing care' then 0 else 1 end as numerator,
  1 as denominator, cast(null as integer) as days
from st_max_sequels()
where final in ('Short term support: Ongoing low level', 'Short term support: Other short term',
    'rank 10', 'rank 14', 'rank 7', 'rank 17', 'rank 16', 'rank 15', 'rank 11',
    'Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Community',
    'Long term support: Prison', 'Short term support: Residential or Nursing care')
