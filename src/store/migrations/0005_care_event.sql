-- Assessments, services and reviews in the terms of Client Level Data (Release 2): the rest of a person's story.
-- Requests are not here: a contact is a request.

create table care_event (
  person_id bigint not null,
  start_on bigint not null,
  care_event_id bigint not null,
  reference text not null unique,
  event_type text not null,             -- assessment, service, review
  end_on bigint,
  outcome text not null default '',     -- codes of lists/event_outcome.csv
  description text not null default '',
  assessment_type text not null default '',   -- short_term, long_term
  eligible_needs text not null default '',    -- yes, no, ''
  method text not null default '',
  service_type text not null default '',      -- lists/service_type.csv
  service_component text not null default '', -- lists/service_component.csv
  delivery_mechanism text not null default '',
  review_reason text not null default '',
  review_outcomes_achieved text not null default '',
  unit_cost_pence bigint,
  cost_frequency text not null default '',
  planned_units double precision,
  provider text not null default '',
  worker_name text not null default '',
  team_id bigint,
  team_name text not null default '',
  primary key (person_id, start_on, care_event_id)
){{clustered}};
