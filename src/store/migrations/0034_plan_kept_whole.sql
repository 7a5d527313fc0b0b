-- A signed plan says what was agreed to be done as it was that day; a version says why it was begun; a page of thinking together
-- keeps photos, sound and film.

create table care_plan_action (
  person_id bigint not null,
  plan_id bigint not null,
  place bigint not null,
  outcome_reference text not null,
  outcome_words text not null,          -- in the words of that day, like the rest
  what text not null,
  who text not null,
  by_on bigint not null,
  primary key (person_id, plan_id, place)
){{clustered}};

alter table care_plan add column begun_because text not null default '';  -- of a version that follows another
alter table care_plan add column changed_since_answer bigint not null default 0;  -- 1: they answered before the plan was changed

create table thinking_media (
  person_id bigint not null,
  media_id bigint not null,
  reference text not null unique,
  page_id bigint not null,
  kind text not null,                   -- by its content: image/jpeg, image/png, audio/..., video/...
  content {{blob}} not null,
  content_bytes bigint not null,
  shows text not null,                  -- what it shows or what is said, for those who do not see or hear it
  added_at bigint not null,
  added_by text not null,
  removed_at bigint,                    -- of one that was taken off the content is gone
  primary key (person_id, media_id)
){{clustered}};
