-- A stay in hospital as the council hears of it: one row a hospital, person and day of admission. Where it stands is
-- derived from these days and never kept.
create table hospital_discharge (
  person_id bigint not null,
  discharge_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  hospital text not null,
  hospital_key text not null,            -- the same hospital however it was typed
  ward text not null default '',
  admitted_on bigint not null,
  admission text not null default 'not_known',      -- lists/hospital_admission.csv
  sent_by text not null default '',      -- who in the hospital to ring
  nhs_number_sent text not null default '',
  consent text not null default 'not_asked',        -- lists/discharge_consent.csv
  continuing_care text not null default 'not_known', -- yes, no, not_known: NHS continuing healthcare was considered
  why text not null default '',          -- what may be needed to leave safely, in the hospital's words
  notice_kind text not null default 'assessment',   -- the last that came: assessment, discharge
  notice_received_on bigint not null,
  assessment_notice_on bigint,
  discharge_notice_on bigint,
  expected_on bigint,                    -- the day the hospital expects them to be ready
  ready_on bigint,                       -- ready to leave, from this day
  left_on bigint,
  died_on bigint,                        -- in hospital
  withdrawn_on bigint,
  withdrawn_reason text not null default '',
  destination text not null default '',  -- lists/discharge_destination.csv
  pathway text not null default '',      -- lists/discharge_pathway.csv
  referred_for_help bigint not null default 0,
  followed_up_on bigint,
  follow_up_words text not null default '',
  team_id bigint,
  team_name text not null,               -- frozen: whose it is now
  worker_id bigint,
  worker_name text not null default '',
  next_on bigint,                        -- when somebody must look again; never empty while it is open
  next_step text not null default '',
  recorded_at bigint not null,
  form_token text unique,
  unique (person_id, hospital_key, admitted_on),
  primary key (person_id, discharge_id)
){{clustered}};
create index hospital_discharge_open on hospital_discharge (next_on) where followed_up_on is null and died_on is null and withdrawn_on is null;
create index hospital_discharge_left on hospital_discharge (left_on);
create index hospital_discharge_worker on hospital_discharge (worker_id, next_on);

-- Each notice as it came; sent again, it is the next one of the same stay.
create table hospital_notice (
  person_id bigint not null,
  discharge_id bigint not null,
  notice_id bigint not null,
  kind text not null,                    -- assessment, discharge, withdrawal
  received_on bigint not null,
  ward text not null default '',
  expected_on bigint,
  sent_by text not null default '',
  why text not null default '',
  came_by text not null default 'hand',  -- hand, upload
  recorded_at bigint not null,
  recorded_by text not null default '',
  primary key (person_id, discharge_id, notice_id)
){{clustered}};

-- Why somebody who is ready has not left, from a day on; each lasts until the next, or until they left.
create table hospital_delay (
  person_id bigint not null,
  discharge_id bigint not null,
  from_on bigint not null,
  reason text not null,                  -- lists/delay_reason.csv
  note text not null default '',
  primary key (person_id, discharge_id, from_on)
){{clustered}};

create table care_bed (
  care_bed_id {{identity}},
  reference text not null unique,
  version bigint not null default 1,
  place text not null,
  name text not null,                    -- "Room 4"
  closed_on bigint,
  unique (place, name)
);

-- Somebody in an intermediate care bed.
create table care_bed_stay (
  person_id bigint not null,
  bed_stay_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  care_bed_id bigint not null,
  discharge_reference text not null default '',
  referred_on bigint not null,
  from_on bigint not null,
  until_on bigint,
  went_to text not null default '',      -- lists/discharge_destination.csv
  team_id bigint,
  team_name text not null default '',
  worker_name text not null default '',
  primary key (person_id, bed_stay_id)
){{clustered}};
create index care_bed_stay_by_bed on care_bed_stay (care_bed_id, from_on);

-- What became of a referral that somebody sent on a public form.
create table referral (
  referral_id {{identity}},
  received_reference text not null unique,
  person_id bigint,                      -- null: closed without a person
  contact_reference text not null default '',
  closed_reason text not null default '', -- lists/referral_closed.csv
  note text not null default '',
  decided_at bigint not null,
  decided_by_id bigint,
  decided_by_name text not null
);
create index referral_by_person on referral (person_id);
