// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"

namespace stepwise::cli {
namespace {

class Audit final : public Command {
 public:
  std::string name() const override { return "audit"; }
  std::string summary() const override { return "Proves that the append-only audit was neither cut nor altered"; }
  void declare(Syntax& syntax) override {
    Syntax& verify = syntax.verb("verify", "Walks the chain of hashes from the first line to the last", verify_);
    place_.declare(verify);
  }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    const auto lines = [&] {
      const Waiting waiting{terminal, "Following the chain"};
      return (*store)->verify_audit();
    }();
    if (!lines) {
      terminal.err << "stepwise: " << lines.error().sentence << "\n";
      return Exit::found;
    }
    terminal.out << "The audit verifies: " << with_commas(*lines) << " lines, each following the one before.\n";
    return Exit::done;
  }

 private:
  RecordPlace place_;
  bool verify_ = false;
};

}  // namespace

std::unique_ptr<Command> audit_command() { return std::make_unique<Audit>(); }

}  // namespace stepwise::cli
