-- Approvals: something that one member of staff asked another to agree to. Where it stands is never kept: `decision` says what
-- was decided, and nothing while it waits.

create table approval (
  person_id bigint not null,
  approval_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                   -- plan, allocation, trusted_review: as rooms register them
  about text not null,                  -- reference of the thing
  why text not null,
  weekly_pence bigint,
  one_off_pence bigint,
  asked_by_id bigint,
  asked_by_name text not null,
  asked_by_role text not null,
  made_by_id bigint,                    -- who made the thing, when somebody else asked
  team_id bigint,
  team_name text not null,
  asked_at bigint not null,
  due_on bigint not null,
  decision text not null default '',    -- agreed, sent_back, withdrawn
  reason text not null default '',
  decided_by_id bigint,
  decided_by_name text not null default '',
  decided_by_role text not null default '',
  decided_at bigint,
  primary key (person_id, approval_id)
){{clustered}};
create unique index approval_waiting on approval (kind, about) where decision = '';
create index approval_about on approval (about);
create index approval_asked_by on approval (asked_by_id);

-- Reviews. A row is made when a review is to come; what was said is added when it is held. It is also a row of care_event from
-- the day it is held. Where it stands is never kept.

create table review (
  person_id bigint not null,
  review_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                   -- lists/review_kind.csv
  trigger_code text not null default '',     -- lists/review_trigger.csv, of an unplanned or requested one
  why text not null default '',         -- in words: what happened, who asked for it
  plan_reference text not null default '',     -- the plan it looks back at; '' for what an older system holds
  due_on bigint not null,
  limit_on bigint not null,             -- never later than this, by the law or the plan
  due_because text not null default '', -- why a day was moved, the last time
  worker_id bigint,                     -- whose it is; null: the team's
  worker_name text not null default '',
  worker_role text not null default '',
  team_id bigint,
  team_name text not null default '',
  trusted_reference text not null default '',  -- the trusted reviewer who leads it
  made_at bigint not null,
  made_by text not null,
  refused_on bigint,                    -- asked for, and refused with reasons
  cancelled_on bigint,                  -- not needed any more, with the reason
  stopped_reason text not null default '',
  begun_on bigint,                      -- the day it was held
  finished_on bigint,
  finished_by text not null default '',
  care_event_reference text not null default '',
  method text not null default '',      -- lists/method_of_contact.csv, as the return asks
  who_came text not null default '',
  who_wanted text not null default '',
  about_me text not null default '',    -- still_right, changed, not_asked
  about_me_words text not null default '',
  community text not null default '',   -- introductions and what the street gives
  risks text not null default '',       -- risks taken, and what was learnt
  hours_then double precision,          -- of support a week on that day, frozen
  pence_then bigint,                    -- a week on that day, frozen
  money_words text not null default '', -- hours and money against the plan
  carer_offer text not null default '', -- lists/review_carer.csv: a conversation of the carer's own
  carer_words text not null default '',
  safety text not null default '',      -- nothing_seen, handed_on
  advocate text not null default '',    -- lists/review_advocate.csv
  try_next text not null default '',    -- what could be tried next
  achieved text not null default '',    -- lists/cld/review_outcomes.csv, agreed, never worked out
  achieved_with text not null default '',      -- person, representative
  decision text not null default '',    -- lists/review_decision.csv
  decided_reason text not null default '',
  less_because text not null default '',       -- of a decrease: need_reduced, circumstances_changed
  person_view text not null default '', -- agrees, disagrees, no_view, did_not_say
  person_words text not null default '',
  service_reference text not null default '',  -- the service that changes
  new_units double precision,           -- of it a week from then on
  change_pence bigint,                  -- a week, more or less
  takes_effect_on bigint,
  follow_what text not null default '', -- what follows, by whom and when
  follow_by bigint,
  follow_worker_id bigint,
  follow_worker_name text not null default '',
  followed_on bigint,
  follow_words text not null default '',
  copy_on bigint,                       -- the written record given to the person
  copy_how text not null default '',
  audit_picked bigint not null default 0,      -- of a trusted review: in the sample
  audited_on bigint,
  audited_by text not null default '',
  audit_result text not null default '',       -- sound, talk_about, council_looks_again
  audit_words text not null default '',
  next_reference text not null default '',     -- the review that was planned at its end
  primary key (person_id, review_id)
){{clustered}};
create index review_by_team on review (team_id, finished_on);
create index review_by_worker on review (worker_id, finished_on);
create index review_to_follow on review (team_id) where followed_on is null and follow_what <> '';
create index review_to_follow_by on review (follow_worker_id) where followed_on is null and follow_what <> '';
create index review_in_sample on review (team_id) where audit_picked = 1 and audited_on is null;

create table review_outcome (
  person_id bigint not null,
  review_id bigint not null,
  outcome_reference text not null,
  words text not null,                  -- of the outcome, as it stood that day
  direction text not null default '',   -- as declared: gain, regain, maintain, slow_decline
  own_attainment text not null default 'not_asked',    -- 0 to 4, not_applicable, did_not_say, not_asked
  own_help text not null default 'not_asked',
  others_attainment text not null default 'not_asked',
  others_help text not null default 'not_asked',
  others_name text not null default '',
  difference_words text not null default '',           -- what was said about seeing it differently
  result text not null default '',      -- fully_met, partially_met, not_met, agreed with the person
  evidence text not null default '',
  working text not null default '',
  not_working text not null default '',
  keep text not null default '',        -- keep, change, drop, new
  level bigint,                         -- goal attainment, -2 to +2, by what was written before
  importance bigint not null default 1,
  difficulty bigint not null default 1,
  next_less text not null default '',   -- written now for the next review
  next_expected text not null default '',
  next_more text not null default '',
  primary key (person_id, review_id, outcome_reference)
){{clustered}};

create table review_top (
  person_id bigint not null,
  review_id bigint not null,
  kind text not null,                   -- working, not_working, future
  place bigint not null,                -- 1, 2
  words text not null,
  primary key (person_id, review_id, kind, place)
){{clustered}};

create table trusted_reviewer (
  reviewer_id bigint not null primary key,
  reference text not null unique,
  version bigint not null default 1,
  name text not null,
  organisation text not null,
  scope text not null,                  -- codes of lists/review_kind.csv, joined by commas
  starts_on bigint not null,
  expires_on bigint not null,
  tolerance_pence bigint not null,      -- a decrease a week that needs nobody else
  sample_percent bigint not null,
  ended_on bigint,
  ended_reason text not null default '',
  agreed_by text not null
);

-- What people said of planning and review. It holds no person: a month, a team and the answers.
create table experience (
  experience_id bigint not null primary key,
  about_kind text not null,             -- plan, review
  team_id bigint,
  team_name text not null,
  month_on bigint not null,             -- the first of the month
  statement bigint not null,            -- 1 to 12
  answer text not null                  -- yes, mostly, a_bit, no, did_not_say
);
-- Only that somebody was asked, so that nobody is asked twice.
create table experience_asked (
  person_id bigint not null,
  about text not null,                  -- "review-REFERENCE", "plan-REFERENCE"
  asked_on bigint not null,
  primary key (person_id, about)
){{clustered}};
