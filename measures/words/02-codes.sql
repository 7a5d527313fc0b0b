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
