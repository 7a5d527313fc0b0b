-- Person-centred thinking: living pages with versions, what each says, where a finding was taken, photos.
-- A page says what its newest version said; an entry stands in the versions from `from_version` up to, not including,
-- `to_version`, so that every version can be read again and nothing is kept twice.

create table thinking_page (
  person_id bigint not null,
  page_id bigint not null,
  reference text not null unique,
  tool text not null,
  version bigint not null,
  worker_id bigint,                     -- who looks after it, since it was given to them
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  next_look_on bigint,
  put_away_on bigint,                   -- null while it is used
  begun_at bigint not null,
  primary key (person_id, page_id)
){{clustered}};
create index thinking_page_to_look_at on thinking_page (next_look_on) where put_away_on is null;

create table thinking_version (
  person_id bigint not null,
  page_id bigint not null,
  version bigint not null,
  title text not null default '',
  voice text not null,                  -- own, helped, shown, others: in whose words
  took_part text not null default '',   -- how the person took part
  share_with text not null default '',
  next_look_on bigint,
  put_away_on bigint,
  saved_at bigint not null,
  saved_by text not null,
  saved_role text not null,
  primary key (person_id, page_id, version)
){{clustered}};

create table thinking_entry (
  person_id bigint not null,
  page_id bigint not null,
  entry_id bigint not null,
  reference text not null,              -- the same from version to version
  part text not null,
  place bigint not null,
  cells text not null,                  -- JSON: column to text; choices by code, money in pence
  from_version bigint not null,
  to_version bigint,                    -- null: still said
  primary key (person_id, page_id, entry_id)
){{clustered}};

-- Where a finding was taken: to an outcome, an action, a risk, a connection, a decision.
create table thinking_promotion (
  person_id bigint not null,
  promotion_id bigint not null,
  finding text not null,                -- reference of the entry
  target text not null,
  words text not null,                  -- as it was said on that day
  leads_to text not null default '',    -- the page of what was made; '' while nothing was
  promoted_at bigint not null,
  promoted_by text not null,
  primary key (person_id, promotion_id)
){{clustered}};

-- The newest that was not taken off is shown. Of one that was taken off the picture is gone.
create table thinking_photo (
  person_id bigint not null,
  photo_id bigint not null,
  reference text not null unique,
  kind text not null,                   -- image/jpeg, image/png
  picture {{blob}} not null,
  shows text not null,                  -- what it shows, for those who do not see it
  wide bigint not null,
  high bigint not null,
  added_at bigint not null,
  added_by text not null,
  removed_at bigint,
  primary key (person_id, photo_id)
){{clustered}};

-- A form of the rooms that share practice/parts makes one thing, however often it is sent.
create table practice_once (
  form_token text not null primary key,
  person_id bigint not null,
  leads_to text not null
);
