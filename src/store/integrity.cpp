// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "base/text.hpp"
#include "store/catalogue.hpp"
#include "store/store_impl.hpp"

namespace stepwise::store {
namespace {

/// What is wrong with the files or the indexes, in the engine's own words; empty when nothing is.
std::string engine_trouble(Connection& connection) {
  if (connection.engine() == Engine::sqlite) {
    const auto said = connection.ask("pragma integrity_check(1)");
    return said == "ok" ? "" : said;
  }
  const auto broken = count(connection, "select count(*) from pg_index where not indisvalid or not indisready");
  return broken == 0 ? "" : fmt::format("{} indexes are not whole: run 'reindex'", broken);
}

/// Rows about a person who is not on record. The audit and the change log outlive what they tell of.
std::vector<std::string> orphans(Connection& connection, const std::deque<Table>& tables) {
  std::vector<std::string> out;
  for (const Table& table : tables) {
    if (table.name == "person" || table.name == "audit" || table.name == "change_log" || !table.has("person_id")) continue;
    const auto lost = count(connection, fmt::format("select count(*) from {0} where person_id is not null and not exists "
                                                    "(select 1 from person where person.person_id = {0}.person_id)", table.name));
    if (lost > 0) out.push_back(fmt::format("{} rows of '{}' belong to nobody on record.", with_commas(lost), table.name));
  }
  return out;
}

std::int64_t all_rows(Connection& connection, const std::deque<Table>& tables) {
  std::int64_t rows = 0;
  for (const Table& table : tables) rows += count(connection, "select count(*) from " + table.name);
  return rows;
}

}  // namespace

Integrity Record::check() {
  std::vector<std::string> wrong, fine;
  try {
    Timings timings;
    Connection connection{target_, Connection::Use::reading, timings};
    const auto tables = tables_of(connection);
    if (const auto trouble = engine_trouble(connection); !trouble.empty()) wrong.push_back("The database is damaged: " + trouble + ". Restore a backup.");
    else fine.push_back(fmt::format("{} tables with {} rows can be read.", tables.size(), with_commas(all_rows(connection, tables))));
    const auto lost = orphans(connection, tables);
    wrong.insert(wrong.end(), lost.begin(), lost.end());
    if (lost.empty()) fine.push_back("Every row about a person belongs to a person on record.");
    if (const auto audit = verify_audit()) fine.push_back(fmt::format("The audit chain is whole: {} lines.", with_commas(*audit)));
    else wrong.push_back(audit.error().sentence);
  } catch (const std::exception& error) {
    wrong.push_back(fmt::format("The check could not be finished: {}.", error.what()));
  }
  return {wrong.empty(), wrong.empty() ? fine : wrong};
}

}  // namespace stepwise::store
