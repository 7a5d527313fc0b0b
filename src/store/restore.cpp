// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "sql/store.hpp"
#include "store/catalogue.hpp"
#include "store/dump.hpp"
#include "store/in_use.hpp"
#include "store/manifest.hpp"
#include "store/migrate.hpp"
#include "store/verify.hpp"

namespace stepwise::store {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// The migrations of this program up to the backup's, if they are the ones the backup was made with.
Result<void> must_know(const Manifest& manifest) {
  const auto all = migrations();
  if (manifest.schema_version > newest_version(all))
    return fail(FaultKind::unavailable, "The backup was made by a newer version of stepwise. Restore it with that version.");
  for (std::size_t i = 0; i < manifest.seals.size() && i < all.size(); ++i)
    if (manifest.seals[i] != fmt::format("{:016x}", all[i].digest))
      return fail(FaultKind::unavailable, fmt::format("Migration {} is not the one this backup was made with. Restore it with the version that made it.", i + 1));
  return {};
}

Result<void> copy_in(Connection& connection, const Table& table, const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) return fail(FaultKind::invalid, fmt::format("The backup has no {}: it was altered. Use another backup.", file.filename().string()));
  connection.script("delete from " + table.name);
  while (true) {
    auto row = read_dumped(in, table.columns.size());
    if (!row) return tl::unexpected<Fault>{row.error()};
    if (!*row) return {};
    connection.run(table.insert, std::span<const Value>{**row});
  }
}

/// On PostgreSQL, numbers the database gives out go on after the ones restored.
void move_sequences(Connection& connection, const Table& table) {
  if (connection.engine() == Engine::sqlite) return;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.identity[i])
      connection.script(fmt::format("select setval(pg_get_serial_sequence('{0}', '{1}'), (select coalesce(max({1}), 0) + 1 from {0}), false)", table.name, table.column_names[i]));
}

Result<void> prove(Connection& connection, const std::deque<Table>& tables, const Manifest& manifest) {
  for (const auto& said : manifest.tables) {
    const auto table = std::ranges::find(tables, said.name, &Table::name);
    if (table == tables.end()) return fail(FaultKind::invalid, fmt::format("The backup holds a table '{}' that its schema does not have.", said.name));
    Contents contents;
    connection.rows(table->select, {}, [&](Row&& row) {
      contents.add(dumped(row.values()));
      return true;
    });
    if (contents.rows() != said.rows || contents.digest() != said.digest)
      return fail(FaultKind::invalid, fmt::format("What was read from the backup's table '{}' is not what was saved. Nothing was replaced. Use another backup.", said.name));
  }
  const auto end = verify_chain([&](const Statement& statement, Params params, const auto& use) { connection.rows(statement, params, use); });
  if (!end) return tl::unexpected<Fault>{end.error()};
  if (end->hash != manifest.audit_hash || end->lines != manifest.audit_lines) return fail(FaultKind::invalid, "The backup's audit is not the one that was saved. Nothing was replaced.");
  return {};
}

/// Fills an empty, migrated database from the backup and proves it. Inside the caller's transaction.
Result<void> fill(Connection& connection, const std::deque<Table>& tables, const Manifest& manifest, const fs::path& from) {
  for (const auto& said : manifest.tables)
    for (const Table& table : tables) {
      if (table.name != said.name) continue;
      if (auto copied = copy_in(connection, table, from / (table.name + ".rows")); !copied) return copied;
      move_sequences(connection, table);
    }
  return prove(connection, tables, manifest);
}

Result<void> make_and_fill(Connection& connection, std::deque<Table>& tables, const Manifest& manifest, const fs::path& from, Instant now) {
  if (const auto made = bring_up_to(connection, migrations(), manifest.schema_version, now); !made) return tl::unexpected<Fault>{made.error()};
  tables = tables_of(connection);
  connection.script("begin");
  if (auto filled = fill(connection, tables, manifest, from); !filled) {
    connection.roll_back();
    return filled;
  }
  connection.script("commit");
  return {};
}

std::string summary(const Manifest& manifest) {
  std::int64_t rows = 0;
  for (const auto& table : manifest.tables) rows += table.rows;
  return fmt::format("Restored and proved: {} tables, {} rows, {} audit lines, as of {}.", manifest.tables.size(), rows, manifest.audit_lines, manifest.made_at);
}

void remove_log(const fs::path& file) {
  fs::remove(file.string() + "-wal");
  fs::remove(file.string() + "-shm");
}

/// Made beside the record, proved, then renamed into its place.
Result<Lines> into_file(const fs::path& from, const Target& target, const Manifest& manifest, Instant now) {
  const Target beside{Engine::sqlite, target.connect + ".restoring"};
  fs::remove(beside.file());
  remove_log(beside.file());
  Timings timings;
  std::deque<Table> tables;
  {
    Connection connection{beside, Connection::Use::making, timings};
    if (const auto filled = make_and_fill(connection, tables, manifest, from, now); !filled) {
      std::error_code ignored;
      fs::remove(beside.file(), ignored);
      remove_log(beside.file());
      return tl::unexpected<Fault>{filled.error()};
    }
    connection.script("pragma wal_checkpoint(truncate)");
  }
  Lines done{summary(manifest)};
  if (fs::exists(target.file())) {
    { Connection{target, Connection::Use::durable_writing, timings}.script("pragma wal_checkpoint(truncate)"); }
    fs::rename(target.file(), target.connect + ".replaced");
    done.push_back(fmt::format("The record that was there is kept as {}.replaced: remove it when you are sure.", target.connect));
  }
  remove_log(target.file());
  fs::rename(beside.file(), target.file());
  return done;
}

/// Made in a schema of its own, proved, then renamed into the place of the record's.
Result<Lines> into_server(const fs::path& from, const Target& target, const Manifest& manifest, Instant now) {
  Timings timings;
  std::deque<Table> tables;
  Connection connection{target, Connection::Use::making, timings};
  const std::string schema = connection.ask("select cast(current_schema() as text)");
  connection.script("drop schema if exists stepwise_restoring cascade; create schema stepwise_restoring; set search_path to stepwise_restoring");
  if (const auto filled = make_and_fill(connection, tables, manifest, from, now); !filled) {
    connection.script("drop schema stepwise_restoring cascade");
    return tl::unexpected<Fault>{filled.error()};
  }
  connection.script(fmt::format("begin; drop schema \"{0}\" cascade; alter schema stepwise_restoring rename to \"{0}\"; commit", schema));
  return Lines{summary(manifest)};
}

Result<void> may_replace(const Target& target, bool replace) {
  if (replace || (target.engine == Engine::sqlite && !fs::exists(target.file()))) return {};
  Timings timings;
  Connection connection{target, Connection::Use::reading, timings};
  const auto version = version_of(connection, migrations());
  if (version && *version == 0) return {};
  return fail(FaultKind::invalid, fmt::format("There is a record at {} already. Say --replace to put the backup in its place.", target.shown()));
}

}  // namespace

Result<std::vector<std::string>> restore(const fs::path& from, const Options& options, bool replace) {
  const auto target = parse_target(options.url);
  if (!target) return tl::unexpected<Fault>{target.error()};
  const auto manifest = read_manifest(from);
  if (!manifest) return tl::unexpected<Fault>{manifest.error()};
  if (const auto known = must_know(*manifest); !known) return tl::unexpected<Fault>{known.error()};
  try {
    if (target->engine == Engine::sqlite && target->file().has_parent_path()) fs::create_directories(target->file().parent_path());
    const auto alone = InUse::take(*target, FileLock::Hold::whole);
    if (!alone) return tl::unexpected<Fault>{alone.error()};
    if (const auto may = may_replace(*target, replace); !may) return tl::unexpected<Fault>{may.error()};
    const Instant now = options.clock ? options.clock->now() : SystemClock{}.now();
    auto done = target->engine == Engine::sqlite ? into_file(from, *target, *manifest, now) : into_server(from, *target, *manifest, now);
    if (done && manifest->schema_version < newest_version(migrations())) done->push_back("The backup is of an older schema: run 'stepwise migrate' next.");
    return done;
  } catch (const fs::filesystem_error& error) {
    return fail(FaultKind::unavailable, fmt::format("The backup could not be restored: {} cannot be used ({}). Choose a place that exists and that you may write to.",
                                                    error.path1().string(), error.code().message()));
  } catch (const std::exception& error) {
    return fail(FaultKind::unavailable, fmt::format("The backup could not be restored: {}.", error.what()));
  }
}

}  // namespace stepwise::store
