-- Conversations 1, 2 and 3 with a person, what is handed to safeguarding, and what those who referred somebody were told.

create table conversation (
  person_id bigint not null,
  conversation_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  which bigint not null,                -- 1 listen and connect, 2 work intensively, 3 build a good life
  opened_on bigint not null,
  recorded_at bigint not null,
  opened_by_name text not null,         -- frozen when opened
  opened_by_role text not null,
  worker_id bigint,                     -- who stays with the person now
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  contact_reference text not null default '',   -- the contact that led here
  before_reference text not null default '',    -- the conversation that led here
  what_matters text not null default '',
  strengths text not null default '',
  connections text not null default '',
  must_change text not null default '',         -- conversation 2
  good_life text not null default '',           -- conversation 3
  planning_with text not null default '',
  tested_by text not null default '',           -- the colleague who asked whether 1 and 2 were exhausted
  tested_words text not null default '',
  why_in_crisis text not null default '',       -- why 3 began while a 2 was open
  next_on bigint not null,              -- when the worker and the person speak next
  ends_by bigint,                       -- of a conversation 2
  ends_by_reason text not null default '',
  ended_on bigint,                      -- nothing while open
  ending text not null default '',      -- lists/conversation_ending.csv
  ending_note text not null default '',
  ended_by_name text not null default '',
  form_token text unique,
  primary key (person_id, conversation_id)
){{clustered}};
create index conversation_open_by_team on conversation (team_id, next_on) where ended_on is null;
create index conversation_open_by_worker on conversation (worker_id, next_on) where ended_on is null;

-- What was said and done along the way.
create table conversation_entry (
  person_id bigint not null,
  conversation_id bigint not null,
  entry_id bigint not null,
  happened_on bigint not null,
  recorded_at bigint not null,
  how text not null,                    -- lists/contact_channel.csv
  words text not null,
  by_name text not null,
  form_token text unique,
  primary key (person_id, conversation_id, entry_id)
){{clustered}};

-- A line of the emergency plan of a conversation 2: who does what by when, with what money.
create table conversation_step (
  person_id bigint not null,
  conversation_id bigint not null,
  step_id bigint not null,
  who text not null,
  what text not null,
  by_on bigint not null,
  money_pence bigint not null default 0,
  approved_by text not null default '',  -- the manager, when the sums go beyond the worker's own
  added_at bigint not null,
  added_by_name text not null,
  done_on bigint,
  done_note text not null default '',
  done_by_name text not null default '',
  form_token text unique,
  primary key (person_id, conversation_id, step_id)
){{clustered}};

-- The legal footing, as it was set each time: the last is what stands.
create table conversation_footing (
  person_id bigint not null,
  conversation_id bigint not null,
  footing_id bigint not null,
  legal_status text not null,           -- lists/legal_status.csv
  reason text not null default '',
  set_at bigint not null,
  set_by_name text not null,
  primary key (person_id, conversation_id, footing_id)
){{clustered}};

create table safeguarding_handoff (
  person_id bigint not null,
  handoff_id bigint not null,
  reference text not null unique,
  origin text not null default '',      -- contact:REFERENCE, conversation:REFERENCE or nothing
  concern text not null,
  kinds text not null,                  -- codes of lists/abuse_kind.csv between commas
  who text not null default '',         -- who may be causing it
  happened text not null default '',    -- when and where
  safety text not null,                 -- lists/safety.csv
  safety_action text not null default '',
  wanted text not null default '',      -- what the person wants to happen, in their words
  wanted_asked text not null,           -- lists/handoff_wanted.csv
  consent text not null,                -- lists/handoff_consent.csv
  override_reason text not null default '',
  capacity text not null,               -- lists/handoff_capacity.csv, for this one decision
  capacity_words text not null default '',
  test_needs text not null,             -- yes, no, not_known: the three tests of the Care Act, section 42
  test_risk text not null,
  test_protect text not null,
  tests_words text not null default '',
  advocate text not null,               -- lists/handoff_advocate.csv
  advocate_name text not null default '',
  told text not null default '',        -- who else was told
  sent_to text not null,
  sent_at bigint not null,
  sent_by_id bigint,
  sent_by_name text not null,
  sent_by_role text not null,
  team_id bigint,                       -- the sender's, frozen
  team_name text not null,
  received_at bigint,                   -- nothing until somebody said they have it
  received_by_name text not null default '',
  received_by_role text not null default '',
  received_words text not null default '',
  form_token text unique,
  primary key (person_id, handoff_id)
){{clustered}};
create index safeguarding_waiting on safeguarding_handoff (sent_at) where received_at is null;
create index safeguarding_by_sent on safeguarding_handoff (sent_at);

-- What whoever referred a person may be told, and was.
create table contact_feedback (
  person_id bigint not null,
  contact_id bigint not null,
  version bigint not null default 1,
  may_tell text not null,               -- lists/feedback_agreement.csv
  lawful_reason text not null default '',
  what_may_be_told text not null default '',
  means text not null default '',       -- lists/contact_channel.csv
  told_on bigint,                       -- nothing until told
  told_words text not null default '',
  by_name text not null,
  recorded_at bigint not null,
  primary key (person_id, contact_id)
){{clustered}};

-- Whose a contact is now, when somebody other than the taker was given it.
alter table contact add column owner_id bigint;
alter table contact add column owner_name text not null default '';
create index contact_from_others on contact (team_id, closed_on) where contacting_person <> 'self';
create index contact_from_others_by_taker on contact (taken_by_id, closed_on) where contacting_person <> 'self';
create index contact_by_owner on contact (owner_id) where owner_id is not null;
create index contact_open_by_taker on contact (taken_by_id) where closed_on is null;
create index contact_follow_up_by_taker on contact (taken_by_id, follow_up_due_on) where follow_up_result = '';
