-- Assessments led by conversation: the person's own words, the passages tagged, the needs they are evidence of, what was
-- signed and when it was amended, who was given a copy, and what colleagues learnt from reading one.

create table assessment (
  person_id bigint not null,
  assessment_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                          -- needs, carer, occupational_therapy, supported_self
  event_reference text not null,               -- its row of care_event
  asked_on bigint not null,
  due_on bigint not null,
  begun_on bigint not null,
  recorded_at bigint not null,
  contact_reference text not null default '',
  worker_id bigint,
  worker_name text not null,
  worker_role text not null default '',
  team_id bigint,
  team_name text not null default '',
  held text not null default 'not_asked',      -- home, elsewhere, telephone, video, not_asked
  method text not null default 'person_only',  -- lists/method_of_contact.csv
  present text not null default '',            -- who was there
  advocate text not null default 'not_asked',  -- no, yes, not_asked
  advocate_name text not null default '',
  interpreter text not null default '',
  knew_person text not null default 'not_asked',
  draft_reference text not null default '',    -- of the answers while they are typed, and of the form they became
  received_reference text not null default '', -- the self-assessment that the person sent
  impact_on_others text not null default '',
  fluctuates text not null default '',
  other_help text not null default '',
  information_given text not null default '',
  specialist text not null default 'not_asked',   -- not_needed, needed, done, not_asked
  specialist_words text not null default '',
  health_care text not null default 'not_asked',  -- continuing healthcare: unlikely, possible, referred, not_asked
  health_care_words text not null default '',
  health_care_on bigint,
  judgement text not null default '',
  what_next text not null default '',
  urgent_on bigint,
  urgent_words text not null default '',
  refused_on bigint,
  refused_words text not null default '',
  refused_capacity text not null default 'not_asked',  -- lacks capacity and it is in their best interests
  refused_risk text not null default 'not_asked',      -- at risk of abuse or neglect
  signed_at bigint,
  signed_by text not null default '',
  signed_role text not null default '',
  signed_number bigint not null default 0,
  signed_story text not null default '',       -- the answers it was signed on
  amending_since bigint,
  amend_reason text not null default '',
  outcome text not null default '',            -- lists/event_outcome.csv
  own_plan text not null default 'not_asked',
  planner_id bigint,
  planner_name text not null default '',
  planning_on bigint,                          -- since when planning goes on
  closed_on bigint,
  closed_reason text not null default '',
  form_token text unique,
  primary key (person_id, assessment_id)
){{clustered}};
create index assessment_open_by_team on assessment (team_id, due_on) where closed_on is null and signed_at is null;
create index assessment_open_by_worker on assessment (worker_id, due_on) where closed_on is null;
create index assessment_signed on assessment (signed_at, team_id) where signed_at is not null;
create index assessment_draft on assessment (draft_reference);
create index assessment_planner on assessment (planner_id) where planner_id is not null and planning_on is null;

-- A passage of the person's own words, verbatim for ever, with the answers it was taken from.
create table assessment_passage (
  person_id bigint not null,
  assessment_id bigint not null,
  passage_id bigint not null,
  response_reference text not null,
  link_id text not null,
  question text not null,
  starts bigint not null,                      -- bytes into the answer
  words text not null,
  outcomes text not null default '',           -- codes, with commas
  domains text not null default '',
  tagged_on bigint not null,
  tagged_by text not null,
  primary key (person_id, assessment_id, passage_id)
){{clustered}};

create table assessment_need (
  person_id bigint not null,
  assessment_id bigint not null,
  code text not null,                          -- a specified outcome; of a carer, one of the eight
  status text not null,                        -- able, cannot, pain, endangers, slow, not_applicable
  evidence text not null default '',
  informal_care bigint not null default 0,
  informal_words text not null default '',
  fluctuates text not null default '',
  risk text not null default '',
  other_help text not null default '',
  primary key (person_id, assessment_id, code)
){{clustered}};

-- What was signed, as it stood: a snapshot for ever.
create table assessment_signing (
  person_id bigint not null,
  assessment_id bigint not null,
  number bigint not null,
  signed_at bigint not null,
  signed_by text not null,
  signed_role text not null,
  story_reference text not null,
  reason text not null default '',
  held text not null,                          -- JSON
  primary key (person_id, assessment_id, number)
){{clustered}};

create table assessment_copy (
  person_id bigint not null,
  assessment_id bigint not null,
  copy_id bigint not null,
  given_to text not null,                      -- person, carer, advocate, other
  name text not null default '',
  format text not null,                        -- lists/preferred_format.csv
  wanted bigint not null default 1,            -- 0: they did not want one
  given_on bigint not null,
  by_name text not null,
  form_token text unique,
  primary key (person_id, assessment_id, copy_id)
){{clustered}};

-- The quality prompts answered: by the assessor about their own, and by a colleague who read it in a sample.
create table assessment_check (
  person_id bigint not null,
  assessment_id bigint not null,
  check_id bigint not null,
  own bigint not null,
  by_id bigint,
  by_name text not null,
  checked_on bigint not null,
  strengths text not null,
  person_centred text not null,
  outcomes text not null,
  options text not null,
  therapy text not null,
  carer text not null,
  knew text not null,
  learning text not null default '',
  primary key (person_id, assessment_id, check_id)
){{clustered}};
create unique index assessment_check_once on assessment_check (assessment_id, own);
create index assessment_check_on on assessment_check (checked_on);

-- Something that stood on an assessment which was amended: whoever holds it looks again.
create table assessment_notice (
  person_id bigint not null,
  assessment_id bigint not null,
  notice_id bigint not null,
  reference text not null unique,
  number bigint not null,                      -- of the signing that changed it
  words text not null,
  href text not null,
  worker_id bigint,
  worker_name text not null default '',
  team_id bigint,
  made_on bigint not null,
  looked_on bigint,
  looked_by text not null default '',
  looked_words text not null default '',
  primary key (person_id, assessment_id, notice_id)
){{clustered}};
create index assessment_notice_waiting on assessment_notice (worker_id, made_on) where looked_on is null;
