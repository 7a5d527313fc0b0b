// SPDX-License-Identifier: Apache-2.0
// budget_bench [funds]: a run of statements for so many funds (5,000), each with half a year of a ledger, on a record of its own
// in a temporary folder. Prints one line of JSON: funds, lines of the ledger, statements made, seconds of the run.
#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "practice/budget/statement_run.hpp"
#include "practice/person/person_store.hpp"

namespace {

using namespace stepwise;
using namespace stepwise::budget;

constexpr int weeks = 26, outcomes = 3, week = 7, at_a_time = 250, usual_funds = 5'000;

std::int64_t ledger_lines = 0;

void add_fund(store::WriteTx& tx, Random& random, int number, Date today) {
  person::NewPerson person;
  person.reference = new_reference(random);
  person.details.given_name = "Fund";
  person.details.family_name = "Number-" + std::to_string(number);
  const PersonId id = person::insert_person(tx, person);
  Account account{.holding = Holding::isf, .provider = "Willow and Ash", .starts_on = today - weeks * week};
  insert_account(tx, random, id, account);
  const auto write = [&](EntryKind kind, std::int64_t pence, Date on, std::string_view outcome) {
    Entry entry{.kind = kind, .on = on, .pence = pence, .words = "Support", .by_name = "Willow and Ash", .recorded_at = noon(on)};
    std::tie(entry.from, entry.to) = pockets_of(kind, outcome, "", false);
    insert_entry(tx, random, id, account.id, entry);
    ++ledger_lines;
  };
  for (int outcome = 0; outcome < outcomes; ++outcome) {
    const std::string reference = "o" + std::to_string(number) + "x" + std::to_string(outcome);
    Amount amount{.outcome_reference = reference, .what = "Support", .weekly_pence = 5'000 + number % 977, .starts_on = account.starts_on};
    insert_amount(tx, random, id, account.id, amount, noon(account.starts_on));
    for (int at = 0; at < weeks; ++at) write(EntryKind::spend, 4'800 + (number + at) % 400, account.starts_on + at * week, reference);
  }
  for (int at = 0; at < weeks; at += 4) write(EntryKind::paid_in, 60'000, account.starts_on + at * week, "");
}

/// Without waiting for the disk: only the run itself is timed.
void fill(store::Options options, Random& random, int funds) {
  options.durable = false;
  auto store = store::Store::open(options).value();
  for (int from = 0; from < funds; from += at_a_time)
    (void)store->write([&](store::WriteTx& tx) -> Result<void> {
      for (int number = from; number < std::min(from + at_a_time, funds); ++number) add_fund(tx, random, number, options.clock->today());
      return {};
    });
}

int run(int funds) {
  const auto folder = std::filesystem::temp_directory_path() / ("budget-bench-" + std::to_string(std::chrono::steady_clock::now().time_since_epoch().count()));
  std::filesystem::create_directories(folder);
  const SystemClock clock;
  store::Options options{.url = "sqlite:" + (folder / "stepwise.db").string(), .durable = true, .clock = &clock};
  if (!store::Store::migrate(options)) return 1;
  SeededRandom random{5};
  fill(options, random, funds);
  {
    auto store = store::Store::open(options).value();
    const auto began = std::chrono::steady_clock::now();
    const auto made = make_statements(*store, random, clock.today() - 1, {.actor_name = "bench"}).value();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    fmt::print("{{\"funds\": {}, \"ledger_lines\": {}, \"statements\": {}, \"seconds\": {:.3f}}}\n", made.accounts, ledger_lines, made.made, seconds);
  }
  std::filesystem::remove_all(folder);
  return 0;
}

}  // namespace

int main(int argc, char** argv) { return run(argc > 1 ? std::atoi(argv[1]) : usual_funds); }
