-- Services changed by hand, work handed over and kept, and the forum of colleagues.

alter table care_event add column version bigint not null default 1;
alter table care_event add column amended_reason text not null default '';
alter table care_event add column worker_id bigint;   -- who arranged it, frozen with worker_name
alter table care_event add column form_token text;    -- of the form it was sent with: a double click makes one service
create unique index care_event_by_token on care_event (form_token) where form_token is not null;

-- One hand-over of one or more things from one worker to another: who, when, why, and when it was taken up.
create table hand_over (
  hand_over_id {{identity}},
  reference text not null unique,
  from_staff_id bigint,                    -- nobody: it was the team's
  from_name text not null,
  to_staff_id bigint not null,
  to_name text not null,
  team_id bigint,                          -- of the receiver, when it was handed over
  team_name text not null default '',
  given_by_id bigint not null,
  given_by_name text not null,
  given_at bigint not null,
  given_on bigint not null,
  due_on bigint not null,                  -- the day by which it should be acknowledged
  reason text not null,
  acknowledged_at bigint,
  acknowledged_note text not null default '',
  form_token text unique
);
create index hand_over_waiting on hand_over (to_staff_id, due_on) where acknowledged_at is null;
create index hand_over_given on hand_over (given_by_id, given_at);

-- What was handed over, in the words of that day.
create table hand_over_item (
  hand_over_id bigint not null,
  position bigint not null,
  kind text not null,
  reference text not null,
  title text not null,
  href text not null,
  person_id bigint,
  due_on bigint,
  primary key (hand_over_id, position)
){{clustered}};
create index hand_over_item_of on hand_over_item (kind, reference);

-- Something to do that no page makes by itself.
create table to_do (
  to_do_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  words text not null,
  due_on bigint not null,
  person_id bigint,
  team_id bigint,
  worker_id bigint,                        -- nobody: the team's
  worker_name text not null default '',
  made_by_id bigint not null,
  made_by_name text not null,
  made_at bigint not null,
  done_at bigint,
  done_by_name text not null default '',
  done_note text not null default '',
  form_token text unique
);
create index to_do_open on to_do (worker_id, due_on) where done_at is null;
create index to_do_of_team on to_do (team_id, due_on) where done_at is null;
create index to_do_of_person on to_do (person_id) where person_id is not null;

-- Supervision: what was agreed about the cases a worker holds. Never about the worker.
create table supervision (
  supervision_id {{identity}},
  reference text not null unique,
  staff_id bigint not null,                -- whose cases
  staff_name text not null,
  held_on bigint not null,
  note text not null,
  next_on bigint,
  cases bigint not null,                   -- how many the worker held that day
  overdue bigint not null,
  by_id bigint not null,
  by_name text not null,
  written_at bigint not null,
  form_token text unique
);
create index supervision_of on supervision (staff_id, held_on);

-- The forum of colleagues: ten minutes a case, advice and no money.
create table peer_forum (
  forum_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  held_on bigint not null,
  title text not null default '',
  team_id bigint,
  team_name text not null default '',
  chair_id bigint,
  chair_name text not null,
  attendees text not null default '',
  cancelled_reason text not null default '',
  made_by_id bigint not null,
  made_by_name text not null,
  made_at bigint not null,
  form_token text unique
);
create index peer_forum_by_day on peer_forum (held_on);

create table peer_forum_item (
  item_id {{identity}},
  reference text not null unique,
  forum_id bigint not null,
  version bigint not null default 1,
  position bigint not null,
  person_id bigint not null,
  initials text not null,                  -- as the forum sees the person
  stage text not null,                     -- before_c3, before_plan, review, dip
  question text not null,
  presenter_id bigint not null,
  presenter_name text not null,
  team_id bigint,
  present_started_at bigint,
  present_seconds bigint,                  -- null: not timed
  feedback_started_at bigint,
  feedback_seconds bigint,
  learning text not null default '',       -- to share: names nobody
  learning_theme text not null default '',
  follow_up_on bigint,
  followed_up_at bigint,
  follow_up_note text not null default '',
  withdrawn_reason text not null default '',
  added_at bigint not null,
  form_token text unique
);
create index peer_forum_item_of_forum on peer_forum_item (forum_id, position);
create index peer_forum_item_of_person on peer_forum_item (person_id);
create index peer_forum_item_to_follow on peer_forum_item (presenter_id, follow_up_on) where followed_up_at is null;

create table peer_forum_suggestion (
  suggestion_id {{identity}},
  reference text not null unique,
  item_id bigint not null,
  version bigint not null default 1,
  words text not null,
  by_name text not null,
  adopted text not null default '',        -- '': not decided, yes, in_part, no
  adopted_why text not null default '',
  decided_by_name text not null default '',
  decided_at bigint,
  added_at bigint not null,
  form_token text unique
);
create index peer_forum_suggestion_of on peer_forum_suggestion (item_id);
