// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <concepts>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <future>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "language/language.hpp"
#include "store/statement.hpp"

namespace stepwise::store {

/// Null, whole number, decimal, or text (also bytes).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// One argument of a statement. Builds from what the rooms hold: numbers, text, dates (days since 1970), instants
/// (microseconds), ids, booleans (0 or 1), optionals (null when empty).
struct Param {
  std::string_view name;
  Value value;

  Param(std::string_view name, Value value) : name{name}, value{std::move(value)} {}
  Param(std::string_view name, std::nullptr_t) : name{name} {}
  Param(std::string_view name, std::integral auto number) : name{name}, value{static_cast<std::int64_t>(number)} {}
  Param(std::string_view name, double number) : name{name}, value{number} {}
  Param(std::string_view name, std::convertible_to<std::string_view> auto const& text) : name{name}, value{std::string{std::string_view{text}}} {}
  Param(std::string_view name, Date date) : name{name}, value{std::int64_t{date.days()}} {}
  Param(std::string_view name, Instant at) : name{name}, value{at.microseconds} {}
  template <class Tag>
  Param(std::string_view name, Id<Tag> id) : name{name}, value{id.value()} {}
  template <class T>
  Param(std::string_view name, const std::optional<T>& maybe) : name{name}, value{maybe ? Param{name, *maybe}.value : Value{}} {}
};
using Params = std::initializer_list<Param>;

/// One row, columns by the names in the statement's `-- gives:` line. Asking for a column that is not there, or as
/// another kind, throws std::logic_error: it is a bug. The plain forms read null as 0 or "".
class Row {
 public:
  Row(std::span<const Column> columns, std::vector<Value> values) : columns_{columns}, values_{std::move(values)} {}
  std::span<const Column> columns() const { return columns_; }
  std::span<const Value> values() const { return values_; }
  bool is_null(std::string_view column) const;
  std::int64_t integer(std::string_view column) const;
  bool flag(std::string_view column) const { return integer(column) != 0; }
  double real(std::string_view column) const;
  const std::string& text(std::string_view column) const;
  Date date(std::string_view column) const { return Date{static_cast<std::int32_t>(integer(column))}; }
  Instant instant(std::string_view column) const { return {integer(column)}; }
  std::optional<std::int64_t> maybe_integer(std::string_view column) const;
  std::optional<std::string> maybe_text(std::string_view column) const;
  std::optional<Date> maybe_date(std::string_view column) const;
  std::optional<Instant> maybe_instant(std::string_view column) const;
  template <class AnyId>
  AnyId id(std::string_view column) const {
    return AnyId{integer(column)};
  }

 private:
  const Value& at(std::string_view column) const;
  std::span<const Column> columns_;
  std::vector<Value> values_;
};

/// Reads inside one snapshot. Cannot change anything.
class ReadTx {
 public:
  virtual ~ReadTx() = default;
  std::vector<Row> all(const Statement& statement, Params params);
  std::optional<Row> one(const Statement& statement, Params params);
  /// Row by row, for results too long to hold.
  void each(const Statement& statement, Params params, const std::function<void(const Row&)>& use);

 protected:
  /// Until `use` says false.
  virtual void rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use) = 0;
};

/// What a line of the audit tells: who did what to what, and why. `before` and `after` are JSON objects of the
/// fields that changed (empty where they do not apply). No line holds a secret.
struct AuditLine {
  std::optional<StaffId> actor{};  ///< nobody: the program itself (`actor_name` says which part)
  std::string actor_name{}, role{};
  std::string action{};             ///< "person.looked", "contact.recorded", ...: area, dot, past tense
  std::optional<PersonId> person{};  ///< whose record; the person's access history is these lines
  std::string subject{};             ///< "contact:k3j9..." the thing acted on, by its opaque reference
  std::string reason{}, before{}, after{}, request_id{};
};

/// Work that must happen after the commit: written in the same transaction, delivered from a queue, never twice.
struct OutboxItem {
  std::string kind;      ///< which deliverer takes it
  std::string key;       ///< unique for the kind: a second item with the same key is not written
  std::string payload;   ///< JSON
  Instant not_before{};  ///< for work that is due later: a reminder
};

/// Reads and changes, in the one writer. Everything done through it is kept or lost together.
class WriteTx : public ReadTx {
 public:
  /// Rows changed. A broken uniqueness rule throws store::Conflict.
  virtual std::int64_t run(const Statement& statement, Params params) = 0;
  /// For `insert ... returning x_id` statements: the first column of the first row.
  std::int64_t insert(const Statement& statement, Params params);
  /// The next number of a counter ("contact"): for tables clustered by person, where the key is not given by the database.
  virtual std::int64_t next_id(std::string_view counter) = 0;
  virtual void audit(const AuditLine& line) = 0;
  virtual void outbox(const OutboxItem& item) = 0;
  /// Says that this person's record or story changed: caches and measures follow (on every server).
  virtual void touch(PersonId person) = 0;
  /// The moment of this transaction, from the store's clock, never earlier than the last audit line's.
  virtual Instant now() const = 0;
};

/// A uniqueness rule was broken (a double click, two people at once). The work that met it is undone: it may catch this
/// to answer with a Fault of its own, but cannot go on. Not caught, `write` answers with a Fault of kind `stale`.
struct Conflict : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The database is not there, is full, or was lost on the way. Nothing of the work at hand is kept; the store mends
/// itself when the cause is gone, so the same call may work later.
struct Unavailable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Settled when the work it stands for is durable (true) or could not be kept (false).
class Ticket {
 public:
  Ticket() = default;  ///< nothing to wait for: kept
  bool settled() const;
  bool kept() const;    ///< only after it is settled
  bool wait() const;    ///< blocks; gives kept()
  /// Calls back once, from the writer's thread (or at once when it is settled already).
  void then(std::function<void(bool kept)> done) const;
  static std::pair<Ticket, std::function<void(bool)>> make();

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// What other parts are told after a commit. Called on the writer's thread: be quick.
struct Committed {
  std::vector<PersonId> touched;
  std::int64_t change_sequence;  ///< of the newest change in the change log
};

struct Options {
  /// "sqlite:var/stepwise.db" or "postgres:host=... dbname=..." or "postgresql://user@host/db". ":memory:" is not
  /// supported: tests use a file in a temporary folder.
  std::string url{};
  int readers = 4;                  ///< pooled read connections
  bool durable = true;              ///< synchronous=FULL; false only for loading demo data and tests
  const Clock* clock = nullptr;     ///< required; outlives the store
  std::chrono::milliseconds follow_every{250};  ///< how often other servers' changes are looked for (PostgreSQL)
};

struct Integrity {
  bool sound;
  std::vector<std::string> lines;  ///< what was checked, or what is wrong, a sentence each
};

/// The record: one database, many readers, one writer that groups saves into shared durable commits.
class Store {
 public:
  virtual ~Store() = default;

  /// Opens an existing, migrated database. A database from a newer or older version is a Fault that says what to do.
  static Result<std::unique_ptr<Store>> open(const Options& options);
  /// Brings the schema up to date (creating it when empty); gives the versions applied, in words.
  static Result<std::vector<std::string>> migrate(const Options& options);
  /// Only up to a version, for tests that walk the migrations.
  static Result<std::vector<std::string>> migrate_to(const Options& options, int version);

  /// A snapshot. Take one a page. Blocks while all readers are in use. It may not outlive the store.
  virtual std::unique_ptr<ReadTx> read() = 0;

  /// Runs `work` in the writer, inside its own savepoint, and returns when it is durable. A Fault from `work` undoes
  /// only its own changes; its sentence is in the caller's language. Never call it from inside another write or from an event loop thread.
  template <class F>
  auto write(F&& work) -> decltype(work(std::declval<WriteTx&>())) {
    using Answer = decltype(work(std::declval<WriteTx&>()));
    std::optional<Answer> answer;
    const Result<void> kept = write_blocking([&, words = language::catalogue_here()](WriteTx& tx) -> Result<void> {
      const language::LanguageScope scope{words};
      answer.emplace(work(tx));
      if (!answer->has_value()) return tl::unexpected<Fault>{answer->error()};
      return {};
    });
    if (!kept) return tl::unexpected<Fault>{kept.error()};
    return std::move(*answer);
  }

  /// Queues `work` and returns at once; the ticket settles when it is durable. For audited looks and drafts.
  virtual Ticket write_later(std::function<Result<void>(WriteTx&)> work) = 0;
  /// Queues one audit line; the fastest path to a durable "who looked".
  virtual Ticket audit_later(AuditLine line) = 0;

  /// Commits of this server that changed more than half-typed work, sessions and who looked. Told of before whoever saved goes on.
  virtual std::uint64_t saves_here() const = 0;
  /// Told after each commit here, and of commits by other servers. Register before serving.
  virtual void on_commit(std::function<void(const Committed&)> listener) = 0;

  /// People touched after a change sequence number, oldest first, with the newest number.
  virtual Committed changes_after(std::int64_t sequence) = 0;

  /// A consistent copy while serving, in a new folder: a file a table, and manifest.json with row counts and a digest of
  /// every table and the end of the audit chain. The folder has its name only when it is whole and on the disk.
  virtual Result<void> backup(const std::filesystem::path& to) = 0;
  /// Walks the audit chain from the first line; a Fault names the first line that does not follow.
  virtual Result<std::int64_t> verify_audit() = 0;
  virtual Integrity check() = 0;
  virtual bool is_postgres() const = 0;
  virtual const Clock& clock() const = 0;
  /// How long statements took since start: name, calls, total and longest microseconds. For /metrics and doctor.
  struct Timing {
    std::string_view name;
    std::uint64_t calls, total_us, longest_us;
  };
  virtual std::vector<Timing> timings() const = 0;
  struct WriterLoad {
    std::uint64_t commits, jobs, failed, queued;
  };
  virtual WriterLoad writer_load() const = 0;
  /// The address the record was opened with, without its password.
  virtual const Options& options() const = 0;

 protected:
  virtual Result<void> write_blocking(std::function<Result<void>(WriteTx&)> work) = 0;
};

/// Puts a backup in place of the record at `options.url`, on either engine, whichever it was made on, and proves it
/// against the backup's manifest before anything is replaced. A record that is there already is replaced only when
/// `replace` says so, and never while a server or a command has it open. Gives what was done, in words.
Result<std::vector<std::string>> restore(const std::filesystem::path& from, const Options& options, bool replace = false);

}  // namespace stepwise::store
