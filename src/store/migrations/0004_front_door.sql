-- A contact is one page: who, what the person wants, my life now, is anyone unsafe, what was done.

create table contact (
  person_id bigint not null,
  contact_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  received_at bigint not null,
  recorded_at bigint not null,
  channel text not null,                -- lists/contact_channel.csv
  taken_by_id bigint,                   -- frozen when taken: worker, role, team
  taken_by_name text not null,
  taken_by_role text not null,
  team_id bigint,
  team_name text not null,
  contacting_person text not null default 'self',  -- self, or a relationship code
  contacting_name text not null default '',
  agreed_to_talk text not null default 'not_asked', -- yes, no, not_asked: the person's consent when another calls
  what_i_want text not null,            -- in their own words
  what_i_expect text not null default '',
  my_life_now text not null default '',
  what_is_working text not null default '',
  people_and_places text not null default '',
  safety text not null,                 -- no_concern, concern, immediate
  safety_action text not null default '',
  what_was_done text not null default '',
  resolution text not null,             -- lists/contact_resolution.csv, the primary one; '' while not decided
  route_of_access text not null default 'community_other',  -- lists/route_of_access.csv
  closed_on bigint,                     -- null while still open
  legal_status text not null default 'info_advice_s4',
  follow_up_due_on bigint,
  followed_up_on bigint,
  follow_up_result text not null default '',  -- '', or a code of lists/contact_follow_up.csv
  follow_up_note text not null default '',
  followed_up_by_name text not null default '',
  amended_reason text not null default '',
  form_token text unique,               -- of the form it was sent with: a double click makes one record
  primary key (person_id, contact_id)
){{clustered}};
create index contact_by_received on contact (received_at, contact_id);
create index contact_by_team on contact (team_id, received_at);
create index contact_to_follow_up on contact (team_id, follow_up_due_on) where follow_up_result = '';
create index contact_open on contact (team_id) where closed_on is null;

create table contact_resolution (
  person_id bigint not null,
  contact_id bigint not null,
  resolution text not null,             -- a secondary one
  primary key (person_id, contact_id, resolution)
){{clustered}};
