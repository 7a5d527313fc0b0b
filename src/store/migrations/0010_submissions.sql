-- Files of Client Level Data as they were sent: the bytes are kept in a folder, never changed; here is what is known of each.

create table cld_submission (
  cld_submission_id {{identity}},
  reference text not null unique,
  file_name text not null,                -- as its sender called it
  kept_as text not null unique,           -- its name in the folder of returns
  bytes bigint not null,                  -- as it came
  sha256 text not null unique,            -- of the bytes as they came: the same file is kept once
  received_at bigint not null,
  received_on bigint not null,            -- the day it counts as sent, where its rows do not say
  by_id bigint,
  by_name text not null,
  taken_until bigint not null default 0,  -- a check of it is under way, until then
  checked_at bigint,                      -- null: not yet
  unreadable text not null default '',    -- why it cannot be read, in a sentence
  row_count bigint not null default 0,
  councils text not null default '',      -- codes, with blanks between
  stated_start bigint,                    -- first and last day of the periods it states
  stated_end bigint,
  rows_failed bigint not null default 0,
  failures bigint not null default 0,
  warnings bigint not null default 0,
  excluded_at bigint,                     -- null: it counts
  excluded_by_name text not null default '',
  excluded_reason text not null default ''
);
create index cld_submission_unchecked on cld_submission (checked_at, taken_until);

-- What the check of a file found, as JSON: counts, sentences and row numbers, no person.
create table cld_check_report (
  cld_submission_id bigint not null primary key,
  report text not null
);

-- What the loader made of each council's part of a file when it last looked: which periods it serves, or why none.
create table cld_part (
  cld_submission_id bigint not null,
  council text not null,
  part bigint not null,                   -- from 1: a file may state several periods for one council
  row_count bigint not null,
  imported_on bigint not null,
  stated_start bigint,
  stated_end bigint,
  derived_start bigint,
  derived_end bigint,
  fell_back bigint not null default 0,
  serves text not null default '',        -- "2026-04-01/2026-06-30 ..."
  why_not text not null default '',
  primary key (cld_submission_id, council, part)
){{clustered}};

-- Councils whose roles are written already.
insert into role_permission (role_key, permission)
select role_key, 'returns' from role where role_key in ('analyst', 'administrator');
insert into role_permission (role_key, permission)
select role_key, 'keep_returns' from role where role_key in ('analyst', 'administrator');
