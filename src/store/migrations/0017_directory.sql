-- The community directory: places, groups and micro-enterprises as they are now, and everything that happened to them.

create table place (
  place_id bigint not null primary key,
  reference text not null unique,
  version bigint not null,
  change_number bigint not null,        -- grows with every save of any place: what searches follow
  made_at bigint not null,
  closed_on bigint,                     -- closed with a reason, never deleted
  closed_reason text not null default '',
  closed_by_name text not null default '',
  form_token text unique,
  name text not null,
  kind text not null,                   -- lists/place_kind.csv
  organisation text not null default '',
  what_happens text not null default '',
  for_whom text not null default '',    -- codes of lists/place_for.csv between commas; '' when everyone is welcome
  who_for text not null default '',
  minimum_age text not null default '',
  maximum_age text not null default '',
  access_facts text not null default '',  -- "step_free=yes,bsl=no": codes of lists/place_access.csv; what is left out was not asked
  inclusion_note text not null default '',
  welcome text not null default '',
  welcomer text not null default '',
  cost_kind text not null default '',   -- lists/place_cost.csv; '' when not known
  cost text not null default '',
  when_words text not null default '',
  sessions text not null default '',    -- regular times, one a line
  meets text not null default '',       -- lists/place_meets.csv, between commas
  building text not null default '',
  address text not null default '',
  postcode text not null default '',
  latitude text not null default '',    -- decimal degrees, as written
  longitude text not null default '',
  hide_address text not null default '',  -- "yes": shown to staff alone
  how_to_join text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default ''
);
create index place_by_change on place (change_number);

-- Each version as it stood, with who wrote it.
create table place_version (
  place_id bigint not null,
  version bigint not null,
  facts text not null,                  -- JSON of the columns from name on
  made_at bigint not null,
  made_by_id bigint,
  made_by_name text not null,
  origin text not null,                 -- staff, owner, feed, program
  why text not null default '',
  primary key (place_id, version)
){{clustered}};

-- Somebody found out whether a place is as the directory says.
create table place_check (
  place_id bigint not null,
  place_check_id bigint not null,
  checked_on bigint not null,
  checked_by_id bigint,
  checked_by_name text not null,
  how text not null,                    -- lists/place_check_how.csv
  note text not null default '',
  primary key (place_id, place_check_id)
){{clustered}};

-- Why somebody should look again, until somebody has.
create table place_flag (
  place_id bigint not null,
  place_flag_id bigint not null,
  reason text not null,
  flagged_at bigint not null,
  flagged_by_name text not null,
  settled_at bigint,
  settled_by_name text not null default '',
  settled_words text not null default '',
  primary key (place_id, place_flag_id)
){{clustered}};

-- A change, or a new place, that waits until somebody else approves it.
create table place_proposal (
  place_proposal_id bigint not null primary key,
  reference text not null unique,
  place_id bigint,                      -- null: a new place
  base_version bigint not null,
  base_facts text not null,             -- JSON: what the writer saw
  facts text not null,                  -- JSON: what they wrote
  origin text not null,                 -- staff, owner, feed
  proposed_by_id bigint,
  proposed_by_name text not null,
  note text not null default '',
  proposed_at bigint not null,
  form_token text unique,
  decided_at bigint,
  decided_by_name text not null default '',
  decision text not null default '',    -- approved, declined
  decision_reason text not null default ''
);
create index place_proposal_by_place on place_proposal (place_id);

-- Links by which owners change their own place. Only the digest of the secret is kept.
create table place_link (
  place_link_id bigint not null primary key,
  reference text not null unique,
  place_id bigint not null,
  token_hash text not null unique,
  owner_name text not null,
  sent_to text not null default '',
  made_at bigint not null,
  made_by_name text not null,
  ends_on bigint not null,
  used_at bigint,
  withdrawn_at bigint,
  withdrawn_by_name text not null default ''
);
create index place_link_by_place on place_link (place_id);

-- Where postcodes are.
create table postcode_point (
  postcode text not null primary key,   -- without spaces, in capitals
  latitude double precision not null,
  longitude double precision not null
);

-- What a feed said of a place when it was last taken: the middle between what it says now and what was changed here.
create table place_feed_entry (
  source text not null,
  external_id text not null,
  place_id bigint not null,
  facts text not null,
  taken_at bigint not null,
  primary key (source, external_id)
);
create index place_feed_entry_by_place on place_feed_entry (place_id);

create table place_feed_load (
  place_feed_load_id bigint not null primary key,
  reference text not null unique,
  source text not null,
  loaded_at bigint not null,
  loaded_by_name text not null,
  added bigint not null,
  changed bigint not null,
  unchanged bigint not null,
  waiting bigint not null,
  refused bigint not null,
  report text not null                  -- JSON: which entry, and why
);
