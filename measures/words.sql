-- Words every SQL twin may use; the table `period` is there already. Source: reference/cld.md 8.4 and ascof.md 0.
create or replace macro age_on(birth_month, day) as
  case when birth_month is null or day < birth_month then null
       else cast(floor(date_diff('day', birth_month, day) / 365.25) as integer) end;
create or replace macro age_band(age) as
  case when age is null then 'Unknown' when age < 18 then 'Under 18' when age < 25 then '18 to 24'
       when age < 45 then '25 to 44' when age < 65 then '45 to 64' when age < 75 then '65 to 74'
       when age < 85 then '75 to 84' when age < 95 then '85 to 94' else '95 and above' end;
-- The bands ASCOF is published in.
create or replace macro working_age_band(age) as
  case when age is null then 'Unknown' when age < 18 then 'Under 18' when age < 65 then '18 to 64' else '65 and above' end;
create or replace macro month_name(day) as strftime(day, '%Y-%m');
-- cld.md 6.5.
create or replace macro outcome_rank(outcome) as
  case outcome
    when 'Progress to reablement/ST-Max' then 1
    when 'Progress to assessment, review or reassessment' then 2
    when 'Release 1 specification only: Not mapped' then 3
    when 'Progress to support planning or services' then 4
    when 'Continuation of support or services' then 5
    when 'Admitted to hospital' then 6
    when 'NFA: Responsibility moved to another local authority' then 7
    when 'NFA: Referral to NHS services or NHS funded social care' then 8
    when 'NFA: Self-funded client or under 12wk disregard' then 9
    when 'NFA: Information and advice or signposting' then 10
    when 'NFA: Referral to other service within the local authority' then 11
    when 'NFA: Support declined' then 12
    when 'NFA: Deceased' then 13
    when 'NFA: Support ended as planned' then 14
    when 'NFA: Support ended for other reason' then 15
    when 'NFA: No services offered for other reason' then 16
    when 'NFA: Other' then 17
    else 999 end;
-- cld.md 6.13.
create or replace macro service_rank(service_type) as
  case service_type
    when 'Long term support: Nursing care' then 1
    when 'Long term support: Residential care' then 2
    when 'Long term support: Community' then 3
    when 'Long term support: Prison' then 4
    when 'Short term support: ST-Max' then 5
    when 'Short term support: Ongoing low level' then 6
    when 'Short term support: Other short term' then 7 end;
-- Reporting years: the twelve months that end with each month whose last day is in the period.
create or replace view reporting_year as
  select last_day(month_start) as period_end, cast(month_start - interval 11 month as date) as period_start
  from (select cast(unnest(generate_series(date_trunc('month', from_date), to_date, interval 1 month)) as date) as month_start, to_date from period)
  where last_day(month_start) <= to_date;
