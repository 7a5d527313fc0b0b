// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <ostream>

#include "base/share.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/benchmark/benchmark_store.hpp"

namespace stepwise::cli {
namespace {

constexpr std::size_t refused_rows_shown = 50;

class Benchmark final : public Command {
 public:
  std::string name() const override { return "benchmark"; }
  std::string summary() const override { return "Takes published figures of English councils, to show beside your own"; }
  void declare(Syntax& syntax) override {
    Syntax& load = syntax.verb("load", "Checks each row of a CSV file and keeps the good ones; loading it again changes nothing", load_);
    load.argument("file", file_, "columns financial_year, council_code, council_name, council_type, region, measure, measure_code, value", true);
    place_.declare(load);
  }
  Exit run(Terminal& terminal) override {
    const auto measures = CodeList::load("published_measure");
    if (!measures) return refuse(terminal, measures.error());
    const auto text = read_file(file_);
    if (!text) return refuse(terminal, text.error());
    const auto published = benchmark::read_published(*text, *measures);
    if (!published) return refuse(terminal, {published.error().kind, file_ + " was not loaded. " + published.error().sentence});
    const SystemClock clock;
    const auto store = place_.open(clock);
    if (!store) return refuse(terminal, store.error());
    store::AuditLine by;
    by.actor_name = "command line";
    by.role = "operator";
    by.subject = "published figures";
    const auto loaded = [&] {
      const Waiting waiting{terminal, "Loading"};
      return benchmark::load_figures(**store, published->figures, by);
    }();
    if (!loaded) return refuse(terminal, loaded.error());
    terminal.out << fmt::format("Figures added: {}; changed: {}; already there: {}. Rows refused: {}.\n", loaded->added, loaded->changed, loaded->unchanged, published->refused.size());
    return list_refused(terminal, published->refused);
  }

 private:
  static Exit list_refused(Terminal& terminal, const std::vector<benchmark::RefusedRow>& refused) {
    for (std::size_t i = 0; i < refused.size() && i < refused_rows_shown; ++i)
      terminal.out << fmt::format("line {}: {}\n", refused[i].line, refused[i].sentence);
    if (refused.size() > refused_rows_shown) terminal.out << fmt::format("... and {} more\n", refused.size() - refused_rows_shown);
    return refused.empty() ? Exit::done : Exit::found;
  }
  RecordPlace place_;
  std::string file_;
  bool load_ = false;
};

}  // namespace

std::unique_ptr<Command> benchmark_command() { return std::make_unique<Benchmark>(); }

}  // namespace stepwise::cli
