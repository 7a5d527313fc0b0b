-- Progression: a plan from one level of independence to the next, what happens on the way, and how a dip is answered.
-- Where a plan or a dip stands is never kept: it follows from these days.

create table progression_plan (
  person_id bigint not null,
  plan_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  direction text not null,              -- lists/progression_direction.csv: what success is judged against
  from_level text not null,             -- lists/independence_level.csv
  to_level text not null,
  strengths text not null,
  what_i_want text not null,            -- in their own words
  who_helps text not null default '',
  provider text not null default '',
  starts_on bigint not null,
  ends_on bigint not null,              -- 6 to 12 months on
  review_on bigint not null,
  worker_id bigint,                     -- who answers for it, since it was given to them
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  ended_on bigint,                      -- null while open
  ended_how text not null default '',   -- lists/progression_ending.csv
  ended_words text not null default '',
  follow_up_due_on bigint,
  followed_up_on bigint,
  follow_up_result text not null default '',
  follow_up_note text not null default '',
  early_signs text not null default '', -- when things dip: agreed beforehand
  triggers text not null default '',
  what_i_do text not null default '',
  dip_helpers text not null default '',
  what_services_do text not null default '',
  quick_contact text not null default '',
  dips_agreed_on bigint,
  recorded_at bigint not null,
  amended_reason text not null default '',
  primary key (person_id, plan_id)
){{clustered}};
create index progression_plan_by_team on progression_plan (team_id);

create table progression_step (
  person_id bigint not null,
  plan_id bigint not null,
  step_id bigint not null,
  reference text not null unique,
  words text not null,
  who_helps text not null default '',
  by_on bigint,
  settled_on bigint,                    -- null while it is being worked on
  how text not null default '',         -- reached, changed
  note text not null default '',
  primary key (person_id, plan_id, step_id)
){{clustered}};

-- Never changed, so that the highest point stays where it was: a mistaken line is pointed to by the one that puts it right.
create table progression_level (
  person_id bigint not null,
  on_day bigint not null,
  level_id bigint not null,
  reference text not null unique,
  level text not null,                  -- as the worker sees it
  level_rank bigint not null,           -- frozen with the list of that day
  list_version bigint not null,
  own_level text not null default 'not_asked',  -- as the person sees it: a level, not_asked, not_known, declined
  own_rating bigint,                    -- 0 to 10, the person's own
  evidence text not null default '',
  hours double precision,               -- of support a week on that day, frozen; null: not known
  pence bigint,                         -- a week on that day, frozen; null: not known
  recorded_at bigint not null,
  recorded_by text not null,
  corrects text not null default '',    -- reference of the line it puts right
  corrected_by text not null default '',
  correction_reason text not null default '',
  primary key (person_id, on_day, level_id)
){{clustered}};

create table progression_event (
  person_id bigint not null,
  on_day bigint not null,
  event_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                   -- lists/progression_event.csv
  words text not null,
  noticed_by text not null,             -- lists/progression_noticed.csv
  level_before text not null default '',  -- of a dip or relapse: the level it began from, and its rank
  rank_before bigint,
  worker_id bigint,                     -- of a dip or relapse: who answers for it
  worker_name text not null default '',
  team_id bigint,
  team_name text not null default '',
  answer_by bigint,                     -- of a dip or relapse: the day by which somebody should have talked it through
  settles text not null default '',     -- of a recovery: the dip that is over
  recorded_at bigint not null,
  recorded_by text not null,
  withdrawn_reason text not null default '',  -- recorded by mistake
  primary key (person_id, on_day, event_id)
){{clustered}};
create index progression_event_by_team on progression_event (team_id, on_day) where rank_before is not null;

-- The answer to a dip: temporary, with a last day and a named reviewer.
create table progression_answer (
  person_id bigint not null,
  answer_id bigint not null,
  reference text not null unique,
  dip text not null unique,             -- reference of the event
  answered_on bigint not null,
  what_happened text not null,
  what_i_want text not null,
  what_still_works text not null,
  what_the_plan_said text not null default '',
  help text not null default '',
  support text not null,                -- lists/progression_answer.csv: none, temporary, earlier_package
  support_reason text not null default '',
  until_on bigint not null,             -- at most six weeks on
  reviewer_id bigint,
  reviewer_name text not null,
  safeguarding text not null default 'not_asked',  -- considered: not_needed, raised, not_asked
  budget text not null default 'not_asked',        -- considered: no_change, to_review, not_asked
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (person_id, answer_id)
){{clustered}};

create table progression_decision (
  person_id bigint not null,
  answer_id bigint not null,
  decision_id bigint not null,
  decided_on bigint not null,
  decision text not null,               -- lists/progression_decision.csv: ended, extended, long_term
  until_on bigint,                      -- the next day somebody looks
  reason text not null default '',
  looked_on bigint,                     -- the occupational therapist's look, before anything becomes long-term
  looked_by text not null default '',
  new_goals text not null default '',
  decided_by text not null,
  recorded_at bigint not null,
  primary key (person_id, answer_id, decision_id)
){{clustered}};

create table progression_risk (
  person_id bigint not null,
  risk_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  risk text not null,
  why_it_matters text not null,
  safeguards text not null,
  who_agreed text not null,
  if_it_goes_wrong text not null,
  agreed_on bigint not null,
  look_again_on bigint not null,
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  learned_on bigint,                    -- null while it is being taken
  how_it_went text not null default '', -- lists/progression_risk.csv
  learning text not null default '',
  recorded_at bigint not null,
  primary key (person_id, risk_id)
){{clustered}};

create table progression_meeting (
  person_id bigint not null,
  met_on bigint not null,
  meeting_id bigint not null,
  how text not null,                    -- lists/progression_meeting.csv
  person_there bigint not null,
  note text not null default '',
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (person_id, met_on, meeting_id)
){{clustered}};

-- A form makes one thing, however often it is sent.
create table progression_once (
  form_token text not null primary key,
  person_id bigint not null,
  leads_to text not null
);
