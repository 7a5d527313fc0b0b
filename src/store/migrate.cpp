// SPDX-License-Identifier: Apache-2.0
#include "store/migrate.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sql/store.hpp"

namespace stepwise::store {
namespace {

constexpr std::string_view migration_table = R"(
create table if not exists migration (
  version bigint not null primary key,
  name text not null,
  digest text not null,
  applied_at bigint not null
);)";

std::string seal_of(const Migration& migration) { return fmt::format("{:016x}", migration.digest); }

bool has_migrations(Connection& connection) {
  return connection.ask(connection.engine() == Engine::sqlite
                            ? "select count(*) from sqlite_master where type = 'table' and name = 'migration'"
                            : "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'migration'") == "1";
}

Result<void> apply(Connection& connection, const Migration& migration, Instant now) {
  const auto text = migration_text(migration.text, connection.engine());
  if (!text) return tl::unexpected<Fault>{text.error()};
  try {
    connection.script(connection.engine() == Engine::sqlite ? "begin immediate" : "begin");
    connection.script(*text);
    connection.run(sql::store::migration_insert, {{"version", migration.version}, {"name", migration.name}, {"digest", seal_of(migration)}, {"at", now}});
    connection.script("commit");
    return {};
  } catch (const std::exception& error) {
    connection.roll_back();
    return fail(FaultKind::unavailable, fmt::format("Migration {} ({}) could not be applied and was undone: {}.", migration.version, migration.name, error.what()));
  }
}

}  // namespace

int newest_version(std::span<const Migration> all) { return all.empty() ? 0 : all.back().version; }

Result<int> version_of(Connection& connection, std::span<const Migration> all) {
  if (!has_migrations(connection)) return 0;
  int version = 0;
  std::optional<Fault> fault;
  connection.rows(sql::store::migrations_applied, {}, [&](Row&& row) {
    version = static_cast<int>(row.integer("version"));
    if (version > newest_version(all) || fault) return true;
    const auto at = std::ranges::find(all, version, &Migration::version);
    if (at == all.end()) return true;
    const Migration& ours = *at;
    if (row.text("digest") != seal_of(ours))
      fault = Fault{FaultKind::unavailable, fmt::format("Migration {} ({}) is not the one this record was made with. A shipped migration is never altered: "
                                                        "put the file back as it was and add a new one.", version, ours.name)};
    return true;
  });
  if (version > newest_version(all))
    return fail(FaultKind::unavailable, fmt::format("This record was made by a newer version of stepwise (schema {}; this program knows {}). "
                                                    "Run that version, or restore a backup made before it.", version, newest_version(all)));
  if (fault) return tl::unexpected<Fault>{*fault};
  return version;
}

Result<std::vector<std::string>> bring_up_to(Connection& connection, std::span<const Migration> all, int version, Instant now) {
  connection.script(migration_table);
  const auto at = version_of(connection, all);
  if (!at) return tl::unexpected<Fault>{at.error()};
  std::vector<std::string> done;
  for (const Migration& migration : all) {
    if (migration.version <= *at || migration.version > version) continue;
    if (const auto applied = apply(connection, migration, now); !applied) return tl::unexpected<Fault>{applied.error()};
    done.push_back(fmt::format("{} {}", migration.version, migration.name));
  }
  return done;
}

Result<void> must_be_current(Connection& connection, std::span<const Migration> all) {
  const auto at = version_of(connection, all);
  if (!at) return tl::unexpected<Fault>{at.error()};
  if (*at == newest_version(all)) return {};
  return fail(FaultKind::unavailable, *at == 0 ? "There is no record here yet. Run 'stepwise migrate' to make one."
                                               : fmt::format("This record is at schema {} and the program needs {}. Make a backup, then run 'stepwise migrate'.",
                                                             *at, newest_version(all)));
}

}  // namespace stepwise::store
