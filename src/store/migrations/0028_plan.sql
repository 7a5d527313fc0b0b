-- Care and support plans, version by version, what each is made of, who holds its making, and what support costs by the rate
-- card. Where a plan stands is never kept: it follows from these days. A signed version is never changed.

create table care_plan (
  person_id bigint not null,
  plan_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,         -- of the row, for two planners at once
  number bigint not null,                    -- of the plan: 1, 2, ...
  replaces text not null default '',         -- reference of the version that this one was made from
  begun_on bigint not null,
  recorded_at bigint not null,
  author_id bigint,                          -- who began this version, as they were that day
  author_name text not null,
  author_role text not null default '',
  worker_id bigint,                          -- who holds it now: the last hand-over that was taken up
  worker_name text not null default '',
  worker_role text not null default '',
  team_id bigint,
  team_name text not null default '',
  written_by text not null,                  -- person, worker, planner, provider, representative
  my_words text not null default '',         -- what the person wrote or said, verbatim
  matters text not null default '',          -- which wellbeing matters and everyday outcomes it is about
  advice text not null default '',           -- on meeting and reducing needs, and preventing more
  difference text not null default '',       -- why the cost is another than the starting estimate
  risks text not null default '',            -- risks I want to take
  contingency text not null default '',
  dips text not null default '',             -- when things dip, agreed beforehand
  involved text not null default '',
  heard text not null default 'not_asked',   -- the carer or advocate: yes, nobody, declined, not_asked
  heard_words text not null default '',
  payment_every text not null default '',    -- of a direct payment: weekly, 4_weekly, monthly
  review_on bigint,
  assessment_reference text not null default '',
  assessment_stamp text not null default '', -- the assessment as it was when this version was made, or last looked at
  checks_seen bigint not null default 0,
  urgent_reason text not null default '',    -- why it is signed before an advocate has started
  agreement_on bigint,
  agreement text not null default '',        -- agreed, in_part, disagrees, no_answer
  agreed_by text not null default '',        -- person, representative
  agreed_name text not null default '',
  authority text not null default '',        -- what lets the representative speak, and when it was seen
  also_agreed text not null default '',
  disagrees text not null default '',
  asked_on bigint,                           -- for signature by somebody else
  asked_route text not null default '',      -- manager, peer_checked, panel
  signed_at bigint,
  signed_on bigint,
  signed_by_id bigint,
  signed_by_name text not null default '',
  signed_by_role text not null default '',
  sign_route text not null default '',       -- worker, manager, peer_checked, panel
  sign_reasons text not null default '',
  days_waited bigint,                        -- from what the person answered to the signature
  indicative_reference text not null default '',  -- as it was when signed, like the sums below
  indicative_weekly_pence bigint,
  indicative_one_off_pence bigint,
  tolerance_percent bigint,
  weekly_pence bigint,
  yearly_pence bigint,
  one_off_pence bigint,
  started_on bigint,                         -- put in place
  copy_on bigint,
  copy_format text not null default '',      -- lists/preferred_format.csv
  copy_to text not null default '',
  closed_on bigint,
  closed_as text not null default '',        -- replaced, ended, died, withdrawn
  closed_reason text not null default '',
  primary key (person_id, plan_id)
){{clustered}};
create index care_plan_open on care_plan (team_id) where closed_on is null and copy_on is null;
create index care_plan_signed on care_plan (signed_on) where signed_on is not null;

-- Something in the plan: what happens, with whom, towards which outcome, and what it costs.
create table care_plan_piece (
  person_id bigint not null,
  plan_id bigint not null,
  piece_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  follows text not null default '',          -- the same piece in the version before
  outcome_reference text not null default '',
  outcome_words text not null default '',    -- in the words of that day
  need text not null default '',             -- specified outcome that it answers
  what text not null,
  when_words text not null default '',
  who_kind text not null,                    -- me, family_friends, community, equipment, paid_budget, paid_other, nhs
  who text not null default '',
  offer_reference text not null default '',
  found_in text not null default '',         -- the finding or line of a perfect week it came from
  component text not null default '',        -- lists/service_component.csv, with unit the line of the rate card
  unit text not null default '',             -- hour, session, visit, day, night, week
  units_hundredths bigint not null default 0,  -- a week
  rate_pence bigint,                         -- by the rate card, or agreed, when the piece was written
  own_rate bigint not null default 0,        -- agreed with somebody, not by the rate card
  weekly_pence bigint not null default 0,
  one_off_pence bigint not null default 0,
  start_on bigint not null,
  end_on bigint,
  held_as text not null default 'none',      -- direct_payment, isf, managed, none
  provider text not null default '',
  service_type text not null default '',     -- lists/service_type.csv
  service_reference text not null default '',  -- the service that is this piece
  primary key (person_id, plan_id, piece_id)
){{clustered}};
create index care_plan_piece_by_rate on care_plan_piece (component, unit, provider) where component <> '';

-- One need: who meets it, and what of it the council meets.
create table care_plan_need (
  person_id bigint not null,
  plan_id bigint not null,
  need text not null,
  words text not null default '',            -- what it is called, in the words of that day
  met_by text not null default '',           -- codes joined by commas
  how text not null default '',
  council text not null default '',          -- yes, part, met_otherwise, declined
  offers text not null default '',           -- references of what somebody offers, joined by commas
  offer_words text not null default '',      -- as they were that day
  primary key (person_id, plan_id, need)
){{clustered}};

-- Who holds the making of a plan: handed over, and taken up.
create table care_plan_baton (
  person_id bigint not null,
  plan_id bigint not null,
  baton_id bigint not null,
  reference text not null unique,
  stage text not null,                       -- assessor, planner, broker, provider
  to_id bigint,                              -- nobody of the council: a provider
  to_name text not null,
  to_role text not null default '',
  to_team_id bigint,
  to_team_name text not null default '',
  given_by_id bigint,
  given_by_name text not null,
  given_on bigint not null,
  due_on bigint not null,
  note text not null default '',
  settled_on bigint,
  settled_as text not null default '',       -- taken, declined, withdrawn
  settled_by text not null default '',
  settled_note text not null default '',
  primary key (person_id, plan_id, baton_id)
){{clustered}};
create index care_plan_baton_waiting on care_plan_baton (to_id) where settled_on is null;

-- What a unit of support costs, from a day to a day.
create table rate (
  rate_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  component text not null,
  unit text not null,
  provider text not null default '',         -- '': whoever gives it
  pence bigint not null,
  from_on bigint not null,
  to_on bigint,
  note text not null default '',
  kept_by text not null,
  kept_at bigint not null,
  form_token text unique
);
create index rate_by_line on rate (component, unit, provider, from_on);
