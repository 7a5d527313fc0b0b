// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string_view>

#include "store/dialect.hpp"
#include "store/store.hpp"
#include "store/timing.hpp"

namespace stepwise::store {

/// One session with the database. Statements are prepared once each and kept; used by one thread at a time.
/// Throws Conflict, Unavailable, or std::runtime_error naming the statement (never its values).
class Connection {
 public:
  enum class Use { reading, writing, durable_writing, making };
  /// `making` may create the file; the others want it there. Throws Unavailable.
  Connection(const Target& target, Use use, Timings& timings);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Engine engine() const;
  /// Rows until `use` says false.
  void rows(const Statement& statement, Params params, const std::function<bool(Row&&)>& use);
  /// Rows changed.
  std::int64_t run(const Statement& statement, Params params);
  /// The same with the values in the order of `takes`, for statements made from a table.
  std::int64_t run(const Statement& statement, std::span<const Value> values);
  std::optional<Row> one(const Statement& statement, Params params);
  /// Several statements without arguments, one after another.
  void script(std::string_view text);
  /// The first column of the first row of a question about the engine itself ("pragma page_size"), as text.
  std::string ask(std::string_view question);
  /// Undoes an open transaction, if there is one; never throws.
  void roll_back() noexcept;
  /// The session can be of no more use: make another.
  bool lost() const;
  /// The engine's own handle (sqlite3* or PGconn*), for what SOCI has no words for.
  void* handle();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace stepwise::store
