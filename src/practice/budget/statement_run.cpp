// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/statement_run.hpp"

#include <algorithm>
#include <unordered_map>

#include "practice/budget/rows.hpp"
#include "sql/budget.hpp"

namespace stepwise::budget {
namespace {

namespace sql = stepwise::sql::budget;

constexpr std::size_t people_at_a_time = 400;

struct ToKeep {
  PersonId person{0};
  std::int64_t account = 0;
  Statement statement;
};

Run run_of(const store::Row& row) {
  return {row.text("reference"), row.date("until_on"), row.instant("started_at"), row.text("started_by"), row.integer("accounts"), row.integer("done"), row.integer("made"),
          row.maybe_instant("finished_at"), row.text("stopped_words")};
}

std::vector<ToKeep> statements_due(store::ReadTx& tx, PersonId first, PersonId last, Date until, Run& run) {
  std::unordered_map<std::int64_t, Date> made;
  tx.each(sql::statements_made_between, {{"first_person", first}, {"last_person", last}}, [&](const store::Row& row) { made.emplace(row.integer("account_id"), row.date("to_on")); });
  std::vector<ToKeep> due;
  for (const auto& kept : accounts_between(tx, first, last)) {
    ++run.done;
    const auto known = made.find(kept.whole.account.id);
    for (const Days days : periods_to_make(kept.whole.account, known == made.end() ? std::nullopt : std::optional{known->second}, until))
      due.push_back({kept.person, kept.whole.account.id, statement_of(kept.whole, days)});
  }
  return due;
}

bool keep(store::WriteTx& tx, const ToKeep& one, std::string_view by, std::string_view reference) {
  const Statement& s = one.statement;
  const auto kept = tx.run(
      sql::statement_insert,
      {{"person_id", one.person}, {"account_id", one.account}, {"from_on", s.days.from}, {"to_on", s.days.to - 1}, {"reference", reference}, {"made_at", tx.now()}, {"made_by", by},
       {"opening_pence", s.opening_pence}, {"council_pence", s.council_pence}, {"person_pence", s.person_pence}, {"other_pence", s.other_pence}, {"spent_pence", s.spent_pence},
       {"fee_pence", s.fee_pence}, {"given_back_pence", s.given_back_pence}, {"closing_pence", s.closing_pence}, {"earned_pence", s.earned_pence},
       {"earned_to_date_pence", s.earned_to_date_pence}, {"spent_to_date_pence", s.spent_to_date_pence}, {"committed_pence", s.committed_pence}, {"unlinked_pence", s.unlinked_pence},
       {"forecast_pence", s.forecast_pence}, {"next_earned_pence", s.next_earned_pence}, {"weekly_pence", s.weekly_pence}});
  if (kept == 0) return false;
  for (const auto& outcome : s.outcomes)
    tx.run(sql::statement_outcome_insert, {{"person_id", one.person}, {"account_id", one.account}, {"from_on", s.days.from}, {"outcome_reference", outcome.outcome_reference},
                                           {"planned_pence", outcome.planned_pence}, {"spent_pence", outcome.spent_pence}, {"committed_pence", outcome.committed_pence}});
  return true;
}

void note_progress(store::WriteTx& tx, const Run& run) {
  tx.run(sql::run_update, {{"reference", run.reference}, {"done", run.done}, {"made", run.made}, {"finished_at", run.finished_at}, {"stopped_words", run.stopped_words}});
}

/// Makes the statements of some people. What is computed on a snapshot is kept in one save.
Result<void> make_some(store::Store& store, Random& random, PersonId first, PersonId last, Run& run, const store::AuditLine& line) {
  const auto due = statements_due(*store.read(), first, last, run.until_on, run);
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    std::optional<PersonId> touched;
    for (const auto& one : due) {
      if (!keep(tx, one, line.actor_name, new_reference(random))) continue;
      ++run.made;
      if (touched != one.person) tx.touch(one.person);
      touched = one.person;
    }
    note_progress(tx, run);
    return {};
  });
}

Result<void> begin_run(store::Store& store, Run& run, const store::AuditLine& line) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    run.started_at = tx.now();
    tx.insert(sql::run_insert, {{"reference", run.reference}, {"until_on", run.until_on}, {"started_at", run.started_at}, {"started_by", run.started_by}, {"accounts", run.accounts}});
    store::AuditLine begun = line;
    begun.action = kept("budget.statements_begun");
    begun.subject = "budget_run:" + run.reference;
    tx.audit(begun);
    return {};
  });
}

Result<void> end_run(store::Store& store, Run& run) {
  return store.write([&](store::WriteTx& tx) -> Result<void> {
    run.finished_at = tx.now();
    note_progress(tx, run);
    return {};
  });
}

}  // namespace

std::vector<Run> latest_runs(store::ReadTx& tx, int most) {
  std::vector<Run> runs;
  for (const auto& row : tx.all(sql::runs, {{"row_limit", most}})) runs.push_back(run_of(row));
  return runs;
}

Result<Run> make_statements(store::Store& store, Random& random, Date until, const store::AuditLine& line, const std::function<void(const Run&)>& told, const std::stop_token& stop) {
  Run run{.reference = new_reference(random), .until_on = until, .started_by = line.actor_name};
  std::vector<PersonId> people;
  for (const auto& row : store.read()->all(sql::people_with_accounts, {})) {
    people.push_back(row.id<PersonId>("person_id"));
    run.accounts += row.integer("accounts");
  }
  if (auto begun = begin_run(store, run, line); !begun) return tl::unexpected{begun.error()};
  for (std::size_t from = 0; from < people.size() && !stop.stop_requested(); from += people_at_a_time) {
    const std::size_t last = std::min(from + people_at_a_time, people.size()) - 1;
    if (auto made = make_some(store, random, people[from], people[last], run, line); !made) {
      run.stopped_words = made.error().sentence;
      break;
    }
    if (told) told(run);
  }
  if (auto ended = end_run(store, run); !ended) return tl::unexpected{ended.error()};
  return run;
}

Runner::Runner(store::Store& store, Random& random) : store_{store}, random_{random}, worker_{[this](const std::stop_token& stop) { work(stop); }} {}

bool Runner::begin(Date until, store::AuditLine line) {
  const std::lock_guard lock{mutex_};
  if (wanted_) return false;
  wanted_ = Wanted{until, std::move(line)};
  asked_.notify_one();
  return true;
}

bool Runner::is_running() const {
  const std::lock_guard lock{mutex_};
  return wanted_.has_value();
}

void Runner::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::optional<Wanted> wanted;
    {
      std::unique_lock lock{mutex_};
      if (!asked_.wait(lock, stop, [this] { return wanted_.has_value(); })) return;
      wanted = wanted_;
    }
    try {
      (void)make_statements(store_, random_, wanted->until, wanted->line, {}, stop);
    } catch (const std::exception&) {
      // The record cannot be written just now: the page shows how far the run came, and it may be begun again.
    }
    const std::lock_guard lock{mutex_};
    wanted_.reset();
  }
}

}  // namespace stepwise::budget
