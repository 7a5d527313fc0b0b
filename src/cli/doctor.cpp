// SPDX-License-Identifier: Apache-2.0
#include "store/doctor.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"

namespace stepwise::cli {
namespace {

class Doctor final : public Command {
 public:
  std::string name() const override { return "doctor"; }
  std::string summary() const override { return "Looks at the record's health: locks, versions, disk, clock, queues, integrity"; }
  void declare(Syntax& syntax) override { place_.declare(syntax); }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto findings = [&] {
      const Waiting waiting{terminal, "Examining the record"};
      return store::examine(place_.options(clock));
    }();
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
