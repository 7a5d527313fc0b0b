-- Personal budgets: who holds the money, what it is for, and a ledger whose every line takes from one place what it puts in
-- another. What was earned by a day, what is left and whether it is under or over are never kept: they follow from these rows.

create table budget_account (
  person_id bigint not null,
  account_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  plan_reference text not null default '',
  holding text not null,                      -- direct_payment, isf, managed
  holder_kind text not null default '',       -- of a direct payment: person, nominated, authorised
  holder_name text not null default '',
  provider text not null default '',          -- who holds an individual service fund
  worker_id bigint,
  worker_name text not null,
  team_id bigint,
  team_name text not null,
  starts_on bigint not null,
  ended_on bigint,                            -- the last day; null while open
  ended_reason text not null default '',
  statements text not null,                   -- four_weekly, monthly
  agreed_on bigint,
  told_how_on bigint,                         -- before a fund starts (guidance 11.32): how it works and its contract
  told_managed_on bigint,                     -- how the provider will look after the money
  told_disputes_on bigint,                    -- what to do when you disagree
  shown_examples_on bigint,                   -- real examples from near by
  parties text not null default '',
  may_buy text not null default '',
  may_not_buy text not null default '',
  flexibility_percent bigint not null default 0,
  who_decides text not null default '',
  fee_weekly_pence bigint not null default 0,
  fee_words text not null default '',
  bank_weeks bigint not null default 0,
  bank_for_weeks bigint not null default 0,
  bank_need text not null default '',
  advance_weeks bigint not null default 0,
  records_words text not null default '',
  review_words text not null default '',
  dispute_route text not null default '',
  ending_words text not null default '',
  insurance_words text not null default '',
  data_words text not null default '',
  willing text not null default '',           -- of a direct payment: yes, no, '' (not asked)
  capable text not null default '',
  appropriate text not null default '',
  not_excluded text not null default '',
  paid_into text not null default '',         -- separate_account, prepaid_card
  pay_basis text not null default '',         -- net, gross
  family_in_household text not null default '',
  family_reason text not null default '',
  recorded_at bigint not null,
  primary key (person_id, account_id)
){{clustered}};
create index budget_account_open on budget_account (team_id, starts_on) where ended_on is null;
create index budget_account_by_provider on budget_account (provider) where provider <> '';

-- So much a week, or once, from a day: for an outcome, or what the person or somebody else puts in. Another rate is another row.
create table budget_amount (
  person_id bigint not null,
  account_id bigint not null,
  amount_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                         -- outcome, contribution, other
  outcome_reference text not null default '',
  piece_reference text not null default '',   -- the piece of the signed plan
  service_reference text not null default '', -- the service it pays for: suspended or ended there, it stops here
  what text not null,
  weekly_pence bigint not null default 0,
  one_off_pence bigint not null default 0,
  starts_on bigint not null,
  ends_on bigint,
  reason text not null default '',
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (person_id, account_id, amount_id)
){{clustered}};

-- Days on which less is earned, or nothing: a stay in hospital, respite, a suspension.
create table budget_pause (
  person_id bigint not null,
  account_id bigint not null,
  pause_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  kind text not null,                         -- hospital, respite, suspended
  from_on bigint not null,
  until_on bigint,                            -- the last day; null while it goes on
  percent bigint not null,                    -- of each amount that is earned all the same
  reason text not null,
  recorded_at bigint not null,
  recorded_by text not null,
  primary key (person_id, account_id, pause_id)
){{clustered}};

-- The ledger. Rows are added and never changed; what was wrong is turned round by a row of its own.
create table budget_entry (
  person_id bigint not null,
  account_id bigint not null,
  on_day bigint not null,
  entry_id bigint not null,
  reference text not null unique,
  kind text not null,
  from_place text not null,                   -- council, person, other, fund, spent, fee, returned, elsewhere, plan, committed
  from_outcome text not null default '',
  to_place text not null,
  to_outcome text not null default '',
  pence bigint not null check (pence > 0),
  words text not null,
  period_from bigint,                         -- the days a payment is for
  period_to bigint,
  source text not null,                       -- staff, provider, bank, demo
  source_key text,                            -- of a line of a file: the same line twice is kept once
  reverses text,                              -- reference of the row it turns round
  reason text not null default '',
  by_name text not null,
  recorded_at bigint not null,
  primary key (person_id, account_id, on_day, entry_id)
){{clustered}};
create unique index budget_entry_reverses on budget_entry (reverses) where reverses is not null;
create unique index budget_entry_source on budget_entry (account_id, source_key) where source_key is not null;

create table budget_bank_line (
  person_id bigint not null,
  account_id bigint not null,
  bank_line_id bigint not null,
  reference text not null unique,
  version bigint not null default 1,
  on_day bigint not null,
  pence bigint not null,                      -- money out is below nought
  words text not null,
  line_key text not null,
  entry_reference text not null default '',   -- the row of the ledger it is; '' while nobody has said
  set_aside text not null default '',         -- why it is none
  loaded_at bigint not null,
  loaded_by text not null,
  primary key (person_id, account_id, bank_line_id)
){{clustered}};
create unique index budget_bank_line_key on budget_bank_line (account_id, line_key);

-- A statement as it was given: its figures stay as they were on the day it was made.
create table budget_statement (
  person_id bigint not null,
  account_id bigint not null,
  from_on bigint not null,
  to_on bigint not null,                      -- the last day
  reference text not null unique,
  made_at bigint not null,
  made_by text not null,
  opening_pence bigint not null,
  council_pence bigint not null,
  person_pence bigint not null,
  other_pence bigint not null,
  spent_pence bigint not null,
  fee_pence bigint not null,
  given_back_pence bigint not null,           -- returned, or moved to another account
  closing_pence bigint not null,
  earned_pence bigint not null,               -- of the budget, in these days
  earned_to_date_pence bigint not null,
  spent_to_date_pence bigint not null,
  committed_pence bigint not null,
  unlinked_pence bigint not null,             -- spent for no outcome that is known, in these days
  forecast_pence bigint not null,             -- spent in the next period if it goes on like this
  next_earned_pence bigint not null,
  weekly_pence bigint not null,               -- of the budget on the last day
  primary key (person_id, account_id, from_on)
){{clustered}};

create table budget_statement_outcome (
  person_id bigint not null,
  account_id bigint not null,
  from_on bigint not null,
  outcome_reference text not null,
  planned_pence bigint not null,
  spent_pence bigint not null,
  committed_pence bigint not null,
  primary key (person_id, account_id, from_on, outcome_reference)
){{clustered}};

-- What changed for the person, an outcome a line, from whoever helps.
create table budget_change_note (
  person_id bigint not null,
  account_id bigint not null,
  on_day bigint not null,
  note_id bigint not null,
  outcome_reference text not null,
  words text not null,
  by_name text not null,
  recorded_at bigint not null,
  primary key (person_id, account_id, on_day, note_id)
){{clustered}};

-- What came of asking about a statement that is under, over, or shows nothing spent.
create table budget_answer (
  person_id bigint not null,
  account_id bigint not null,
  answer_id bigint not null,
  statement_reference text not null unique,
  asked text not null,                        -- under, over, review, welfare
  said text not null,                         -- lists/budget_answer.csv
  words text not null,
  by_name text not null,
  recorded_at bigint not null,
  primary key (person_id, account_id, answer_id)
){{clustered}};

-- Reviews of a direct payment, and looks at the records of an account.
create table budget_check (
  person_id bigint not null,
  account_id bigint not null,
  check_id bigint not null,
  reference text not null unique,
  kind text not null,                         -- direct_payment, records
  checked_on bigint not null,
  found text not null,                        -- lists/budget_check.csv
  words text not null,
  next_on bigint not null,
  by_name text not null,
  recorded_at bigint not null,
  primary key (person_id, account_id, check_id)
){{clustered}};

-- A link by which a provider keeps the ledger of one fund. The secret itself is not kept.
create table budget_link (
  person_id bigint not null,
  account_id bigint not null,
  link_id bigint not null,
  reference text not null unique,
  token_hash text not null unique,
  holder_name text not null,
  sent_to text not null default '',
  made_at bigint not null,
  made_by text not null,
  ends_on bigint not null,
  withdrawn_at bigint,
  used_at bigint,
  primary key (person_id, account_id, link_id)
){{clustered}};

-- A provider who told the council that it closes, or no longer holds funds.
create table budget_closing (
  closing_id {{identity}},
  reference text not null unique,
  provider text not null,
  told_on bigint not null,
  closes_on bigint not null,
  words text not null default '',
  by_name text not null,
  recorded_at bigint not null,
  form_token text unique
);

-- A run of statements, so that whoever asked for it sees how far it is.
create table budget_run (
  run_id {{identity}},
  reference text not null unique,
  until_on bigint not null,
  started_at bigint not null,
  started_by text not null,
  accounts bigint not null,
  done bigint not null default 0,
  made bigint not null default 0,
  finished_at bigint,
  stopped_words text not null default ''
);
