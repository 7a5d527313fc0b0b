-- Introductions to places and people, the broker's queue, what was asked for and not found, and notes that belong to the
-- person they are about.

create table introduction (
  person_id bigint not null,
  introduction_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  made_on bigint not null,                  -- the day they were, or will be, introduced
  to_kind text not null,                    -- place, person
  place_reference text not null default '', -- of the directory; '' for a person
  to_name text not null,                    -- as it was called then
  to_whom text not null default '',         -- who welcomes them there
  wanted text not null,                     -- what the person wants, in their own words
  contact_reference text not null default '',  -- the conversation those words come from
  why text not null default '',
  met_together text not null,               -- lists/met_together.csv
  introduced_by_id bigint,                  -- frozen when made: worker, role, team
  introduced_by_name text not null,
  introduced_by_role text not null,
  team_id bigint,
  team_name text not null,
  owner_id bigint,                          -- who asks how it went
  owner_name text not null,
  next_on bigint,                           -- the day to ask; null once it is finished
  contributor text not null default 'not_asked',  -- yes, no, not_asked
  contributor_on bigint,
  brings text not null default '',
  ended_on bigint,                          -- ended without a result
  end_reason text not null default '',      -- lists/introduction_end.csv
  recorded_at bigint not null,
  amended_reason text not null default '',
  form_token text unique,
  primary key (person_id, introduction_id)
){{clustered}};
create index introduction_by_made on introduction (made_on, introduction_id);
create index introduction_to_ask on introduction (team_id, next_on) where next_on is not null;
create index introduction_of_owner on introduction (owner_id, next_on) where next_on is not null;
create index introduction_by_place on introduction (place_reference);

create table introduction_follow_up (
  person_id bigint not null,
  introduction_id bigint not null,
  follow_up_id bigint not null,
  asked_on bigint not null,
  result text not null,                     -- lists/introduction_result.csv
  said text not null default '',            -- what the person said, in their words
  learnt text not null default '',
  asked_by_id bigint,
  asked_by_name text not null,
  primary key (person_id, introduction_id, follow_up_id)
){{clustered}};

create table broker_request (
  person_id bigint not null,
  broker_request_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  asked_on bigint not null,
  asked_by_id bigint,                       -- frozen when asked
  asked_by_name text not null,
  asked_by_role text not null,
  team_id bigint,
  team_name text not null,
  sought text not null,                     -- the outcome sought, in the person's own words
  why text not null default '',
  needed_by bigint,
  contact_reference text not null default '',
  broker_id bigint,                         -- null: it stands in the queue
  broker_name text not null default '',
  taken_on bigint,
  next_on bigint,                           -- null once it is closed
  closed_on bigint,
  result text not null default '',          -- lists/broker_result.csv
  result_words text not null default '',
  recorded_at bigint not null,
  form_token text unique,
  primary key (person_id, broker_request_id)
){{clustered}};
create index broker_request_open on broker_request (next_on) where closed_on is null;
create index broker_request_by_closed on broker_request (closed_on, broker_request_id);

create table broker_option (
  person_id bigint not null,
  broker_request_id bigint not null,
  option_id bigint not null,
  looked_on bigint not null,
  kind text not null,                       -- place, person, other, formal
  place_reference text not null default '',
  name text not null,
  came_of_it text not null,                 -- lists/broker_option.csv
  words text not null default '',
  by_name text not null,
  primary key (person_id, broker_request_id, option_id)
){{clustered}};

-- Asked for and not found. Nothing here says who asked for whom.
create table gap (
  gap_id bigint not null primary key,
  reference text not null unique,
  version bigint not null default 1,
  what text not null,
  for_group text not null,                  -- lists/gap_group.csv
  area text not null,
  same_as text not null,                    -- the three, folded: the same gap asked for again
  merged_into bigint
);
create index gap_by_same on gap (same_as);

create table gap_ask (
  gap_ask_id bigint not null primary key,
  gap_id bigint not null,
  asked_on bigint not null,
  team_name text not null,
  source text not null,                     -- search, broker, worker
  form_token text unique
);
create index gap_ask_of_gap on gap_ask (gap_id);

create table gap_action (
  gap_action_id bigint not null primary key,
  gap_id bigint not null,
  on_day bigint not null,
  kind text not null,                       -- lists/gap_action.csv
  words text not null default '',
  place_reference text not null default '',
  place_name text not null default '',
  by_name text not null,
  form_token text unique
);
create index gap_action_of_gap on gap_action (gap_id);

-- Local Area Coordination, level 1: somebody met, perhaps by a first name only. No record of a person stands behind it.
create table coordination_hello (
  coordination_hello_id bigint not null primary key,
  reference text not null unique,
  version bigint not null default 1,
  met_on bigint not null,
  first_name text not null default '',
  area text not null default '',
  talked_about text not null,
  offered text not null default '',
  by_id bigint,
  by_name text not null,
  team_name text not null,
  form_token text unique
);
create index coordination_hello_by_day on coordination_hello (met_on);

-- Level 2: notes of a longer relationship. They are the person's: read by few, fed to nothing, and deleted when they ask.
create table coordination_note (
  person_id bigint not null,
  coordination_note_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  written_on bigint not null,
  words text not null,
  person_agrees text not null,              -- yes, not_asked: that it is kept
  meet_again_on bigint,
  by_id bigint,
  by_name text not null,
  team_name text not null,
  form_token text unique,
  primary key (person_id, coordination_note_id)
){{clustered}};
create index coordination_note_to_meet on coordination_note (by_id, meet_again_on);
