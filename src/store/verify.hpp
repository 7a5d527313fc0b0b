// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "store/store.hpp"

namespace stepwise::store {

/// How rows are read, whoever holds the connection.
using ReadRows = std::function<void(const Statement&, Params, const std::function<bool(Row&&)>&)>;

struct ChainEnd {
  std::int64_t lines;
  std::string hash;
};
/// Walks the audit from its first line, a page at a time, inside one snapshot. A Fault names the first line amiss.
Result<ChainEnd> verify_chain(const ReadRows& rows);

}  // namespace stepwise::store
