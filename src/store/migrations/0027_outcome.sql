-- Personal outcomes by the eight steps, what was asked on the way, what stands in the way, and who does what about it.

create table outcome (
  person_id bigint not null,
  outcome_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  issue text not null,                       -- what the person would like to talk about: step 1
  matters text not null default '',          -- what is known of what matters, where no tool says it
  working text not null default '',          -- as the person sees it: step 2
  not_working text not null default '',
  others_see text not null default '',
  importance bigint,                         -- 0 to 10, by the person: step 3; null: not asked
  confidence bigint,
  person_agreed text not null default 'not_asked',  -- yes, no, not_known, declined, not_asked
  agreed_with text not null default '',
  success text not null default '',          -- what it would look like: step 4
  words text not null default '',            -- the person's own words, kept as they were said: step 5
  wording text not null default '',          -- edited beside them; '': the words stand
  wording_key text not null default '',      -- the wording folded, to find the same wording for others
  important_to text not null default '',
  important_for text not null default '',
  influence text not null default '',        -- who can do something about it
  tests text not null default '',            -- codes of lists/outcome_test.csv, a space between
  noticed text not null default '',          -- checks talked through, by code, a space between
  noticed_why text not null default '',
  specified text not null default '',        -- the specified outcomes it serves, by key, a space between
  aspiration text not null default '',       -- a reference of thinking
  findings text not null default '',         -- references of thinking, a space between
  findings_to bigint not null default 0,     -- how many of them are important to the person
  findings_for bigint not null default 0,
  none_because text not null default '',     -- why nothing stands in the way: step 6
  direction text not null default 'gain',    -- lists/progression_direction.csv: what success is judged against
  paid_because text not null default '',     -- why every action is a paid service's
  by_on bigint,                              -- by when, where there is a day
  look_on bigint not null,                   -- next look at it together
  tested_on bigint,                          -- when the wording was last looked at with the person
  agreed_on bigint,                          -- null until it is recorded: step 8
  closed_on bigint,
  closed_as text not null default '',        -- lists/outcome_closing.csv
  closed_why text not null default '',
  changed_because text not null default '',
  worker_id bigint,                          -- who answers for it, since it was given to them
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  begun_on bigint not null,
  recorded_at bigint not null,
  primary key (person_id, outcome_id)
){{clustered}};
create index outcome_by_worker on outcome (worker_id) where closed_on is null;
create index outcome_by_team on outcome (team_id) where closed_on is null;
create index outcome_by_wording on outcome (wording_key, team_id) where wording_key <> '';

-- What it said before each save: one line a version, never changed.
create table outcome_version (
  person_id bigint not null,
  outcome_id bigint not null,
  version bigint not null,
  facts text not null,                       -- JSON of what was kept
  because text not null default '',
  saved_by text not null,
  saved_at bigint not null,
  primary key (person_id, outcome_id, version)
){{clustered}};

-- What would it give you, do for you, make possible: each answer is kept.
create table outcome_probe (
  person_id bigint not null,
  outcome_id bigint not null,
  probe_id bigint not null,
  question text not null,                    -- lists/outcome_probe.csv
  answer text not null,
  asked_on bigint not null,
  asked_by text not null,
  primary key (person_id, outcome_id, probe_id)
){{clustered}};

create table outcome_barrier (
  person_id bigint not null,
  outcome_id bigint not null,
  barrier_id bigint not null,
  reference text not null unique,
  kind text not null,                        -- lists/outcome_barrier.csv
  words text not null,
  accepted_why text not null default '',     -- lived with, and why; an action may also answer it
  gone_on bigint,
  primary key (person_id, outcome_id, barrier_id)
){{clustered}};

create table outcome_action (
  person_id bigint not null,
  outcome_id bigint not null,
  action_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  what text not null,                        -- a verb and what it is done to
  measure text not null,
  achievable text not null default '',
  first_step text not null default '',
  by_on bigint not null,
  look_on bigint,
  owner_kind text not null,                  -- lists/outcome_owner.csv
  owner_name text not null,
  worker_id bigint,                          -- when a worker owns it
  team_id bigint,
  resource text not null default 'free',     -- lists/outcome_resource.csv
  resource_pence bigint,
  barrier text not null default '',          -- the reference of what it answers
  status text not null default 'todo',       -- lists/outcome_status.csv
  status_on bigint not null,
  status_why text not null default '',
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (person_id, outcome_id, action_id)
){{clustered}};
create index outcome_action_by_worker on outcome_action (worker_id) where worker_id is not null;
