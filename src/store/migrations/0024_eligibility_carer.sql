-- Eligibility: what a named worker decided from an assessment, and on what. What was judged is frozen here, so that the written
-- determination reads the same for ever. Where one stands is never kept: it follows from these days.

create table eligibility_determination (
  person_id bigint not null,
  determination_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                    -- adult, carer
  assessment text not null,              -- reference of the assessment it stands on, and its version then
  assessment_version bigint not null,
  assessed_on bigint not null,
  judged_on bigint not null,
  worker_id bigint,                      -- who answers for it, since it was given to them
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  arises text not null,                  -- adult: needs arise from impairment or illness; carer: from necessary care to an adult: yes, no
  arises_words text not null,
  health text not null default '',       -- carer: well, at_risk, deteriorating
  cumulative text not null,              -- several impacts that add up to a significant one: yes, no
  impact_words text not null,
  fluctuates text not null,              -- yes, no, not_known
  fluctuates_words text not null default '',
  suggested text not null,               -- what the rule said: eligible, not_eligible
  decided_on bigint,                     -- null until a named worker decides
  decided text not null default '',      -- eligible, not_eligible
  decided_by_id bigint,
  decided_by text not null default '',
  decided_role text not null default '',
  reasons text not null default '',
  differs_reason text not null default '', -- why the decision differs from what the rule suggested
  could_meet text not null default '',   -- eligible: what could meet the needs
  wants_council text not null default '',  -- eligible: does the person want the council to: yes, no, in_part, not_asked, not_known, declined
  residence text not null default '',    -- ordinary residence: here, elsewhere, unsettled, not_asked
  money text not null default '',        -- the financial assessment, apart and afterwards: to_arrange, arranged, not_wanted, not_needed
  advice text not null default '',       -- not eligible, or in part: personal written advice
  prevention text not null default '',   -- what keeps needs from growing
  given_on bigint,
  given_to text not null default '',
  given_format text not null default '',
  recorded_at bigint not null,
  primary key (person_id, determination_id)
){{clustered}};
create index eligibility_determination_by_team on eligibility_determination (team_id) where given_on is null;

create table eligibility_line (
  person_id bigint not null,
  determination_id bigint not null,
  kind text not null,                    -- need, impact
  code text not null,                    -- of the ten or the eight; of the nine
  answer text not null,                  -- able, cannot, pain, endangers, slow, not_applicable; none, some, significant, not_known
  evidence text not null default '',
  informal_care text not null default '',  -- a fact beside the need: never part of the sum
  primary key (person_id, determination_id, kind, code)
){{clustered}};

-- Carers. Rows belong to the record of whose words they hold: a carer's to the carer's.

create table carer_tie (
  person_id bigint not null,             -- the carer
  tie_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  cared_for_id bigint not null,
  kind text not null,                    -- what the adult is to the carer: lists/relationship.csv
  since_on bigint,                       -- null: not known
  lives_with text not null default 'not_asked',
  necessary text not null default 'not_asked',  -- the adult cannot do it themselves: yes, no, not_known, not_asked
  paid text not null default 'no',       -- no, paid, volunteer: who is paid or a formal volunteer is no carer in law
  hours text not null default 'not_asked',
  what_i_do text not null,               -- in the carer's words
  what_it_costs_me text not null default '',
  replacement text not null default '',  -- what would have to be done in their place; it goes into the adult's plan
  replacement_agreed text not null default 'not_asked',  -- by the adult: yes, no, not_asked, not_known
  replacement_agreed_on bigint,
  ended_on bigint,
  ended_words text not null default '',
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, tie_id)
){{clustered}};
create index carer_tie_by_cared_for on carer_tie (cared_for_id);
create index carer_tie_by_team on carer_tie (team_id) where ended_on is null;

-- One piece of what one of the two said, which the other may know: agreed on a day, withdrawn on another.
create table carer_sharing (
  person_id bigint not null,             -- whose piece it is
  sharing_id bigint not null,
  reference text not null unique,
  other_id bigint not null,              -- who may know
  piece text not null,
  agreed_on bigint not null,
  agreed_how text not null default '',
  withdrawn_on bigint,
  recorded_by text not null,
  withdrawn_by text not null default '',
  recorded_at bigint not null,
  primary key (person_id, sharing_id)
){{clustered}};
create index carer_sharing_by_other on carer_sharing (other_id);

-- The carer is offered a conversation of their own.
create table carer_invitation (
  person_id bigint not null,
  invitation_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  offered_on bigint not null,
  offered_by text not null,
  about_id bigint,                       -- the adult whose assessment or review brought it up
  how text not null default '',          -- apart, together
  answer text not null default '',       -- '' waiting; taken_up, declined, not_now
  answered_on bigint,
  answer_words text not null default '',
  ask_again_on bigint,
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, invitation_id)
){{clustered}};

-- If I cannot care tomorrow.
create table carer_emergency (
  person_id bigint not null,
  emergency_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  for_id bigint not null,
  who_steps_in text not null,
  tell_first text not null default '',
  house_keys text not null default '',
  medicines text not null default '',
  what_matters text not null default '',
  made_on bigint not null,
  look_again_on bigint not null,
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, emergency_id)
){{clustered}};

-- What a carer, or somebody of the circle, is willing to do. A carer's belongs to the carer's record, a friend's to the adult's.
create table carer_offer (
  person_id bigint not null,
  offer_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  for_id bigint not null,                -- whom it helps; person_id itself for a friend's
  from_name text not null default '',    -- of a friend
  what text not null,
  when_words text not null default '',
  able_now text not null,                -- yes, no, not_known
  willing_now text not null,
  able_later text not null default 'not_known',
  willing_later text not null default 'not_known',
  conditions text not null default '',
  backup text not null default '',
  gets_back text not null default '',    -- what they get out of it
  made_on bigint not null,
  confirmed_on bigint,                   -- null: never confirmed
  confirmed_how text not null default '',
  look_again_on bigint,
  withdrawn_on bigint,
  withdrawn_words text not null default '',
  looked_at_on bigint,                   -- the adult's plan was looked at after it was withdrawn
  looked_at_by text not null default '',
  looked_at_words text not null default '',
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, offer_id)
){{clustered}};
create index carer_offer_by_for on carer_offer (for_id);

-- Young carers, and parents who care for a child, go by other routes: passed on, and known to have arrived.
create table carer_hand_off (
  person_id bigint not null,
  hand_off_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                    -- young_carer, parent_carer
  passed_to text not null,
  passed_on bigint not null,
  words text not null default '',
  acknowledged_on bigint,
  acknowledged_by text not null default '',
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  recorded_at bigint not null,
  primary key (person_id, hand_off_id)
){{clustered}};

-- A form makes one thing, however often it is sent.
create table sheet_once (
  form_token text not null primary key,
  person_id bigint not null,
  leads_to text not null
);
