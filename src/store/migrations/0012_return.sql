-- What the national return asks of a person and of a care event that the record did not hold, and how the return grows.

alter table person add column autism text not null default 'not_asked';              -- lists/yes_no_unknown.csv
alter table person add column visual_impairment text not null default 'not_asked';   -- lists/cld/visual_impairment.csv
alter table person add column hearing_impairment text not null default 'not_asked';  -- lists/cld/hearing_impairment.csv
alter table person add column dementia text not null default 'not_asked';            -- lists/yes_no_unknown.csv
alter table person add column funding_status text not null default 'not_asked';      -- lists/cld/funding_status.csv
alter table person add column hours_caring text not null default 'not_asked';        -- lists/cld/hours_caring.csv, of an unpaid carer
alter table person add column gp_practice_code text not null default '';             -- a letter and five digits

alter table care_event add column provider_location text not null default '';  -- the provider's registered location
alter table care_event add column cancelled bigint not null default 0;         -- never happened: counted and returned nowhere
alter table care_event add column suspended_on bigint;                         -- of a service: since when it has not been given
alter table care_event add column conversation bigint not null default 0;      -- held as a conversation (three conversations)
update care_event set conversation = 1 where lower(description) like '%conversation%';

-- Whom a carer looks after is found from the carer's side.
create index person_relationship_by_other on person_relationship (other_person_id);

-- Whose work it is to put right what a return would fail on.
insert into role_permission (role_key, permission) select role_key, 'returns' from role where role_key = 'team_manager';

-- What the return would be if it were sent, day by day: the last look of each day.
create table return_day (
  on_day bigint not null,
  period_end bigint not null,
  period_start bigint not null,
  rows_sent bigint not null,
  failures bigint not null,
  warnings bigint not null,
  looked_at bigint not null,
  primary key (on_day, period_end)
){{clustered}};
