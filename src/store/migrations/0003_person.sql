-- People. Codes are those of lists/*.csv; 'not_asked', 'not_known' and 'declined' are values like any other.

create table person (
  person_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  made_at bigint not null,
  restricted bigint not null default 0,
  given_name text not null,
  family_name text not null,
  known_as text not null default '',
  title text not null default '',
  pronouns text not null default '',
  born_on bigint,
  birth_quality text not null default 'not_asked',   -- exact, estimated, not_known, not_asked, declined
  died_on bigint,
  nhs_number text,
  gender text not null default 'not_asked',
  ethnicity text not null default 'not_asked',
  client_type text not null default 'service_user',  -- service_user, unpaid_carer, unpaid_carer_known_by_association
  primary_support_reason text not null default 'not_known',
  accommodation text not null default 'not_asked',
  employment text not null default 'not_asked',
  has_unpaid_carer text not null default 'not_asked',
  address_line_1 text not null default '',
  address_line_2 text not null default '',
  town text not null default '',
  postcode text not null default '',
  preferred_language text not null default '',
  interpreter_needed text not null default 'not_asked',
  communication_needs text not null default '',      -- in words: lip-reads, needs time, Makaton
  preferred_format text not null default 'not_asked', -- standard, large_print, easy_read, audio, braille, bsl, email
  responsible_team_id bigint
);
create index person_by_nhs_number on person (nhs_number);

-- Maiden names, former names, nicknames, other spellings.
create table person_other_name (
  person_id bigint not null,
  other_name_id bigint not null,
  kind text not null,
  given_name text not null,
  family_name text not null,
  primary key (person_id, other_name_id)
){{clustered}};

create table person_contact_detail (
  person_id bigint not null,
  detail_id bigint not null,
  kind text not null,             -- phone, mobile, email, other
  value text not null,
  note text not null default '',  -- "daughter's mobile", "not after 6pm"
  safe_to_use bigint not null default 1,
  primary key (person_id, detail_id)
){{clustered}};

-- What other systems call this person.
create table person_identifier (
  person_id bigint not null,
  identifier_id bigint not null,
  system text not null,           -- a code of lists/other_system.csv: previous_case_system, gp, housing, ...
  value text not null,
  primary key (person_id, identifier_id)
){{clustered}};
create index person_identifier_by_value on person_identifier (value);

-- Both directions are written: (person, other, 'mother') and (other, person, 'child').
create table person_relationship (
  person_id bigint not null,
  relationship_id bigint not null,
  other_person_id bigint,         -- null: someone not on record, named in `name`
  name text not null default '',
  phone text not null default '',
  kind text not null,             -- a code of lists/relationship.csv
  is_unpaid_carer bigint not null default 0,
  is_emergency_contact bigint not null default 0,
  note text not null default '',
  primary key (person_id, relationship_id)
){{clustered}};

-- A person is added once for one form, however often it is sent.
create table person_once (
  token text not null primary key,
  person_id bigint not null
);
