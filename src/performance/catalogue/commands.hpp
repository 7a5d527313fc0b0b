// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "performance/cld/cld.hpp"
#include "performance/engine/run.hpp"
#include "performance/population/population.hpp"
#include "store/store.hpp"

namespace stepwise::catalogue {

/// Where the events come from: a file of Client Level Data, kept submissions, or the record.
struct Source {
  std::optional<std::filesystem::path> cld;
  store::Store* store = nullptr;  ///< used when there is no file
  unsigned threads = 2;
  std::optional<std::filesystem::path> spells = std::nullopt;  ///< a file of hospital stays, to go with the file
  std::vector<cld::Submission> returns = {};  ///< kept submissions, linked as figures stood on `as_of`
  std::optional<Date> as_of = std::nullopt;
};
enum class Format { table, csv, json };
std::optional<Format> format_from_key(std::string_view key);

/// Whether the words of a command hang together, before anything is opened: the measure exists (or is "all", which JSON
/// cannot hold), and the period does not end before it starts.
Result<void> check_words(const std::string& measure, Format format, std::optional<Date> from, std::optional<Date> to);

struct RunArguments {
  Source source;
  std::string measure;  ///< an id, or "all"
  std::vector<engine::By> by;
  std::optional<Date> from, to;  ///< left out: all the months there are
  engine::Only only;
  Format format = Format::table;
  Date today;
  std::vector<population::Estimate> populations = {};  ///< to divide by; none: those kept in the record
};
/// `stepwise measure run`: prints the figures. Notes about unusable rows of a file go to `notes`.
Result<void> run_measure(const RunArguments& arguments, std::ostream& out, std::ostream& notes);

struct ExplainArguments {
  Source source;
  std::string measure;
  std::string person;  ///< the reference in the record, or the row number that `stepwise sql` shows; the identifier in the file
  std::optional<Date> from, to;
  Format format = Format::table;
};
/// `stepwise measure explain`: every event of the person and why it counted or did not.
Result<void> explain_measure(const ExplainArguments& arguments, std::ostream& out, std::ostream& notes);

struct VerifyArguments {
  std::vector<Source> sources;    ///< also compare on these stories, each by itself
  int random_people = 5000;       ///< invented stories to compare on
  std::uint64_t seed = 1;
  Date today;
};
/// `stepwise measure verify`: worked examples in C++ and SQL, then the twins person by person. Gives how many differences
/// were found, having printed them; a Fault when something could not be compared.
Result<std::size_t> verify_measures(const VerifyArguments& arguments, std::ostream& out);

/// `stepwise measure list`
Result<void> list_measures(Format format, std::ostream& out);

struct SqlArguments {
  Source source;
  std::string sql;                               ///< the text, or
  std::optional<std::filesystem::path> file;     ///< a file of it
  std::optional<std::filesystem::path> parquet;  ///< write the result there as Parquet instead of printing it
  Format format = Format::table;
  Date today;
};
/// `stepwise sql`: opens tables `event` and `person` in DuckDB.
Result<void> run_sql(const SqlArguments& arguments, std::ostream& out, std::ostream& notes);

}  // namespace stepwise::catalogue
