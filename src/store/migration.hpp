// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace stepwise::store {

/// One numbered, sealed step of the schema. One text for both engines; words in double braces differ:
/// `{{identity}}` a key the database gives out, `{{given_key}}` a whole-number key we give out, `{{clustered}}` after the closing bracket of a table whose primary key
/// is its storage order, `{{blob}}` bytes; lines between `{{sqlite}}` or `{{postgres}}` and `{{end}}` are for one engine.
struct Migration {
  int version;
  std::string_view name;
  std::uint64_t digest;
  std::string_view text;
};

/// All of them, in order, made at build time from src/store/migrations/NNNN_name.sql.
std::span<const Migration> migrations();

}  // namespace stepwise::store
