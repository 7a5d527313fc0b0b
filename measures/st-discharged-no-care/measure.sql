-- The numerator of ASCOF 2A over all clusters of ST-Max that ended in the period. Source: reference/six-steps.md 4; ascof.md 1.
with met as (
  -- 1.5: what the numerator of 2A counts
  select la, person, cluster
  from st_max_sequels()
  where final in ('Short term support: Ongoing low level', 'Short term support: Other short term',
                  'rank 10', 'rank 14', 'rank 7', 'rank 17', 'rank 16', 'rank 15', 'rank 11')
)
select c.la, c.person, month_name(c.cluster_end) as month, c.team, working_age_band(age_on(c.birth_month, c.cluster_end)) as age,
  c.cluster_record as record, case when m.cluster is null then 0 else 1 end as numerator, 1 as denominator, cast(null as integer) as days
from st_max_clusters() c
cross join period
left join met m on m.la = c.la and m.person = c.person and m.cluster = c.cluster
where c.cluster_end between from_date and to_date
