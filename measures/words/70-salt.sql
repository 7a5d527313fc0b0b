-- ascof.md 7: words of the tables. What is blank or in no list stands in a row of its own.
create or replace macro or_blank(label) as
  case when label is null or label = 'Invalid and not mapped' then 'Invalid or blank' else label end;
create or replace macro adult_band(birth_month, day) as
  case when age_on(birth_month, day) >= 65 then '65 and above' when age_on(birth_month, day) >= 18 then '18 to 64' end;
-- cld.md 6.5: the hierarchy of NHS England, in Release 2 words.
create or replace macro nhse_rank(outcome) as
  case outcome
    when 'Progress to reablement/ST-Max' then 1
    when 'Progress to assessment, review or reassessment' then 2
    when 'Admitted to hospital' then 3
    when 'Progress to support planning or services' then 5
    when 'Release 1 specification only: Not mapped' then 6
    when 'Continuation of support or services' then 7
    when 'NFA: Support ended as planned' then 8
    when 'NFA: Deceased' then 11
    when 'NFA: Responsibility moved to another local authority' then 12
    when 'NFA: Referral to NHS services or NHS funded social care' then 13
    when 'NFA: Information and advice or signposting' then 14
    when 'NFA: Self-funded client or under 12wk disregard' then 15
    when 'NFA: Support declined' then 16
    when 'NFA: Support ended for other reason' then 17
    when 'NFA: No services offered for other reason' then 18
    when 'NFA: Other' then 19
    when 'NFA: Referral to other service within the local authority' then 20
    else 999 end;
-- ascof.md 7.1, the mapping of outcomes.
create or replace macro sts001_of(outcome) as
  case when outcome is null or outcome not like 'NFA: %' then 'Unable to classify'
       when outcome = 'NFA: Referral to NHS services or NHS funded social care' then '100% NHS funded care'
       when outcome = 'NFA: Information and advice or signposting' then 'Universal services or signposted'
       when outcome = 'NFA: Deceased' then 'No services: deceased'
       when outcome = 'NFA: Support ended as planned' then 'Unable to classify'
       else 'No services: other' end;
-- ascof.md 7.2, the mapping of outcomes; alone: nothing followed.
create or replace macro sts002a_of(outcome, alone) as
  case when outcome is null then 'Unable to classify'
       when outcome in ('NFA: Referral to NHS services or NHS funded social care', 'NFA: Deceased') then 'Early cessation'
       when outcome = 'NFA: Self-funded client or under 12wk disregard' then 'Self-funding'
       when outcome = 'NFA: Support declined' then 'Support declined'
       when outcome = 'NFA: Information and advice or signposting' then 'Universal services or signposted'
       when outcome = 'NFA: Support ended as planned' and not alone then 'Unable to classify'
       when outcome like 'NFA: %' or outcome = 'Admitted to hospital' then 'No services: other'
       else 'Unable to classify' end;
-- The settings of LTS001, in their order (ascof.md 5.1, without the component).
create or replace macro setting_rank(service_type, mechanism) as
  case service_type
    when 'Long term support: Nursing care' then 1
    when 'Long term support: Residential care' then 2
    when 'Long term support: Community' then
      case mechanism when 'Direct payment' then 3 when 'CASSR managed personal budget' then 4 when 'CASSR commissioned support' then 5 else 6 end
    when 'Long term support: Prison' then
      case mechanism when 'CASSR managed personal budget' then 7 when 'CASSR commissioned support' then 8 else 9 end end;
create or replace macro setting_title(rank) as
  (['Nursing care', 'Residential care', 'Community: direct payment', 'Community: managed personal budget', 'Community: commissioned support',
    'Community: mechanism not known', 'Prison: managed personal budget', 'Prison: commissioned support', 'Prison: mechanism not known'])[rank];
-- Long-term support of people who use services that touches some days, for LTS001a (the period) and LTS001b (its last day).
create or replace macro long_term_settings(first_day, last_day) as table
select la, person, birth_month, min(setting_rank(service_type, delivery_mechanism)) as setting
from event
where event_type = 'Service' and client_type = 'Service user' and setting_rank(service_type, delivery_mechanism) is not null
  and start_date <= last_day and (end_date is null or end_date >= first_day) and (death_date is null or death_date >= first_day)
group by la, person, birth_month;
