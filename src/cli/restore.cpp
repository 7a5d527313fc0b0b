// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/returns/vault.hpp"

namespace stepwise::cli {
namespace {

class Restore final : public Command {
 public:
  std::string name() const override { return "restore"; }
  std::string summary() const override { return "Puts a backup in place of the record, and proves that it is what was saved"; }
  void declare(Syntax& syntax) override {
    place_.declare(syntax);
    place_.declare_returns(syntax);
    syntax.argument("from", from_, "the folder of a backup", true);
    syntax.flag("--replace", replace_, "overwrite the record that is there");
  }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto restored = [&] {
      const Waiting waiting{terminal, "Restoring"};
      return store::restore(from_, place_.options(clock), replace_);
    }();
    if (!restored) return refuse(terminal, restored.error());
    const auto carried = returns::carry(std::filesystem::path{from_} / "returns", place_.returns_folder());
    if (!carried) return refuse(terminal, carried.error());
    for (const auto& line : *restored) terminal.out << line << "\n";
    if (*carried > 0) terminal.out << "Restored the files of " << *carried << (*carried == 1 ? " kept return.\n" : " kept returns.\n");
    return Exit::done;
  }

 private:
  RecordPlace place_;
  std::string from_;
  bool replace_ = false;
};

}  // namespace

std::unique_ptr<Command> restore_command() { return std::make_unique<Restore>(); }

}  // namespace stepwise::cli
