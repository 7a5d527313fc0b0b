-- Pages asked for as documents. What a job has come to is told by its dates; all of it is forgotten a day after it was asked for.

create table print_job (
  print_job_id {{identity}},
  reference text not null unique,
  staff_id bigint not null,             -- who asked: the only one who may have it
  person_id bigint,                     -- whose record it shows
  path text not null,                   -- the page, holding opaque references only
  title text not null,                  -- the page's title, which names nobody
  language text not null,
  format text not null,                 -- standard, large_print, easy_read
  asked_at bigint not null,
  forget_at bigint not null,
  taken_until bigint not null,          -- a worker has it until then
  tries bigint not null default 0,
  done_at bigint,
  failed_at bigint,
  failure text not null default '',
  bytes bigint not null default 0
);
create index print_job_of_staff on print_job (staff_id, asked_at);
create index print_job_waiting on print_job (taken_until) where done_at is null and failed_at is null;
create index print_job_to_forget on print_job (forget_at);

-- The page as its asker saw it, until it is printed.
create table print_page (
  print_job_id {{given_key}},
  markup text not null
);

create table print_document (
  print_job_id {{given_key}},
  pdf {{blob}} not null
);
