// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>

#include "sql/store.hpp"
#include "store/catalogue.hpp"
#include "store/dump.hpp"
#include "store/manifest.hpp"
#include "store/migration.hpp"
#include "store/store_impl.hpp"
#include "store/verify.hpp"

namespace stepwise::store {
namespace {

namespace fs = std::filesystem;

/// Writes a file whole, to the disk. Throws Unavailable when there is no room.
class DurableFile {
 public:
  explicit DurableFile(fs::path path) : path_{std::move(path)}, out_{path_, std::ios::binary} {}
  void add(std::string_view bytes) { out_ << bytes; }
  void finish() {
    out_.close();
    const int descriptor = open(path_.c_str(), O_RDONLY | O_CLOEXEC);
    const bool kept = out_ && descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) close(descriptor);
    if (!kept) throw Unavailable{fmt::format("{} could not be written: check the room on that disk", path_.filename().string())};
  }

 private:
  fs::path path_;
  std::ofstream out_;
};

Manifest::Table copy_out(Connection& connection, const Table& table, const fs::path& folder) {
  DurableFile file{folder / (table.name + ".rows")};
  Contents contents;
  connection.rows(table.select, {}, [&](Row&& row) {
    const std::string bytes = dumped(row.values());
    contents.add(bytes);
    file.add(bytes);
    return true;
  });
  file.finish();
  return {table.name, contents.digest(), contents.rows()};
}

Result<Manifest> copy_all(Connection& connection, const fs::path& folder, const Target& target, Instant now) {
  Manifest manifest{.schema_version = 0, .made_at = now.iso(), .made_from = target.engine == Engine::sqlite ? "sqlite" : "postgres", .seals = {}, .tables = {},
                    .audit_lines = 0, .audit_hash = {}};
  const auto end = verify_chain([&](const Statement& statement, Params params, const auto& use) { connection.rows(statement, params, use); });
  if (!end) return tl::unexpected<Fault>{end.error()};
  manifest.audit_lines = end->lines;
  manifest.audit_hash = end->hash;
  connection.rows(sql::store::migrations_applied, {}, [&](Row&& row) {
    manifest.schema_version = static_cast<int>(row.integer("version"));
    manifest.seals.push_back(row.text("digest"));
    return true;
  });
  const auto tables = tables_of(connection);
  for (const Table& table : tables) manifest.tables.push_back(copy_out(connection, table, folder));
  return manifest;
}

}  // namespace

Result<void> Record::backup(const fs::path& to) {
  if (fs::exists(to)) return fail(FaultKind::invalid, fmt::format("{} is there already. Give a folder that does not exist yet.", to.string()));
  const fs::path partial = to.string() + ".partial";
  try {
    fs::remove_all(partial);
    fs::create_directories(partial);
    fs::permissions(partial, fs::perms::owner_all);
    Timings timings;
    std::unique_ptr<Connection> connection = std::make_unique<Connection>(target_, Connection::Use::reading, timings);
    connection->run(is_postgres() ? sql::store::begin_read_postgres : sql::store::begin_plain, {});
    const auto manifest = copy_all(*connection, partial, target_, clock().now());
    connection->roll_back();
    if (!manifest) {
      fs::remove_all(partial);
      return tl::unexpected<Fault>{manifest.error()};
    }
    DurableFile file{partial / "manifest.json"};
    file.add(manifest_text(*manifest));
    file.finish();
    fs::rename(partial, to);
    return {};
  } catch (const fs::filesystem_error& error) {
    return fail(FaultKind::unavailable, fmt::format("No backup was made: {} cannot be written ({}). Choose a place that exists and that you may write to.",
                                                    error.path1().string(), error.code().message()));
  } catch (const std::exception& error) {
    std::error_code ignored;
    fs::remove_all(partial, ignored);
    return fail(FaultKind::unavailable, fmt::format("No backup was made: {}.", error.what()));
  }
}

}  // namespace stepwise::store
