-- Capacity for one decision at one time, best interests, authority that was seen, advocacy judged for each part of the work.
-- No column says that a person "has" or "lacks" capacity: it is always about one decision on one day.

create table capacity_decision (
  person_id bigint not null,
  decision_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  decision text not null,               -- the specific text
  on_day bigint not null,
  support_given text not null,
  information text not null,            -- what matters for the decision
  understand text not null,             -- able, unable, not_known; the functional question, asked first
  understand_words text not null default '',
  retain text not null,
  retain_words text not null default '',
  weigh text not null,
  weigh_words text not null default '',
  communicate text not null,
  communicate_words text not null default '',
  impairment text not null default '',  -- yes, no, not_known; '' where the first question answered it
  impairment_words text not null default '',
  because text not null default '',
  because_words text not null default '',
  could_wait_until bigint,
  conclusion text not null,             -- able, unable, wait
  reasons text not null default '',
  person_told text not null,            -- yes, not_yet, no
  person_said text not null default '',
  worker_id bigint,                     -- who asks again, since it was given to them
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  recorded_by text not null,            -- name and role of who found this, frozen
  recorded_at bigint not null,
  primary key (person_id, decision_id)
){{clustered}};
create index capacity_decision_to_ask_again on capacity_decision (could_wait_until) where could_wait_until is not null;

create table capacity_best_interests (
  person_id bigint not null,
  best_interests_id bigint not null,
  reference text not null unique,
  decision text not null,               -- reference of the decision
  on_day bigint not null,
  decision_maker text not null,
  options text not null,
  wishes text not null,                 -- and feelings, past and present
  beliefs text not null default '',
  consulted text not null,
  less_restrictive text not null,
  conclusion text not null,
  recorded_by text not null,
  recorded_at bigint not null,
  primary key (person_id, best_interests_id)
){{clustered}};

create table capacity_authority (
  person_id bigint not null,
  authority_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                   -- lpa_health, lpa_finance, deputy_welfare, deputy_finance, advance_decision, imca
  holder text not null,
  contact text not null default '',
  scope text not null,
  seen_on bigint,                       -- null: nobody has seen the document
  seen_by text not null default '',
  ended_on bigint,
  recorded_by text not null,
  recorded_at bigint not null,
  primary key (person_id, authority_id)
){{clustered}};

create table capacity_advocacy (
  person_id bigint not null,
  advocacy_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  area text not null,                   -- assessment, planning, review, safeguarding
  judged_on bigint not null,
  hard_to_understand bigint not null,   -- substantial difficulty: the first limb
  hard_to_retain bigint not null,
  hard_to_weigh bigint not null,
  hard_to_communicate bigint not null,
  reasons text not null,
  individual text not null,             -- yes, no, not_known: somebody appropriate, the second limb
  individual_name text not null default '',
  individual_words text not null default '',
  not_paid bigint not null default 0,
  person_agrees bigint not null default 0,
  can_help bigint not null default 0,
  still_needed bigint not null default 0,
  referred_on bigint,
  advocate text not null default '',
  started_on bigint,
  urgent_reason text not null default '',
  worker_id bigint,
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, advocacy_id)
){{clustered}};
create index capacity_advocacy_of_team on capacity_advocacy (team_id);
