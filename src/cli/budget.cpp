// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "practice/budget/statement_run.hpp"

namespace stepwise::cli {
namespace {

class Budget final : public Command {
 public:
  std::string name() const override { return "budget"; }
  std::string summary() const override { return "Makes the statements of personal budgets that are due"; }

  void declare(Syntax& syntax) override {
    Syntax& statements = syntax.verb("statements", "Makes every statement whose period has ended; those that were made stay as they are", statements_);
    statements.option("--until", until_, "for periods that ended by this day, like 2026-11-21; yesterday when not said");
    place_.declare(statements);
  }

  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto until = until_.empty() ? std::optional{clock.today() - 1} : Date::parse(until_);
    if (!until || *until >= clock.today()) return refuse(terminal, {FaultKind::invalid, "Give --until a day before today, like 2026-11-21."});
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    store::AuditLine by;
    by.actor_name = "command line";
    by.role = "operator";
    Progress progress{terminal, "Statements"};
    const auto made = budget::make_statements(**store, random_, *until, by, [&](const budget::Run& run) { progress.at(static_cast<std::uint64_t>(run.done), static_cast<std::uint64_t>(run.accounts)); });
    if (!made) return refuse(terminal, made.error());
    terminal.out << fmt::format("{} statements made for {} accounts, periods that ended by {}.\n", made->made, made->accounts, until->iso());
    if (made->stopped_words.empty()) return Exit::done;
    return refuse(terminal, {FaultKind::unavailable, made->stopped_words});
  }

 private:
  bool statements_ = false;
  std::string until_;
  RecordPlace place_;
  SystemRandom random_;
};

}  // namespace

std::unique_ptr<Command> budget_command() { return std::make_unique<Budget>(); }

}  // namespace stepwise::cli
