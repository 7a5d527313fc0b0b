-- The store's own tables: who did what (chained by hash), what changed, what must happen later, drafts, settings.

-- Append-only. Each line's hash covers the line and the hash before it, so nothing can be taken out or altered unseen.
create table audit (
  audit_id {{given_key}},
  at bigint not null,
  actor_id bigint,
  actor_name text not null,
  role text not null,
  action text not null,
  person_id bigint,
  subject text not null,
  reason text not null,
  before_json text not null,
  after_json text not null,
  request_id text not null,
  hash text not null
);
create index audit_by_person on audit (person_id, audit_id);
create index audit_by_actor on audit (actor_id, audit_id);

-- The end of the chain and of the change log: locked by whoever writes, so that several servers never fork them.
create table chain_head (
  only_row bigint not null primary key,
  audit_id bigint not null,
  audit_hash text not null,
  audit_at bigint not null,
  change_id bigint not null
);
insert into chain_head (only_row, audit_id, audit_hash, audit_at, change_id) values (1, 0, '', 0, 0);

-- The record of who did what is never rewritten, by the program or by hand.
{{sqlite}}
create trigger audit_no_update before update on audit begin select raise(abort, 'audit lines are never changed'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'audit lines are never removed'); end;
{{end}}
{{postgres}}
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are never changed or removed';
end $$;
create trigger audit_no_change before update or delete on audit for each row execute function audit_is_append_only();
create trigger audit_no_truncate before truncate on audit for each statement execute function audit_is_append_only();
{{end}}

-- One row a touched person a commit: what caches, measures and other servers follow by number.
create table change_log (
  change_id {{given_key}},
  person_id bigint not null,
  at bigint not null
);

-- Numbers for tables whose storage order is the person's, given out by the writer.
create table counter (
  name text not null primary key,
  value bigint not null
);

create table outbox (
  outbox_id {{identity}},
  kind text not null,
  item_key text not null,
  payload text not null,
  made_at bigint not null,
  next_try_at bigint not null,
  tries bigint not null default 0,
  delivered_at bigint,
  last_error text not null default '',
  unique (kind, item_key)
);
create index outbox_waiting on outbox (delivered_at, next_try_at);

-- Half-typed work, exactly as typed; `version` catches a stale tab.
create table draft (
  draft_id {{identity}},
  reference text not null unique,
  staff_id bigint not null,
  kind text not null,
  person_id bigint,
  title text not null,
  fields text not null,
  version bigint not null,
  saved_at bigint not null
);
create index draft_by_staff on draft (staff_id, kind, saved_at);

create table setting (
  name text not null primary key,
  value text not null,
  changed_at bigint not null
);
