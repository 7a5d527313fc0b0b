-- People who sign in, their teams, what roles may do, sessions, break-glass.

create table team (
  team_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  name text not null unique,
  closed bigint not null default 0
);

create table role (
  role_key text not null primary key,
  label text not null,
  needs_second_factor bigint not null default 0,
  version bigint not null default 1
);

create table role_permission (
  role_key text not null,
  permission text not null,
  primary key (role_key, permission)
){{clustered}};

create table staff (
  staff_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  sign_in_name text not null unique,   -- small letters
  name text not null,
  role_key text not null,
  team_id bigint,
  password_hash text not null,         -- Argon2id; '' means nobody can sign in with it
  must_change_password bigint not null default 0,
  totp_secret text not null default '',
  totp_last_step bigint not null default 0,  -- a code is taken once
  active bigint not null default 1,
  failures bigint not null default 0,         -- wrong answers since first_failure_at
  first_failure_at bigint not null default 0,
  lock_outs bigint not null default 0,        -- in a row: each doubles the next
  locked_until bigint not null default 0,
  made_at bigint not null
);

create table session (
  token_hash text not null primary key,  -- of the cookie's token; the token itself is never kept
  reference text not null unique,
  staff_id bigint not null,
  made_at bigint not null,
  seen_at bigint not null,
  csrf text not null,
  address text not null,
  browser text not null,
  stage text not null,                   -- code, set_up: half signed in; full
  pending text not null default '',      -- the one-time code secret being set up
  ended_at bigint not null default 0
);
create index session_by_staff on session (staff_id, made_at);

create table break_glass (
  break_glass_id {{identity}},
  reference text not null unique,
  staff_id bigint not null,
  person_id bigint not null,
  reason text not null,
  from_at bigint not null,
  until_at bigint not null,
  reviewed_by_id bigint,
  reviewed_at bigint,
  review_result text not null default '',   -- proper, not_proper
  review_note text not null default ''
);
create index break_glass_by_staff on break_glass (staff_id, person_id, until_at);
create index break_glass_to_review on break_glass (review_result, from_at);

-- What other servers must forget at once: one session, everything about one member of staff, or everything ('' and 0).
create table access_change (
  access_change_id {{identity}},
  at bigint not null,
  token_hash text not null,
  staff_id bigint not null
);
