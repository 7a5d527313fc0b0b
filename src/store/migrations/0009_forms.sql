-- Forms as data: versions as they were loaded, answers as they were finished. Neither is ever changed: no statement of the
-- program updates a questionnaire or a response.

create table form (
  form_id {{identity}},
  reference text not null unique,
  slug text not null unique,              -- its name in addresses: ask-for-help
  audience text not null,                 -- staff: about a person; public: anyone, without signing in
  made_at bigint not null
);

-- Where a version stands follows from its dates.
create table form_version (
  form_version_id {{identity}},
  reference text not null unique,
  form_id bigint not null,
  number bigint not null,
  title text not null,
  canonical text not null,                -- url|version
  questionnaire text not null,            -- FHIR R4 Questionnaire JSON, byte for byte as loaded
  sha256 text not null,                   -- of it: checked whenever it is opened
  may_need_to_leave bigint not null default 0,  -- tagged exit-this-page
  loaded_at bigint not null,
  loaded_by_id bigint,
  loaded_by_name text not null,
  published_at bigint,
  published_by_name text not null default '',
  retired_at bigint,
  retired_by_name text not null default '',
  unique (form_id, number),
  unique (form_id, sha256)
);

-- A finished form about a person. Amended by a further row of the same chain, with a reason.
create table form_response (
  person_id bigint not null,
  form_response_id bigint not null,
  reference text not null unique,
  form_id bigint not null,
  form_version_id bigint not null,
  first_reference text not null,          -- of the chain; its own for the first
  number bigint not null,                 -- in the chain: 1 is the first
  reason text not null default '',        -- why it amends the one before
  response text not null,                 -- FHIR R4 QuestionnaireResponse JSON
  author_id bigint,                       -- frozen when finished: worker, role, team
  author_name text not null,
  author_role text not null,
  team_id bigint,
  team_name text not null,
  completed_at bigint not null,
  draft_reference text not null unique,   -- of the draft it was: a double click makes one
  unique (first_reference, number),
  primary key (person_id, form_response_id)
){{clustered}};
create index form_response_by_version on form_response (form_version_id);

-- What somebody without an account has typed so far. The browser holds a token, the record only its digest; kept for 7 days.
create table public_draft (
  token_hash text not null,
  form_id bigint not null,
  form_version_id bigint not null,
  fields text not null,
  version bigint not null,
  saved_at bigint not null,
  primary key (token_hash, form_id)
){{clustered}};
create index public_draft_by_age on public_draft (saved_at);

-- What the public sent. The answers are never changed; what came of them is said once.
create table received_form (
  received_form_id {{identity}},
  reference text not null unique,         -- short enough to read out
  form_id bigint not null,
  form_version_id bigint not null,
  response text not null,
  received_at bigint not null,
  token_hash text not null,               -- of the draft it was: a double click makes one
  dealt_with_at bigint,
  dealt_with_by_id bigint,
  dealt_with_by_name text not null default '',
  outcome text not null default '',
  unique (token_hash, form_id)
);
create index received_form_by_time on received_form (dealt_with_at, received_at);

-- Councils whose roles are written already: the shipped roles may do what their work needs; the rest is theirs to decide.
insert into role_permission (role_key, permission)
select role_key, 'fill_in_forms' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission)
select role_key, 'read_received_forms' from role where role_key in ('contact_worker', 'practitioner', 'team_manager');
insert into role_permission (role_key, permission)
select role_key, 'manage_forms' from role where role_key = 'administrator';
