// SPDX-License-Identifier: Apache-2.0
#include "store/doctor.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "base/text.hpp"
#include "sql/store.hpp"
#include "store/catalogue.hpp"
#include "store/in_use.hpp"
#include "store/migrate.hpp"
#include "store/outbox.hpp"

namespace stepwise::store {
namespace {

namespace fs = std::filesystem;
using Findings = std::vector<Finding>;
constexpr std::uintmax_t megabyte = 1 << 20, least_free = 1024 * megabyte, longest_log = 512 * megabyte;

std::string megabytes(std::uintmax_t bytes) { return with_commas(static_cast<std::int64_t>(bytes / megabyte)) + " MB"; }

void look_at_engine(Findings& out, Connection& connection, const Target& target) {
  const bool sqlite = target.engine == Engine::sqlite;
  out.push_back({false, "engine", (sqlite ? "SQLite " + connection.ask("select sqlite_version()") : "PostgreSQL " + connection.ask("show server_version")) + " at " + target.shown() + "."});
  const auto current = must_be_current(connection, migrations());
  out.push_back({!current, "schema", current ? fmt::format("At version {}, the newest.", newest_version(migrations())) : current.error().sentence});
  if (sqlite) {
    const auto mode = connection.ask("pragma journal_mode");
    out.push_back({mode != "wal", "log", mode == "wal" ? "Kept in WAL mode." : "Not in WAL mode: run 'stepwise migrate'."});
    out.push_back({false, "page size", connection.ask("pragma page_size") + " bytes."});
    return;
  }
  const bool durable = connection.ask("show fsync") == "on" && connection.ask("show synchronous_commit") != "off";
  out.push_back({!durable, "durability", durable ? "PostgreSQL waits for the disk before it answers." : "PostgreSQL does not wait for the disk: set fsync and synchronous_commit to on."});
}

void look_at_files(Findings& out, const Target& target) {
  if (target.engine != Engine::sqlite) return;
  std::error_code none;
  const auto size = fs::file_size(target.file(), none);
  if (!none) out.push_back({false, "size", "The record is " + megabytes(size) + "."});
  if (const auto log = fs::file_size(target.connect + "-wal", none); !none)
    out.push_back({log > longest_log, "log size", log > longest_log ? "The log is " + megabytes(log) + ": something holds an old snapshot open. Restart the server." : megabytes(log) + "."});
  if (const auto space = fs::space(fs::absolute(target.file()).parent_path(), none); !none)
    out.push_back({space.available < least_free, "free disk", megabytes(space.available) + (space.available < least_free ? " left: make room soon, or saves will be refused." : " left.")});
  if (fs::exists(target.file(), none) && access(target.connect.c_str(), W_OK) != 0) out.push_back({true, "rights", "The record's file may not be written to by this user: check who owns it."});
}

void look_at_locks(Findings& out, const Target& target) {
  const auto alone = InUse::take(target, FileLock::Hold::whole);
  out.push_back({false, "in use", alone ? "Nobody else has the record open." : "A server or another command has the record open."});
}

void look_at_clock(Findings& out, Store& store) {
  const auto head = store.read()->one(sql::store::head, {});
  const Instant last = head->instant("audit_at"), now = store.clock().now();
  const bool behind = now < last;
  out.push_back({behind, "clock", behind ? fmt::format("The clock says {}, but the newest audit line is of {}: set the clock.", now.iso(), last.iso()) : now.iso() + "."});
}

void look_at_work(Findings& out, Store& store) {
  const auto tx = store.read();
  const auto failures = outbox_failures(*tx);
  out.push_back({!failures.empty(), "outbox", fmt::format("{} waiting, {} failed{}.", outbox_waiting(*tx), failures.size(),
                                                          failures.empty() ? "" : ", the oldest since " + failures.front().made_at.iso())});
  const auto drafts = tx->one(sql::store::draft_counts, {});
  out.push_back({false, "drafts", fmt::format("{} kept.", drafts->integer("drafts"))});
}

void look_inside(Findings& out, const Options& options) {
  const auto store = Store::open(options);
  if (!store) {
    out.push_back({true, "record", store.error().sentence});
    return;
  }
  look_at_clock(out, **store);
  look_at_work(out, **store);
  const Integrity integrity = (*store)->check();
  for (const auto& line : integrity.lines) out.push_back({!integrity.sound, "integrity", line});
}

}  // namespace

std::vector<Finding> examine(const Options& options) {
  const auto target = parse_target(options.url);
  if (!target) return {{true, "address", target.error().sentence}};
  Findings out;
  try {
    Timings timings;
    look_at_files(out, *target);
    {
      Connection connection{*target, Connection::Use::reading, timings};
      look_at_engine(out, connection, *target);
    }
    look_at_locks(out, *target);
    look_inside(out, options);
  } catch (const std::exception& error) {
    out.push_back({true, "record", fmt::format("The record could not be looked at: {}.", error.what())});
  }
  return out;
}

}  // namespace stepwise::store
