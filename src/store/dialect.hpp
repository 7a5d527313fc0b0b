// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "store/statement.hpp"

namespace stepwise::store {

enum class Engine { sqlite, postgres };

/// Where a record is: what `Options::url` says, taken apart.
struct Target {
  Engine engine;
  std::string connect;             ///< libpq's connection text; for SQLite the file's path
  std::filesystem::path file() const { return connect; }
  std::filesystem::path lock_file() const { return connect + ".lock"; }
  /// For people and logs: the path, or the connection without its password.
  std::string shown() const;
};
Result<Target> parse_target(std::string_view url);

/// libpq's connection text as SOCI can pass it on: it takes words of `name=value`, and writes a word without `=` with
/// one behind it, so an address such as postgresql://user@host/name is given a parameter of its own.
std::string soci_connect(const Target& target);

/// A statement's text for one engine: on PostgreSQL every `:name` is cast to its declared kind, so that null needs no
/// guessing; on both engines bytes are marked as bytes. Text in quotes is left alone.
std::string statement_text(const Statement& statement, Engine engine);

/// A migration's text for one engine; see Migration for the words in double braces. An unknown word is a Fault.
Result<std::string> migration_text(std::string_view text, Engine engine);

}  // namespace stepwise::store
