-- Fairness: cases of the council paired with what their support should cost, and grades of invented people. What is found from them
-- is kept nowhere: it is worked out again each time.

create table calibration (
  reference text primary key,
  version bigint not null default 1,
  name text not null,
  base_grid text not null,                -- the grid that was in force; its areas, words and rules stay
  seed bigint not null,                   -- the sample comes again from it
  wanted bigint not null,                 -- how many cases were asked for
  made_by_id bigint,
  made_by_name text not null,
  made_at bigint not null,
  budget_pence bigint,                    -- a year, as it was when the draft was made
  contingency_pence bigint,
  grid_reference text not null default '',   -- the draft grid that was made from it
  form_token text unique
);

-- Frozen on the day of the sample: what was judged, and in which group the person was.
create table calibration_case (
  calibration_reference text not null,
  place bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  person_id bigint not null,
  allocation_reference text not null,
  team_id bigint,
  reason text not null,                   -- lists/primary_support_reason.csv
  age text not null,                      -- 18_to_64, 65_and_over, not_known
  ethnicity text not null,                -- lists/ethnicity.csv
  setting text not null,                  -- own_home, supported, care_home, not_known
  fold bigint not null,                   -- held out together
  levels text not null,                   -- as in allocation
  adjustments_pence bigint not null,
  past_pence bigint,                      -- a week by the plan that was signed last
  appropriate_pence bigint,               -- a week, by somebody who knows it
  why text not null default '',
  paired_by_id bigint,
  paired_by_name text not null default '',
  paired_on bigint,
  primary key (calibration_reference, place)
){{clustered}};
create index calibration_case_to_pair on calibration_case (team_id) where appropriate_pence is null;
create index calibration_case_of_person on calibration_case (person_id);

-- Several workers grade the same invented people apart. No name is kept: who differs from whom is nobody else's business.
create table vignette_round (
  reference text primary key,
  version bigint not null default 1,
  opened_by_id bigint,
  opened_by_name text not null,
  opened_on bigint not null,
  closed_on bigint,
  form_token text unique
);
create table vignette_rater (
  round_reference text not null,
  staff_id bigint not null,
  finished_on bigint,                     -- from here on nothing they graded changes
  primary key (round_reference, staff_id)
){{clustered}};
create table vignette_grade (
  round_reference text not null,
  staff_id bigint not null,
  vignette text not null,
  area text not null,
  need bigint not null,
  risk bigint not null,
  primary key (round_reference, staff_id, vignette, area)
){{clustered}};
