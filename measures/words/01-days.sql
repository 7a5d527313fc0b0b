-- The words twins share. Files are read in the order of their names: a word is written after the words it uses.
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
