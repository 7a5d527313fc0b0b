// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <ostream>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/population/population_store.hpp"

namespace stepwise::cli {
namespace {

constexpr std::size_t refused_rows_shown = 50;

class Population final : public Command {
 public:
  std::string name() const override { return "population"; }
  std::string summary() const override { return "Takes mid-year populations of councils, which rates per 100,000 are divided by"; }
  void declare(Syntax& syntax) override {
    Syntax& load = syntax.verb("load", "Checks each row of a CSV file and keeps the good ones; loading it again changes nothing", load_);
    load.argument("file", file_, "columns council_code, year, age_band (18 to 64, or 65 and above), people; and source, council_name, region", true);
    place_.declare(load);
    Syntax& list = syntax.verb("list", "Lists the populations that are kept, as CSV that can be loaded again", list_);
    place_.declare(list);
  }
  Exit run(Terminal& terminal) override {
    const SystemClock clock;
    if (list_) {
      const auto store = place_.open(clock);
      return store ? list(**store, terminal) : refuse(terminal, store.error());
    }
    const auto text = read_file(file_);
    if (!text) return refuse(terminal, text.error());
    const auto read = population::read_estimates(*text);
    if (!read) return refuse(terminal, {read.error().kind, file_ + " was not loaded. " + read.error().sentence});
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    store::AuditLine by;
    by.actor_name = "command line";
    by.role = "operator";
    by.subject = "populations";
    const auto loaded = population::load_estimates(**store, read->estimates, by);
    if (!loaded) return refuse(terminal, loaded.error());
    terminal.out << fmt::format("Populations added: {}; changed: {}; already there: {}. Rows refused: {}.\n", loaded->added, loaded->changed, loaded->unchanged, read->refused.size());
    for (std::size_t i = 0; i < read->refused.size() && i < refused_rows_shown; ++i)
      terminal.out << fmt::format("line {}: {}\n", read->refused[i].line, read->refused[i].sentence);
    if (read->refused.size() > refused_rows_shown) terminal.out << fmt::format("... and {} more\n", read->refused.size() - refused_rows_shown);
    return read->refused.empty() ? Exit::done : Exit::found;
  }

 private:
  static Exit list(store::Store& store, Terminal& terminal) {
    terminal.out << "council_code,year,age_band,people,source,council_name,region\n";
    for (const auto& one : population::estimates(*store.read()))
      terminal.out << csv_row(std::vector<std::string>{one.council, std::to_string(one.year), std::string{population::band_label(one.band)}, std::to_string(one.people), one.source, one.name, one.region});
    return Exit::done;
  }
  RecordPlace place_;
  std::string file_;
  bool load_ = false, list_ = false;
};

}  // namespace

std::unique_ptr<Command> population_command() { return std::make_unique<Population>(); }

}  // namespace stepwise::cli
