// SPDX-License-Identifier: Apache-2.0
#include "store/connection.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <unordered_map>

#include "store/prepared.hpp"

namespace stepwise::store {
namespace {

using namespace sqlite_api;

constexpr std::string_view sqlite_settings = R"(
pragma foreign_keys = on;
pragma cache_size = -32768;
pragma mmap_size = 1073741824;
pragma temp_store = memory;
pragma journal_size_limit = 134217728;
pragma wal_autocheckpoint = 15000;
pragma busy_timeout = 15000;
)";

bool means_unavailable(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY: case SQLITE_LOCKED: case SQLITE_NOMEM: case SQLITE_READONLY: case SQLITE_IOERR: case SQLITE_CORRUPT:
    case SQLITE_FULL: case SQLITE_CANTOPEN: case SQLITE_PROTOCOL: case SQLITE_NOTADB: return true;
    default: return false;
  }
}

std::string in_words(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL: return "there is no room left on the disk";
    case SQLITE_BUSY: case SQLITE_LOCKED: return "another program is writing to the record";
    case SQLITE_READONLY: case SQLITE_CANTOPEN: return "the record's file cannot be opened for writing";
    case SQLITE_CORRUPT: case SQLITE_NOTADB: return "the record's file is damaged or is not a record: keep it and restore a backup";
    default: return sqlite3_errstr(code);
  }
}

/// A new record is its owner's alone to read; SQLite gives the files beside it the same rights. One that is there
/// keeps what it was given.
void make_private_file(const std::string& path) {
  if (const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR); file >= 0) ::close(file);
}

/// What PostgreSQL says when it lets nobody in: of hosts and names, never a password.
std::string on_one_line(std::string words) {
  std::ranges::replace(words, '\n', ' ');
  while (words.ends_with(' ') || words.ends_with('.')) words.pop_back();
  return words;
}

}  // namespace

struct Connection::Impl {
  Impl(const Target& where, Timings& times) : target{where}, timings{times} {}
  Target target;
  Timings& timings;
  soci::session session;
  std::unordered_map<const Statement*, std::unique_ptr<Prepared>> prepared;
  bool lost = false;

  bool sqlite() const { return target.engine == Engine::sqlite; }
  sqlite3* file() { return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_; }
  PGconn* server() { return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_; }

  [[noreturn]] void tell_sqlite(std::string_view what, int code) {
    const int extended = sqlite3_extended_errcode(file());
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY || extended == SQLITE_CONSTRAINT_ROWID)
      throw Conflict{fmt::format("'{}' met a row that is there already", what)};
    if (means_unavailable(code)) throw Unavailable{fmt::format("{} ('{}')", in_words(code), what)};
    throw std::runtime_error{fmt::format("'{}' failed: {}", what, sqlite3_errmsg(file()))};
  }

  /// Only errors in the statement itself are told in the server's words: others may hold what was typed.
  [[noreturn]] void tell_postgres(std::string_view what, std::string_view state, std::string_view message) {
    if (PQstatus(server()) != CONNECTION_OK || state.starts_with("57P") || state.starts_with("08")) lost = true;
    if (state == "23505") throw Conflict{fmt::format("'{}' met a row that is there already", what)};
    if (lost) throw Unavailable{fmt::format("the connection to PostgreSQL was lost ('{}')", what)};
    if (state.starts_with("53") || state.starts_with("58") || state.starts_with("40") || state == "25006")
      throw Unavailable{fmt::format("PostgreSQL could not do it, state {} ('{}')", state, what)};
    throw std::runtime_error{fmt::format("'{}' failed, state {}{}{}", what, state, state.starts_with("42") ? ": " : "",
                                         state.starts_with("42") ? message : "")};
  }

  template <class F>
  auto guarded(std::string_view what, F&& work) -> decltype(work()) {
    try {
      return work();
    } catch (const soci::sqlite3_soci_error& error) {
      tell_sqlite(what, error.result());
    } catch (const soci::postgresql_soci_error& error) {
      tell_postgres(what, error.sqlstate(), error.get_error_message());
    } catch (const soci::soci_error& error) {
      if (!sqlite() && PQstatus(server()) != CONNECTION_OK) tell_postgres(what, "08006", "");
      throw std::logic_error{fmt::format("'{}' cannot be used: {}", what, error.get_error_message())};
    }
  }

  Prepared& of(const Statement& statement) {
    auto& kept = prepared[&statement];
    if (!kept) kept = std::make_unique<Prepared>(session, statement, target.engine, timings.of(statement));
    return *kept;
  }

  void open(Use use) {
    if (sqlite()) {
      if (use == Use::making) make_private_file(target.connect);
      session.open(soci::sqlite3, fmt::format("dbname=\"{}\" timeout=15", target.connect));
    } else {
      session.open(soci::postgresql, soci_connect(target));
      PQsetNoticeProcessor(server(), [](void*, const char*) {}, nullptr);
      return;
    }
    if (use == Use::making) script("pragma page_size = 4096; pragma journal_mode = wal;");
    script(std::string{sqlite_settings});
    script(use == Use::durable_writing || use == Use::making ? "pragma synchronous = full;" : "pragma synchronous = off;");
    if (use == Use::reading) script("pragma query_only = on;");
  }

  void script(const std::string& text) {
    if (sqlite()) {
      if (const int code = sqlite3_exec(file(), text.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) tell_sqlite("script", code);
      return;
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(server(), text.c_str()), &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    tell_postgres("script", state ? state : "08006", PQresultErrorMessage(result.get()));
  }
};

Connection::Connection(const Target& target, Use use, Timings& timings) : impl_{std::make_unique<Impl>(target, timings)} {
  if (target.engine == Engine::sqlite && use != Use::making && !std::filesystem::exists(target.file()))
    throw Unavailable{fmt::format("there is no record at {}: 'stepwise migrate' makes one", target.shown())};
  try {
    impl_->open(use);
  } catch (const soci::soci_error& error) {
    throw Unavailable{fmt::format("it could not be opened ({})", on_one_line(error.what()))};
  }
}

Connection::~Connection() = default;

Engine Connection::engine() const { return impl_->target.engine; }

void Connection::rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) {
  impl_->guarded(statement.name, [&] { impl_->of(statement).rows(params, use); });
}

std::int64_t Connection::run(const Statement& statement, Params params) {
  return impl_->guarded(statement.name, [&] { return impl_->of(statement).run(params); });
}

std::int64_t Connection::run(const Statement& statement, std::span<const Value> values) {
  return impl_->guarded(statement.name, [&] { return impl_->of(statement).run(values); });
}

std::optional<Row> Connection::one(const Statement& statement, Params params) {
  std::optional<Row> out;
  rows(statement, params, [&](Row&& row) {
    out.emplace(std::move(row));
    return false;
  });
  return out;
}

void Connection::script(std::string_view text) { impl_->script(std::string{text}); }

std::string Connection::ask(std::string_view question) {
  return impl_->guarded("ask", [&] {
    std::string answer;
    soci::indicator state = soci::i_null;
    impl_->session << std::string{question}, soci::into(answer, state);
    return state == soci::i_ok ? answer : std::string{};
  });
}

void Connection::roll_back() noexcept {
  try {
    if (impl_->sqlite() ? sqlite3_get_autocommit(impl_->file()) == 0 : PQtransactionStatus(impl_->server()) != PQTRANS_IDLE)
      impl_->script("rollback");
  } catch (const std::exception&) {
    impl_->lost = true;
  }
}

bool Connection::lost() const { return impl_->lost; }

void* Connection::handle() { return impl_->sqlite() ? static_cast<void*>(impl_->file()) : static_cast<void*>(impl_->server()); }

}  // namespace stepwise::store
