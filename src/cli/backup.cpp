// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::cli {
namespace {

class Backup final : public Command {
 public:
  std::string name() const override { return "backup"; }
  std::string summary() const override { return "Copies the record to a folder, while it is being served, with a manifest to prove a restore by"; }
  void declare(Syntax& syntax) override {
    place_.declare(syntax);
    place_.declare_returns(syntax);
    syntax.argument("to", to_, "a new folder for the copy", true);
  }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    const auto done = [&] {
      const Waiting waiting{terminal, "Backing up"};
      return (*store)->backup(to_).and_then([&] { return returns::carry(place_.returns_folder(), std::filesystem::path{to_} / "returns"); });
    }();
    if (!done) return refuse(terminal, done.error());
    terminal.out << "Backed up to " << to_ << (*done > 0 ? ", with the files of " + std::to_string(*done) + (*done == 1 ? " kept return" : " kept returns") : "") << ".\n";
    return tell_missing(terminal, **store);
  }

 private:
  /// A kept return whose file is gone is in no copy: it is said now, not when somebody needs it.
  Exit tell_missing(Terminal& terminal, store::Store& store) const {
    const auto missing = returns::without_file(*store.read(), std::filesystem::path{to_} / "returns");
    for (const auto& one : missing)
      terminal.err << "stepwise: the file of the kept return " << one.reference << " is not in " << place_.returns_folder().string() << ". Put it back from another copy, or leave that return out.\n";
    return missing.empty() ? Exit::done : Exit::found;
  }
  RecordPlace place_;
  std::string to_;
};

}  // namespace

std::unique_ptr<Command> backup_command() { return std::make_unique<Backup>(); }

}  // namespace stepwise::cli
