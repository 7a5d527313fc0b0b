// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <ostream>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "performance/cld/cld.hpp"

namespace stepwise::cli {
namespace {

class Cld final : public Command {
 public:
  std::string name() const override { return "cld"; }
  std::string summary() const override { return "Reads files of Client Level Data"; }
  void declare(Syntax& syntax) override {
    Syntax& read = syntax.verb("read", "Says what is in a file, and which rows cannot be used and why; changes nothing", read_);
    read.argument("file", file_, "a CSV file of Client Level Data, Release 2 or 1", true);
    read.option("--threads", threads_, "how many to read with");
  }
  Exit run(Terminal& terminal) override {
    const auto loaded = [&] {
      const Waiting waiting{terminal, "Reading " + file_};
      return cld::load(file_, static_cast<unsigned>(std::clamp<std::int64_t>(threads_, 1, 256)));
    }();
    if (!loaded) return refuse(terminal, loaded.error());
    const auto& report = loaded->report;
    const auto& stories = loaded->stories;
    terminal.out << fmt::format("{} rows: {} events of {} people in {} councils.\n", with_commas(static_cast<std::int64_t>(report.rows)), with_commas(static_cast<std::int64_t>(stories.events())),
                                with_commas(static_cast<std::int64_t>(stories.people())), stories.councils.size());
    for (const auto& note : report.notes()) terminal.out << note << "\n";
    return report.unusable.empty() && report.not_in_list.empty() && report.missing_columns.empty() ? Exit::done : Exit::found;
  }

 private:
  std::string file_;
  std::int64_t threads_ = 2;
  bool read_ = false;
};

}  // namespace

std::unique_ptr<Command> cld_command() { return std::make_unique<Cld>(); }

}  // namespace stepwise::cli
