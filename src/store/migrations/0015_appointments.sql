-- Talking Points: where they are held, when, and who comes. Rapid response. Calls offered and answered.

create table venue (
  venue_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  name text not null unique,
  address text not null,
  town text not null default '',
  postcode text not null,
  latitude double precision,
  longitude double precision,
  facilities text not null default '',     -- ",step_free,toilets,": codes of lists/venue_facility.csv
  getting_there text not null default '',  -- bus, parking, which door
  telephone text not null default '',
  made_at bigint not null
);

-- Days on which a venue is not there; without a last day it is closed for good.
create table venue_closure (
  venue_closure_id {{identity}},
  reference text not null unique,
  venue_id bigint not null,
  from_on bigint not null,
  to_on bigint,
  reason text not null,
  made_at bigint not null,
  lifted_at bigint
);
create index venue_closure_by_venue on venue_closure (venue_id, from_on);

-- A time at a venue that comes again each week, or once. Slots are made of it whenever they are asked for.
create table clinic (
  clinic_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  venue_id bigint not null,
  weekday bigint not null,                 -- 1 is Monday; of a single day, that day's
  from_on bigint not null,
  to_on bigint,                            -- the last day; of a single day, the same day
  from_minute bigint not null,             -- since midnight in London
  to_minute bigint not null,
  slot_minutes bigint not null,
  capacity bigint not null,                -- people a slot
  team_id bigint,
  team_name text not null default '',
  worker_id bigint,
  worker_name text not null default '',
  made_at bigint not null
);
create index clinic_by_venue on clinic (venue_id, from_on);

-- One wish for a Talking Point: waiting, booked, what came of it. Where it stands follows from its days.
create table appointment (
  person_id bigint not null,
  appointment_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  asked_on bigint not null,
  first_offered_on bigint,                 -- the first day that was offered and kept to
  contact_reference text not null default '',
  about text not null default '',
  to_prepare text not null default '',
  facilities text not null default '',     -- those the person needs
  venue_id bigint,                         -- of the slot, or the one waited for; null: any
  venue_name text not null default '',
  clinic_id bigint,
  start_at bigint,                         -- null while waiting
  start_on bigint,                         -- the day of it in London
  slot_minutes bigint not null default 0,
  place bigint,                            -- 1 up to the slot's capacity; null when the slot is free again
  look_again_on bigint,                    -- while waiting
  told_by text not null default '',        -- lists/appointment_told.csv
  told_to text not null default '',
  team_id bigint,                          -- whose it is, frozen when it was asked for, booked or handed over
  team_name text not null default '',
  worker_id bigint,
  worker_name text not null default '',
  booked_at bigint,
  booked_by_name text not null default '',
  moves bigint not null default 0,
  cancelled_on bigint,
  cancelled_by text not null default '',   -- lists/appointment_cancelled.csv
  cancelled_reason text not null default '',
  result text not null default '',         -- lists/appointment_result.csv
  result_on bigint,
  result_note text not null default '',
  result_by_name text not null default '',
  next_step text not null default '',      -- lists/appointment_next.csv
  next_on bigint,
  next_done_on bigint,
  recorded_at bigint not null,
  form_token text unique,
  primary key (person_id, appointment_id)
){{clustered}};
-- Two workers cannot hold one place, whichever server each is on.
create unique index appointment_place on appointment (clinic_id, start_at, place);
create index appointment_by_venue on appointment (venue_id, start_at);
create index appointment_by_start on appointment (start_at);
create index appointment_waiting on appointment (look_again_on) where start_at is null and cancelled_on is null;
create index appointment_next on appointment (next_on) where next_on is not null and next_done_on is null;

-- What the person is to be told, as it was written.
create table appointment_message (
  person_id bigint not null,
  message_id bigint not null,
  reference text not null unique,
  appointment_reference text not null,
  kind text not null,                      -- booked, moved, cancelled, reminder
  means text not null,                     -- sms, letter, email
  sent_to text not null,
  words text not null,
  made_at bigint not null,
  sent_at bigint,
  sent_by_name text not null default '',
  dropped_at bigint,                       -- another message said something newer first
  primary key (person_id, message_id)
){{clustered}};
create index appointment_message_open on appointment_message (made_at) where sent_at is null and dropped_at is null;

-- Somebody who needs a visit within days.
create table rapid_response (
  person_id bigint not null,
  rapid_response_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  received_at bigint not null,
  received_on bigint not null,             -- the day of it in London
  danger text not null,                    -- lists/rapid_danger.csv
  what_happened text not null,
  who_at_risk text not null,
  done_so_far text not null default '',
  contact_reference text not null default '',
  team_id bigint,
  team_name text not null default '',
  worker_id bigint,                        -- null: it stands in the team's queue
  worker_name text not null default '',
  taken_at bigint,
  first_seen_at bigint,
  seen_note text not null default '',
  next_at bigint,                          -- by when somebody does the next thing; null once closed
  next_words text not null default '',
  outcome text not null default '',        -- lists/rapid_outcome.csv
  outcome_note text not null default '',
  avoided_admission text not null default '',  -- yes, no, not_known
  avoided_why text not null default '',
  closed_at bigint,
  closed_on bigint,                        -- the day of it in London
  closed_by_name text not null default '',
  recorded_by_name text not null default '',
  form_token text unique,
  primary key (person_id, rapid_response_id)
){{clustered}};
create index rapid_response_open on rapid_response (next_at) where closed_at is null;
create index rapid_response_by_received on rapid_response (received_at);

-- What was done, each of a level.
create table rapid_task (
  person_id bigint not null,
  rapid_task_id bigint not null,
  rapid_response_id bigint not null,
  done_at bigint not null,
  level text not null,                     -- lists/rapid_level.csv
  what text not null,
  by_name text not null default '',
  form_token text unique,
  primary key (person_id, rapid_task_id)
){{clustered}};

-- Calls of one day, one hour or the whole day, of one line or all of them. Not of any person.
create table call_total (
  call_total_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  on_day bigint not null,
  hour bigint not null default -1,         -- -1: the whole day
  line text not null default '',           -- '': every line together
  offered bigint not null,
  answered bigint not null,
  came_from text not null,                 -- typed, file
  recorded_at bigint not null,
  recorded_by_name text not null,
  amended_reason text not null default '',
  unique (on_day, hour, line)
);
