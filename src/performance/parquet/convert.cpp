// SPDX-License-Identifier: Apache-2.0
#include "performance/parquet/convert.hpp"

#include <fmt/format.h>

#include <string_view>

#include "performance/parquet/parquet.hpp"

#ifdef STEPWISE_DUCKDB
#include <duckdb.h>
#endif

namespace stepwise::parquet {

#ifndef STEPWISE_DUCKDB

bool is_readable() { return false; }

Result<void> copy_by_duck(const std::string&, const std::string&) { return fail(FaultKind::unavailable, "This program was built without DuckDB."); }

#else

namespace {

constexpr const char* damaged = "The Parquet file is damaged, or is written in a way that is not known. Export it again, or as comma-separated values (CSV).";
constexpr const char* no_room = "There is no room in the temporary folder for the rows of the Parquet file. Make room there, or let TMPDIR name a folder on a larger disk.";
constexpr const char* no_memory = "There is too little memory to read the Parquet file. Write it with smaller row groups, or as comma-separated values (CSV).";
constexpr const char* not_started = "DuckDB, which reads Parquet, could not be started.";

std::string marked(std::string_view text, char mark) {
  std::string out{mark};
  for (const char letter : text) {
    if (letter == mark) out += mark;
    out += letter;
  }
  return out + mark;
}

/// The words of one column: days for moments at midnight, no decimals for whole numbers, the type's own words for the rest.
std::string words_of(duckdb_type type, const std::string& column) {
  switch (type) {
    case DUCKDB_TYPE_TIMESTAMP: case DUCKDB_TYPE_TIMESTAMP_S: case DUCKDB_TYPE_TIMESTAMP_MS: case DUCKDB_TYPE_TIMESTAMP_NS: case DUCKDB_TYPE_TIMESTAMP_TZ:
      return fmt::format("case when {0}::timestamp = date_trunc('day', {0}::timestamp) then {0}::timestamp::date::varchar else {0}::varchar end", column);
    case DUCKDB_TYPE_FLOAT: case DUCKDB_TYPE_DOUBLE:
      return fmt::format("case when isnan({0}) then null when {0} = trunc({0}) and abs({0}) < 1e15 then {0}::bigint::varchar else {0}::varchar end", column);
    default: return column + "::varchar";
  }
}

Fault why(std::string_view error) {
  if (error.find("No space left") != std::string_view::npos || error.find("Could not write") != std::string_view::npos) return {FaultKind::unavailable, no_room};
  if (error.starts_with("Out of Memory")) return {FaultKind::unavailable, no_memory};
  return {FaultKind::invalid, damaged};
}

class Duck {
 public:
  Duck() = default;
  Duck(const Duck&) = delete;
  Duck& operator=(const Duck&) = delete;
  ~Duck() {
    duckdb_disconnect(&connection_);
    duckdb_close(&database_);
  }
  /// Nothing is installed, loaded or spilled, and after this only the two files can be reached.
  bool start(const std::string& parquet, const std::string& csv) {
    duckdb_config config = nullptr;
    duckdb_create_config(&config);
    for (const auto& [name, value] : {std::pair{"threads", "2"}, {"autoinstall_known_extensions", "false"}, {"autoload_known_extensions", "false"}, {"temp_directory", ""}})
      duckdb_set_config(config, name, value);
    const bool opened = duckdb_open_ext(nullptr, &database_, config, nullptr) == DuckDBSuccess && duckdb_connect(database_, &connection_) == DuckDBSuccess;
    duckdb_destroy_config(&config);
    const auto only = fmt::format("set allowed_paths = [{}, {}]", marked(parquet, '\''), marked(csv, '\''));
    return opened && run(only) && run("set enable_external_access = false") && run("set lock_configuration = true");
  }
  Result<void> run(const std::string& sql) {
    duckdb_result result{};
    const bool done = duckdb_query(connection_, sql.c_str(), &result) == DuckDBSuccess;
    const Fault fault = done ? Fault{} : why_of(result);
    duckdb_destroy_result(&result);
    if (done) return {};
    return tl::unexpected<Fault>{fault};
  }
  /// The columns as words, each under its own name.
  Result<std::string> columns(const std::string& table) {
    duckdb_result result{};
    const bool done = duckdb_query(connection_, ("select * from " + table + " limit 0").c_str(), &result) == DuckDBSuccess;
    std::string list;
    for (idx_t i = 0; done && i < duckdb_column_count(&result); ++i) {
      const auto name = marked(duckdb_column_name(&result, i), '"');
      list += fmt::format("{}{} as {}", list.empty() ? "" : ", ", words_of(duckdb_column_type(&result, i), name), name);
    }
    const Fault fault = done ? Fault{} : why_of(result);
    duckdb_destroy_result(&result);
    if (done) return list;
    return tl::unexpected<Fault>{fault};
  }

 private:
  static Fault why_of(duckdb_result& result) {
    const char* error = duckdb_result_error(&result);
    return why(error == nullptr ? "" : error);
  }
  duckdb_database database_ = nullptr;
  duckdb_connection connection_ = nullptr;
};

}  // namespace

bool is_readable() { return true; }

Result<void> copy_by_duck(const std::string& parquet, const std::string& csv) {
  Duck duck;
  if (!duck.start(parquet, csv)) return fail(FaultKind::unavailable, not_started);
  const auto table = fmt::format("read_parquet({}, binary_as_string = true, hive_partitioning = false)", marked(parquet, '\''));
  const auto columns = duck.columns(table);
  if (!columns) return tl::unexpected<Fault>{columns.error()};
  return duck.run(fmt::format("copy (select {} from {}) to {} (format csv, header true, delimiter ',', quote '\"', escape '\"', nullstr '', use_tmp_file false)", *columns, table, marked(csv, '\'')));
}

#endif

}  // namespace stepwise::parquet
