-- Allocation: the grid of need by risk, and starting figures worked out with it. Where either stands is never kept.

create table allocation_grid (
  reference text primary key,
  version bigint not null default 1,
  number bigint not null default 0,       -- as published; 0 before
  name text not null,
  from_on bigint not null,                -- in force until the next one is: two never overlap
  need_words text not null,               -- four lines, a descriptor of each level
  risk_words text not null,
  tolerance_percent bigint not null,
  contingency_pence bigint not null,      -- a year, kept apart
  shipped bigint not null default 0,
  made_by_id bigint,
  made_by_name text not null,
  made_at bigint not null,
  published_at bigint,
  published_by_name text not null default '',
  returned_why text not null default '',
  dropped_at bigint,
  form_token text unique
);
create index allocation_grid_in_force on allocation_grid (from_on) where published_at is not null;
create unique index allocation_grid_number on allocation_grid (number) where published_at is not null;

create table allocation_grid_area (
  grid_reference text not null,
  position bigint not null,
  code text not null,
  words text not null,
  outcomes text not null,                 -- codes of specified outcomes, a space between
  pence text not null,                    -- sixteen whole numbers, need by risk
  primary key (grid_reference, position)
){{clustered}};

create table allocation (
  person_id bigint not null,
  allocation_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  grid_reference text not null,
  assessment_reference text not null default '',
  worker_id bigint,
  worker_name text not null,
  worker_role text not null,
  team_id bigint,
  team_name text not null,
  opened_on bigint not null,
  levels text not null default '',        -- area need risk need risk; as described and as judged
  override_weekly_pence bigint,
  override_why text not null default '',
  decided_at bigint,                      -- from here on nothing that the sum is made of changes
  decided_on bigint,
  decided_by_name text not null default '',
  decided_by_role text not null default '',
  cells text not null default '',         -- area need risk pence
  described_pence bigint not null default 0,
  judged_pence bigint not null default 0,
  adjustments_pence bigint not null default 0,
  one_off_pence bigint not null default 0,
  weekly_pence bigint not null default 0,
  annual_pence bigint not null default 0,
  tolerance_percent bigint not null default 0,
  needs_signature bigint not null default 0,
  signed_at bigint,
  signed_by_name text not null default '',
  returned_at bigint,
  returned_by_name text not null default '',
  returned_why text not null default '',
  explained_on bigint,
  explained_how text not null default '',
  explained_by_name text not null default '',
  set_aside_on bigint,
  set_aside_why text not null default '',
  form_token text,
  primary key (person_id, allocation_id)
){{clustered}};
create unique index allocation_by_token on allocation (form_token) where form_token is not null;
create index allocation_open on allocation (team_id) where set_aside_on is null and explained_on is null;
create index allocation_of_worker on allocation (worker_id) where set_aside_on is null and explained_on is null;

create table allocation_area (
  person_id bigint not null,
  allocation_id bigint not null,
  area text not null,
  heard text not null default '',
  could_go_wrong text not null default '',
  carers text not null default '',        -- met already, by whom
  community text not null default '',
  reablement text not null default '',
  equipment text not null default '',
  offers text not null default '',        -- offers counted on: reference and words, a line each
  moved_why text not null default '',
  primary key (person_id, allocation_id, area)
){{clustered}};

create table allocation_adjustment (
  person_id bigint not null,
  allocation_id bigint not null,
  adjustment_id bigint not null,
  kind text not null,
  weekly_pence bigint not null,
  one_off_pence bigint not null,
  reason text not null,
  added_by_name text not null,
  form_token text,
  primary key (person_id, allocation_id, adjustment_id)
){{clustered}};
create unique index allocation_adjustment_by_token on allocation_adjustment (form_token) where form_token is not null;

-- Somebody asks about the figure, or says that it is not enough.
create table allocation_question (
  person_id bigint not null,
  allocation_id bigint not null,
  question_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  asked_by text not null,
  asked_on bigint not null,
  words text not null,
  due_on bigint not null,
  answered_on bigint,
  answer text not null default '',
  answered_by_name text not null default '',
  recorded_by_name text not null,
  recorded_at bigint not null,
  form_token text,
  primary key (person_id, allocation_id, question_id)
){{clustered}};
create unique index allocation_question_by_token on allocation_question (form_token) where form_token is not null;
create index allocation_question_open on allocation_question (due_on) where answered_on is null;

-- The example that comes with the program: amounts that are plausible and nobody's. A council sets its own.
insert into allocation_grid (reference, number, name, from_on, need_words, risk_words, tolerance_percent, contingency_pence, shipped, made_by_name, made_at, published_at, published_by_name)
values ('shipped-example', 1, 'Shipped example: set your own', 0,
  'Nothing more is needed: it is met already
Help for a part of the day or a few times a week
Help several times on most days
Help nearly all the time',
  'It would be a nuisance, and could be put right later
Health, mood or the home would slowly get worse
Harm is likely within twelve weeks
Serious harm is likely within days',
  15, 0, 1, 'Stepwise', 0, 0, 'Stepwise');
insert into allocation_grid_area (grid_reference, position, code, words, outcomes, pence) values
  ('shipped-example', 1, 'personal_care', 'Personal care', 'hygiene toilet clothing', '0 0 0 0 6000 7500 9500 12000 16000 20000 25000 31000 38000 46000 56000 68000'),
  ('shipped-example', 2, 'eating', 'Eating and drinking', 'nutrition', '0 0 0 0 4000 5000 6200 7800 10500 13000 16000 19500 22000 26500 32000 38500'),
  ('shipped-example', 3, 'home', 'Home and safety', 'home_safety home_upkeep', '0 0 0 0 2500 4000 6000 9000 7000 10000 14500 20500 15000 21500 30000 41000'),
  ('shipped-example', 4, 'connections', 'People and places', 'relationships community', '0 0 0 0 3000 3800 4800 6000 8000 9800 12000 14800 16000 19000 22500 26500'),
  ('shipped-example', 5, 'work', 'Work, learning and volunteering', 'work', '0 0 0 0 2500 3000 3800 4600 6500 7800 9400 11200 13000 15200 17800 21000'),
  ('shipped-example', 6, 'child', 'Caring for a child', 'child', '0 0 0 0 3000 4200 5800 8000 8000 11000 14500 19000 15000 20000 26000 34000');
