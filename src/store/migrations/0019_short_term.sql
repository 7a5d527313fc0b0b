-- Short-term help: one episode from the first visit of an occupational therapist to the last follow-up. Where it stands is
-- never kept: it follows from these dates.

create table short_term_episode (
  person_id bigint not null,
  episode_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                          -- lists/short_term_help.csv
  recorded_at bigint not null,
  begun_on bigint not null,                    -- when help was asked for
  contact_reference text not null default '',  -- the contact it came from
  from_hospital bigint not null default 0,
  discharged_on bigint,
  why_now text not null default '',
  lead_id bigint,                              -- null: the team's, because whoever led it left
  lead_name text not null default '',
  lead_role text not null default '',
  team_id bigint not null,
  team_name text not null,
  seen_on bigint,                              -- the first visit of whoever leads it
  before_event text not null default '',
  can_now text not null default '',
  want_back text not null default '',
  carer_part text not null default '',
  carer_view text not null default '',
  told_on bigint,                              -- told what the service will and will not do
  hours_start double precision,                -- hours of support a week when it began
  goals_agreed_on bigint,
  hours_agreed double precision,               -- support needed now, hours a week
  who_does_what text not null default '',
  ended_on bigint,
  outcome text not null default '',            -- lists/short_term_outcome.csv
  destination text not null default '',        -- lists/short_term_destination.csv
  hours_end double precision,
  transition_plan text not null default '',
  ended_words text not null default '',
  cancelled_on bigint,
  cancelled_reason text not null default '',
  form_token text unique,
  primary key (person_id, episode_id)
){{clustered}};
create index short_term_episode_by_team on short_term_episode (team_id, begun_on) where cancelled_on is null;
create index short_term_episode_by_lead on short_term_episode (lead_id) where cancelled_on is null;
create index short_term_episode_by_contact on short_term_episode (contact_reference) where contact_reference <> '';

-- One provider's time with the person. A provider who hands back ends one; the next begins another.
create table short_term_spell (
  person_id bigint not null,
  episode_id bigint not null,
  spell_id bigint not null,
  giver text not null,                         -- lists/short_term_giver.csv
  provider text not null,
  hours double precision not null,             -- planned, a week
  asked_at bigint not null,
  first_visit_at bigint,
  handed_back_on bigint,
  handed_back_reason text not null default '',
  service_reference text not null default '',  -- the care event it is, once it began
  primary key (person_id, episode_id, spell_id)
){{clustered}};

-- What the person can do: the same measure before the event, at the start and at the end.
create table short_term_ability (
  person_id bigint not null,
  episode_id bigint not null,
  moment text not null,                        -- before, start, end
  activity text not null,                      -- lists/short_term_activity.csv
  help text not null,                          -- lists/short_term_help_needed.csv
  primary key (person_id, episode_id, moment, activity)
){{clustered}};

-- A goal is not rewritten: one that changes is set aside, with its ratings, and the new one says which it replaces.
create table short_term_goal (
  person_id bigint not null,
  episode_id bigint not null,
  goal_id bigint not null,
  reference text not null unique,
  words text not null,                         -- the person's own
  baseline text not null,
  measure text not null,
  target_on bigint,
  start_rating bigint,                         -- 0 to 10, the person's own
  importance bigint not null default 1,        -- 0 to 3 each, for goal attainment scaling
  difficulty bigint not null default 1,
  much_less text not null default '',          -- -2, written before starting
  less text not null default '',
  expected text not null default '',
  more text not null default '',
  much_more text not null default '',
  set_on bigint not null,
  replaces text not null default '',           -- reference of the goal it was changed from
  set_aside_on bigint,
  set_aside_reason text not null default '',
  end_rating bigint,
  end_level bigint,                            -- -2 to 2
  form_token text unique,
  primary key (person_id, episode_id, goal_id)
){{clustered}};

create table short_term_meeting (
  person_id bigint not null,
  episode_id bigint not null,
  meeting_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  met_on bigint not null,
  attended text not null default '',
  person_present bigint not null default 0,
  hours_planned double precision,
  hours_delivered double precision,
  equipment_needed text not null default '',
  health text not null default '',             -- codes of lists/short_term_health.csv, with commas
  health_words text not null default '',
  carer_view text not null default '',
  predicted_end_on bigint,
  need text not null default 'not_known',      -- lists/short_term_need.csv
  decision text not null,                      -- lists/short_term_decision.csv
  reason text not null default '',
  recorded_at bigint not null,
  recorded_by text not null,
  corrected_reason text not null default '',
  form_token text unique,
  primary key (person_id, episode_id, meeting_id)
){{clustered}};

create table short_term_meeting_goal (
  person_id bigint not null,
  episode_id bigint not null,
  meeting_id bigint not null,
  goal_id bigint not null,
  rating bigint,                               -- 0 to 10, the person's own
  level bigint,                                -- goal attainment, -2 to 2
  helped text not null default '',
  in_the_way text not null default '',
  next_step text not null default '',
  primary key (person_id, episode_id, meeting_id, goal_id)
){{clustered}};

create table short_term_hours (
  person_id bigint not null,
  episode_id bigint not null,
  week_on bigint not null,                     -- the Monday it begins on
  planned double precision,
  delivered double precision,
  from_file bigint not null default 0,
  by_name text not null default '',
  primary key (person_id, episode_id, week_on)
){{clustered}};

create table short_term_equipment (
  person_id bigint not null,
  episode_id bigint not null,
  equipment_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                          -- lists/short_term_equipment.csv
  what text not null,
  goal_reference text not null default '',
  given_on bigint not null,
  cost_pence bigint,
  next_check_on bigint,
  form_token text unique,
  primary key (person_id, episode_id, equipment_id)
){{clustered}};

create table short_term_equipment_check (
  person_id bigint not null,
  episode_id bigint not null,
  equipment_id bigint not null,
  check_id bigint not null,
  checked_on bigint not null,
  result text not null,                        -- lists/short_term_use.csv
  note text not null default '',
  by_name text not null default '',
  primary key (person_id, episode_id, equipment_id, check_id)
){{clustered}};

create table short_term_follow_up (
  person_id bigint not null,
  episode_id bigint not null,
  point text not null,                         -- week_4, week_12, week_13
  due_on bigint not null,
  done_on bigint,
  result text not null default '',             -- lists/short_term_follow_up.csv
  note text not null default '',
  by_name text not null default '',
  primary key (person_id, episode_id, point)
){{clustered}};

-- Somebody already supported asks for more: an occupational therapist looks first.
create table short_term_look (
  person_id bigint not null,
  look_id bigint not null,
  reference text not null unique,
  looked_on bigint not null,
  by_id bigint,
  by_name text not null,
  team_id bigint,
  team_name text not null default '',
  asked_for text not null default '',
  what_changed text not null,
  could_regain text not null,
  goals text not null,
  decision text not null,                      -- short_term_help, more_support, no_change
  reason text not null default '',
  recorded_at bigint not null,
  form_token text unique,
  primary key (person_id, look_id)
){{clustered}};
