// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"

namespace stepwise::cli {
namespace {

class Migrate final : public Command {
 public:
  std::string name() const override { return "migrate"; }
  std::string summary() const override { return "Makes the record, or brings its tables up to this version of the program"; }
  void declare(Syntax& syntax) override { place_.declare(syntax); }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    if (place_.postgres.empty()) std::filesystem::create_directories(place_.data);
    const auto applied = [&] {
      const Waiting waiting{terminal, "Bringing the record up to date"};
      return store::Store::migrate(place_.options(clock));
    }();
    if (!applied) return refuse(terminal, applied.error());
    for (const auto& line : *applied) terminal.out << line << "\n";
    if (applied->empty()) terminal.out << "The record is up to date.\n";
    return Exit::done;
  }

 private:
  RecordPlace place_;
};

}  // namespace

std::unique_ptr<Command> migrate_command() { return std::make_unique<Migrate>(); }

}  // namespace stepwise::cli
