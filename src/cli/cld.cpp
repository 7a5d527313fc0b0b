// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/text.hpp"
#include "cli/cld_export.hpp"
#include "cli/cld_returns.hpp"
#include "cli/commands.hpp"
#include "performance/cld/check/writers.hpp"
#include "performance/cld/cld.hpp"

namespace stepwise::cli {
namespace {

constexpr std::int64_t text_rows_each = 3;

class Cld final : public Command {
 public:
  std::string name() const override { return "cld"; }
  std::string summary() const override { return "Checks, keeps and reads files of Client Level Data, and writes the return from the record"; }
  void declare(Syntax& syntax) override {
    Syntax& check = syntax.verb("check",
                                "Says what is wrong in each field of each row and what to do; loads nothing. Ends with 0 when a file is clean, 1 with "
                                "warnings only, 4 with failures, 3 when it cannot be read", check_);
    check.arguments("files", files_, "CSV files of Client Level Data, Release 2 or 1; also in gzip or zip", true);
    check.option("--format", format_, "text; csv or json for every row; dq for the national data-quality layout");
    check.option("--rows", rows_, "how many rows to tell of each field and problem; 0 is all (text 3, csv and json all)");
    check.option("--on", on_, "the day it is sent, as 2026-11-21: later births, deaths and periods are in the future (today)");
    check.option("--threads", threads_, "how many to check with");
    Syntax& read = syntax.verb("read", "Says what is in a file, and which rows cannot be used and why; changes nothing", read_);
    read.argument("file", file_, "a CSV file of Client Level Data, Release 2 or 1", true);
    read.option("--threads", threads_, "how many to read with");
    export_.declare(syntax);
    returns_.declare(syntax);
  }
  Exit run(Terminal& terminal) override {
    if (returns_.chosen()) return returns_.run(terminal);
    return export_.chosen() ? export_.run(terminal) : check_ ? check(terminal) : read(terminal);
  }

 private:
  unsigned threads() const { return static_cast<unsigned>(std::clamp<std::int64_t>(threads_, 1, 256)); }

  Exit check(Terminal& terminal) {
    const auto format = cld::check_format(format_);
    const auto today = on_.empty() ? std::optional{SystemClock{}.today()} : Date::parse_iso(on_);
    if (!format || !today || rows_ < -1) {
      terminal.err << (!format ? "stepwise: --format is text, csv, json or dq.\n" : !today ? "stepwise: --on is a day as 2026-11-21.\n" : "stepwise: --rows is a number, 0 for all.\n");
      return Exit::usage;
    }
    const auto table = cld::FieldTable::load();
    if (!table) return refuse(terminal, table.error());
    const std::int64_t each = rows_ >= 0 ? rows_ : *format == cld::CheckFormat::text ? text_rows_each : 0;
    const cld::CheckOptions options{*today, threads(), static_cast<std::uint64_t>(each), *format == cld::CheckFormat::national};
    const auto writer = cld::check_writer(*format, terminal.out, *table, *today);
    Exit worst = Exit::done;
    for (const auto& file : files_) {
      const Exit one = check_file(terminal, file, *table, options, *writer);
      if (rank(one) > rank(worst)) worst = one;
    }
    writer->finish();
    return worst;
  }

  /// Unreadable is worse than failures, and those than warnings.
  static int rank(Exit exit) { return exit == Exit::could_not ? 9 : static_cast<int>(exit); }

  Exit check_file(Terminal& terminal, const std::string& file, const cld::FieldTable& table, const cld::CheckOptions& options, cld::CheckWriter& writer) {
    writer.begin(file);
    const auto report = [&] {
      const Waiting waiting{terminal, "Checking " + file};
      return cld::check(file, table, options, writer);
    }();
    if (!report) {
      writer.refused(file, report.error().sentence);
      const auto& sentence = report.error().sentence;
      return refuse(terminal, {report.error().kind, sentence.find(file) == std::string::npos ? file + ": " + sentence : sentence});
    }
    writer.end(*report);
    if (report->failed() > 0) return Exit::failed;
    return report->warned() > 0 ? Exit::found : Exit::done;
  }

  Exit read(Terminal& terminal) {
    const auto loaded = [&] {
      const Waiting waiting{terminal, "Reading " + file_};
      return cld::load(file_, threads());
    }();
    if (!loaded) return refuse(terminal, loaded.error());
    const auto& report = loaded->report;
    const auto& stories = loaded->stories;
    terminal.out << fmt::format("{} rows: {} events of {} people in {} councils.\n", with_commas(static_cast<std::int64_t>(report.rows)), with_commas(static_cast<std::int64_t>(stories.events())),
                                with_commas(static_cast<std::int64_t>(stories.people())), stories.councils.size());
    for (const auto& note : report.notes()) terminal.out << note << "\n";
    return report.unusable.empty() && report.not_in_list.empty() && report.missing_columns.empty() ? Exit::done : Exit::found;
  }

  CldReturns returns_;
  CldExport export_;
  std::vector<std::string> files_;
  std::string file_, format_ = "text", on_;
  std::int64_t threads_ = 2, rows_ = -1;
  bool check_ = false, read_ = false;
};

}  // namespace

std::unique_ptr<Command> cld_command() { return std::make_unique<Cld>(); }

}  // namespace stepwise::cli
