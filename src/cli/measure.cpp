// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <ostream>
#include <sstream>

#include "base/share.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/record.hpp"
#include "performance/catalogue/commands.hpp"
#include "performance/tables/commands.hpp"
#include "performance/returns/loading.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::cli {
namespace {

Result<std::optional<Date>> read_month_or_day(const std::optional<std::string>& text, bool last) {
  if (!text) return std::optional<Date>{};
  if (const auto day = Date::parse(*text)) return std::optional{*day};
  if (const auto month = Date::parse_iso(*text + "-01")) return std::optional{last ? month->add_months(1) - 1 : *month};
  return fail(FaultKind::invalid, "'" + *text + "' is not a day or a month: write 2026-04-01 or 2026-04.");
}

Result<std::vector<engine::By>> read_by(const std::string& text) {
  std::vector<engine::By> by;
  for (const auto piece : split(text, ',')) {
    if (trim(piece).empty()) continue;
    const auto key = engine::by_from_key(trim(piece));
    if (!key) return fail(FaultKind::invalid, "Figures cannot be grouped by '" + std::string{piece} + "'. Use council, month, quarter, team, age, gender or reason, with commas between.");
    if (std::ranges::find(by, *key) == by.end()) by.push_back(*key);
  }
  return by;
}

Result<catalogue::Format> read_format(const std::string& text) {
  const auto format = catalogue::format_from_key(text);
  if (!format) return fail(FaultKind::invalid, "'" + text + "' is not a format: use table, csv or json.");
  return *format;
}

/// Does the work while saying how long it takes, then prints what it wrote: figures apart from notes.
template <class Work>
auto waited(Terminal& terminal, const char* what, Work&& work) {
  std::ostringstream out, notes;
  auto done = [&] {
    const Waiting waiting{terminal, what};
    return work(out, notes);
  }();
  terminal.err << notes.str();
  terminal.out << out.str();
  return done;
}

class Measure final : public Command {
 public:
  std::string name() const override { return "measure"; }
  std::string summary() const override { return "Counts, explains and verifies measures, from the record or from a Client Level Data file"; }
  void declare(Syntax& syntax) override {
    Syntax& run = syntax.verb("run", "Prints a measure's figures", run_);
    run.argument("measure", measure_, "the id of a measure or a table (see 'measure list'), or all", true);
    run.option("--by", by_, "group by any of council, month, quarter, team, age, and gender or reason; commas between");
    run.option("--team", team_, "only this team");
    run.option("--age", age_, "only this age band, such as '65 to 74'");
    run.option("--population", population_, "divide by the populations of this file (see 'population load') instead of those in the record");
    period_and_source(run);
    Syntax& explain = syntax.verb("explain", "Says which events of a person counted, and why the others did not", explain_);
    explain.argument("measure", measure_, "a measure's id", true);
    explain.option("--person", person_, "the person's reference in the record (or number in 'stepwise sql'), or identifier in the file");
    period_and_source(explain);
    Syntax& verify = syntax.verb("verify", "Runs every worked example and compares each measure with its SQL twin, person by person", verify_);
    verify.option("--cld", cld_, "compare on this file of Client Level Data too");
    verify.option("--spells", spells_, "hospital stays to count with the file");
    verify.flag("--record", on_record_, "compare on the record too");
    verify.option("--people", people_, "how many invented people to compare on");
    verify.option("--seed", seed_, "which invented people");
    place_.declare(verify);
    Syntax& list = syntax.verb("list", "Lists the measures and what they mean", list_);
    list.option("--format", format_, "table, csv or json");
  }
  Exit run(Terminal& terminal) override {
    const auto format = read_format(format_);
    if (!format) return misused(terminal, format.error());
    if (list_) return list(terminal, *format);
    if (spells_ && !cld_ && !returns_) return misused(terminal, {FaultKind::invalid, "Hospital stays go with Client Level Data: give a file with --cld, or count on the kept ones with --returns."});
    if (cld_ && (returns_ || as_of_)) return misused(terminal, {FaultKind::invalid, "Give --cld for one file, or --returns (with --as-of) for the kept ones: not both."});
    if (as_of_ && !returns_) return misused(terminal, {FaultKind::invalid, "--as-of goes with --returns: it says which returns had come by a day."});
    const auto as_of = as_of_ ? Date::parse(*as_of_) : std::optional{clock_.today()};
    if (!as_of) return misused(terminal, {FaultKind::invalid, "'" + *as_of_ + "' is not a day: write it as 2026-11-21."});
    const bool needs_record = verify_ ? on_record_ : !cld_;
    std::unique_ptr<store::Store> store;
    if (needs_record) {
      auto opened = place_.open(clock_);
      if (!opened) return refuse(terminal, opened.error());
      store = std::move(*opened);
    }
    catalogue::Source source;
    if (cld_) source.cld = *cld_;
    if (spells_) source.spells = *spells_;
    source.store = store.get();
    if (returns_) {
      source.returns = returns::shortlist(returns::Vault{place_.returns_folder()}, returns::submissions(*store->read())).files;
      source.as_of = *as_of;
      if (source.returns.empty()) return refuse(terminal, {FaultKind::not_found, "No return is kept that counts. Keep one with 'stepwise cld load FILE'."});
    }
    if (verify_) return verify(terminal, source.store);
    const auto from = read_month_or_day(from_, false), to = read_month_or_day(to_, true);
    if (!from || !to) return misused(terminal, from ? to.error() : from.error());
    if (tables::is_table(measure_)) return run_table(terminal, source, *from, *to, *format);
    if (const auto known = catalogue::check_words(measure_, *format, *from, *to); !known) return misused(terminal, known.error());
    if (explain_) {
      if (person_.empty()) return misused(terminal, {FaultKind::invalid, "Say whom to explain with --person."});
      return report(terminal, waited(terminal, "Reading", [&](auto& out, auto& notes) { return catalogue::explain_measure({source, measure_, person_, *from, *to, *format}, out, notes); }));
    }
    const auto by = read_by(by_);
    if (!by) return misused(terminal, by.error());
    catalogue::RunArguments arguments{source, measure_, *by, *from, *to, {}, *format, clock_.today()};
    arguments.only.team = team_;
    arguments.only.age = age_;
    if (population_) {
      const auto read = read_file(*population_).and_then([](const std::string& text) { return population::read_estimates(text); });
      if (!read) return refuse(terminal, {read.error().kind, *population_ + " was not used. " + read.error().sentence});
      if (!read->refused.empty()) return refuse(terminal, {FaultKind::invalid, *population_ + " was not used. Line " + std::to_string(read->refused.front().line) + ": " + read->refused.front().sentence});
      arguments.populations = read->estimates;
    }
    return report(terminal, waited(terminal, "Counting", [&](auto& out, auto& notes) { return catalogue::run_measure(arguments, out, notes); }));
  }

 private:
  void period_and_source(Syntax& syntax) {
    syntax.option("--cld", cld_, "read this file of Client Level Data instead of the record");
    syntax.option("--spells", spells_, "hospital stays to count with the file, for ASCOF 2D");
    syntax.flag("--returns", returns_, "count on the kept returns instead of the record");
    syntax.option("--as-of", as_of_, "with --returns: as figures stood on this day (today)");
    place_.declare_returns(syntax);
    syntax.option("--from", from_, "first day or month, as 2026-04-01 or 2026-04");
    syntax.option("--to", to_, "last day or month");
    syntax.option("--format", format_, "table, csv or json");
    place_.declare(syntax);
  }
  static Exit list(Terminal& terminal, catalogue::Format format) {
    const auto listed = catalogue::list_measures(format, terminal.out);
    if (!listed || format != catalogue::Format::table) return report(terminal, listed);
    terminal.out << "\nTables\n\n";
    return report(terminal, tables::list_tables(format, terminal.out));
  }
  Exit run_table(Terminal& terminal, const catalogue::Source& source, std::optional<Date> from, std::optional<Date> to, catalogue::Format format) {
    if (explain_) return misused(terminal, {FaultKind::invalid, measure_ + " is a table: explain the measures it is like, or look at the people behind a cell on the page."});
    const auto by = read_by(by_);
    if (!by) return misused(terminal, by.error());
    if (team_ || age_ || std::ranges::any_of(*by, [](engine::By one) { return one != engine::By::council; }))
      return misused(terminal, {FaultKind::invalid, "A table is told apart by council only: give --by council, or leave --by, --team and --age out."});
    const tables::RunArguments arguments{source, measure_, from, to, !by->empty(), format, clock_.today()};
    return report(terminal, waited(terminal, "Counting", [&](auto& out, auto& notes) { return tables::run_table(arguments, out, notes); }));
  }
  Exit verify(Terminal& terminal, store::Store* store) {
    if (people_ < 1) return misused(terminal, {FaultKind::invalid, "Give --people of 1 or more: a comparison of nobody proves nothing."});
    catalogue::VerifyArguments arguments;
    if (cld_) arguments.sources.push_back({*cld_, nullptr, 2, spells_});
    if (store != nullptr) arguments.sources.push_back({{}, store});
    arguments.random_people = static_cast<int>(std::clamp<std::int64_t>(people_, 1, 10'000'000));
    arguments.seed = static_cast<std::uint64_t>(seed_);
    arguments.today = clock_.today();
    const auto differences = waited(terminal, "Comparing", [&](auto& out, auto&) -> Result<std::size_t> {
      const auto measures = catalogue::verify_measures(arguments, out);
      if (!measures) return measures;
      const auto more = tables::verify_tables(arguments, out);
      if (!more) return more;
      return *measures + *more;
    });
    if (!differences) return refuse(terminal, differences.error());
    if (*differences == 0) return Exit::done;
    terminal.err << "stepwise: " << *differences << " differences were found. They are listed above.\n";
    return Exit::found;
  }
  static Exit report(Terminal& terminal, const Result<void>& done) { return done ? Exit::done : refuse(terminal, done.error()); }
  static Exit misused(Terminal& terminal, const Fault& fault) {
    refuse(terminal, fault);
    return Exit::usage;
  }

  RecordPlace place_;
  SystemClock clock_;
  std::string measure_, person_, by_, format_ = "table";
  std::optional<std::string> cld_, population_, spells_, from_, to_, team_, age_, as_of_;
  std::int64_t people_ = 5000, seed_ = 1;
  bool run_ = false, explain_ = false, verify_ = false, list_ = false, on_record_ = false, returns_ = false;
};

class Sql final : public Command {
 public:
  std::string name() const override { return "sql"; }
  std::string summary() const override { return "Asks the facts in SQL (DuckDB): tables event and person, from the record or a file"; }
  void declare(Syntax& syntax) override {
    syntax.argument("query", query_, "the SQL; - reads it from standard input", false);
    syntax.option("--file", file_, "read the SQL from this file");
    syntax.option("--cld", cld_, "read this file of Client Level Data instead of the record");
    syntax.option("--parquet", parquet_, "write the result to this Parquet file instead of printing it");
    syntax.option("--format", format_, "table, csv or json");
    place_.declare(syntax);
  }
  Exit run(Terminal& terminal) override {
    const auto format = read_format(format_);
    if (!format) return refuse(terminal, format.error()), Exit::usage;
    if (query_ == "-") query_.assign(std::istreambuf_iterator<char>{terminal.in}, {});
    if (trim(query_).empty() == !file_.has_value()) return refuse(terminal, {FaultKind::invalid, "Give one query: as words, as - for standard input, or with --file."}), Exit::usage;
    std::unique_ptr<store::Store> store;
    if (!cld_) {
      auto opened = place_.open(clock_);
      if (!opened) return refuse(terminal, opened.error());
      store = std::move(*opened);
    }
    catalogue::SqlArguments arguments;
    if (cld_) arguments.source.cld = *cld_;
    arguments.source.store = store.get();
    arguments.sql = query_;
    if (file_) arguments.file = *file_;
    if (parquet_) arguments.parquet = *parquet_;
    arguments.format = *format;
    arguments.today = clock_.today();
    const auto done = waited(terminal, "Asking", [&](auto& out, auto& notes) { return catalogue::run_sql(arguments, out, notes); });
    return done ? Exit::done : refuse(terminal, done.error());
  }

 private:
  RecordPlace place_;
  SystemClock clock_;
  std::string query_, format_ = "table";
  std::optional<std::string> file_, cld_, parquet_;
};

}  // namespace

std::unique_ptr<Command> measure_command() { return std::make_unique<Measure>(); }
std::unique_ptr<Command> sql_command() { return std::make_unique<Sql>(); }

}  // namespace stepwise::cli
