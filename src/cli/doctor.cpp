// SPDX-License-Identifier: Apache-2.0
#include "store/doctor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/returns/submission_store.hpp"
#include "print/press.hpp"

namespace stepwise::cli {
namespace {

/// Whether pages can be had as PDF here. Nothing else needs Chromium, so its absence is told and nothing more.
store::Finding printing() {
  const auto program = print::find_chromium();
  return {false, "PDFs", program ? fmt::format("made by {}, in its own sandbox", program->string()) : program.error().sentence};
}

class Doctor final : public Command {
 public:
  std::string name() const override { return "doctor"; }
  std::string summary() const override { return "Looks at the record's health: locks, versions, disk, clock, queues, integrity"; }
  void declare(Syntax& syntax) override {
    place_.declare(syntax);
    place_.declare_returns(syntax);
  }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    auto findings = [&] {
      const Waiting waiting{terminal, "Examining the record"};
      return store::examine(place_.options(clock));
    }();
    findings.push_back(kept_returns(clock));
    findings.push_back(printing());
    for (const auto& finding : findings) terminal.out << fmt::format("{} {:<16} {}\n", finding.act ? "ACT" : "ok ", finding.about, finding.sentence);
    const bool act = std::ranges::any_of(findings, [](const auto& finding) { return finding.act; });
    return act ? Exit::found : Exit::done;
  }

 private:
  /// Whether every kept return has its file.
  store::Finding kept_returns(const Clock& clock) const {
    const auto store = place_.open(clock);
    if (!store) return {false, "kept returns", "Not looked at: the record cannot be opened."};
    const auto tx = (*store)->read();
    const auto all = returns::submissions(*tx).size(), missing = returns::without_file(*tx, place_.returns_folder()).size();
    if (missing > 0) return {true, "kept returns", fmt::format("{} of {} have no file in {}: put it back from a backup, or leave them out.", missing, all, place_.returns_folder().string())};
    return {false, "kept returns", fmt::format("{}, each with its file.", all)};
  }
  RecordPlace place_;
};

}  // namespace

std::unique_ptr<Command> doctor_command() { return std::make_unique<Doctor>(); }

}  // namespace stepwise::cli
