// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

namespace stepwise::store {

enum class Kind { integer, text, real, blob };
struct Column {
  std::string_view name;
  Kind kind;
};

/// One named SQL statement, made at build time from `<room>/sql/<name>.sql`. Its `-- takes:` and `-- gives:` lines
/// declare arguments and columns with their kinds (int, text, real, blob); any may be null. `:name` marks an argument.
struct Statement {
  std::string_view name;  ///< "person.by_reference": what logs and timings speak of
  std::string_view text;
  std::span<const Column> takes, gives;
};

}  // namespace stepwise::store
