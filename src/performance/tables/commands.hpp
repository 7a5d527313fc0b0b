// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <iosfwd>
#include <optional>
#include <string>

#include "performance/catalogue/commands.hpp"
#include "performance/catalogue/twins.hpp"
#include "performance/tables/figures.hpp"

namespace stepwise::tables {

struct RunArguments {
  catalogue::Source source;
  std::string table;
  std::optional<Date> from, to;  ///< left out: the last twelve whole months
  bool by_council = false;
  catalogue::Format format = catalogue::Format::table;
  Date today;
};
/// Whether `stepwise measure run` is asked for a table.
bool is_table(std::string_view id);
/// `stepwise measure run TABLE`: its cells; a table a band, or a line a cell in CSV and JSON.
Result<void> run_table(const RunArguments& arguments, std::ostream& out, std::ostream& notes);
/// What `stepwise measure list` says of tables beside measures.
Result<void> list_tables(catalogue::Format format, std::ostream& out);

/// A table's worked example in C++, and in SQL when there is a DuckDB and a twin.
Result<catalogue::Comparison> check_example(const TableAbout& about, const story::Codings& codings);
/// A table's twin against its C++, thing by thing. The DuckDB has taken the stories and is ready for the period.
Result<catalogue::Comparison> compare_ready_twins(catalogue::Duck& duck, const TableAbout& about, const story::Stories& stories,
                                                  const engine::Period& period);
/// What `stepwise measure verify` does with tables: examples, then twins on invented stories, in three periods of them, and
/// on those given. Gives how many differences were found, having printed them.
Result<std::size_t> verify_tables(const catalogue::VerifyArguments& arguments, std::ostream& out);

}  // namespace stepwise::tables
