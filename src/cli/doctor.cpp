// SPDX-License-Identifier: Apache-2.0
#include "store/doctor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"
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
  void declare(Syntax& syntax) override { place_.declare(syntax); }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    auto findings = [&] {
      const Waiting waiting{terminal, "Examining the record"};
      return store::examine(place_.options(clock));
    }();
    findings.push_back(printing());
    for (const auto& finding : findings) terminal.out << fmt::format("{} {:<16} {}\n", finding.act ? "ACT" : "ok ", finding.about, finding.sentence);
    const bool act = std::ranges::any_of(findings, [](const auto& finding) { return finding.act; });
    return act ? Exit::found : Exit::done;
  }

 private:
  RecordPlace place_;
};

}  // namespace

std::unique_ptr<Command> doctor_command() { return std::make_unique<Doctor>(); }

}  // namespace stepwise::cli
