-- What somebody disagrees with in their assessment, or in the decision on eligibility that stands on it, in their words; and
-- what was done about it. Words are only ever added: whoever looks again says so in an answer of their own. Whether one still
-- waits follows from its answers and is never kept.

create table disagreement (
  person_id bigint not null,
  disagreement_id bigint not null,
  reference text not null unique,
  about text not null,                   -- reference of an assessment, or of a determination
  about_kind text not null,              -- assessment, eligibility
  of_carer bigint not null default 0,    -- 1: of somebody as a carer, so only for those who support carers
  part text not null,                    -- words, needs, left_out, judgement, decision, next, all
  words text not null,
  wanted text not null default '',       -- what they would like instead
  said_by text not null,                 -- person, representative, advocate, family
  said_name text not null default '',
  said_on bigint not null,
  made_by_id bigint,                     -- who made what it is about: they do not answer
  made_by text not null default '',
  recorded_by text not null,
  recorded_at bigint not null,
  answer_on bigint not null,             -- by when somebody answers
  worker_id bigint,                      -- who looks at it
  worker_name text not null,
  team_id bigint,
  team_name text not null default '',
  primary key (person_id, disagreement_id)
){{clustered}};
create index disagreement_by_worker on disagreement (worker_id);
create index disagreement_by_team on disagreement (team_id, said_on);

create table disagreement_answer (
  person_id bigint not null,
  disagreement_id bigint not null,
  answer_id bigint not null,
  outcome text not null,                 -- looking, changed, in_part, stands, taken_back, complaint
  words text not null,
  answered_on bigint not null,
  answered_by_id bigint,
  answered_by text not null,
  answered_role text not null default '',
  told_on bigint,                        -- when the person was told
  recorded_at bigint not null,
  primary key (person_id, disagreement_id, answer_id)
){{clustered}};
