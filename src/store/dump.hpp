// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <istream>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace stepwise::store {

/// A row as bytes, the same on every engine: each value by its kind and length, then a line end.
std::string dumped(std::span<const Value> values);

/// Reads one dumped row; nothing at the end. A Fault when the bytes are not a row of so many values.
Result<std::optional<std::vector<Value>>> read_dumped(std::istream& in, std::size_t columns);

/// What a table holds, whatever order its rows come in: how many, and the sum of their SHA-256 digests.
class Contents {
 public:
  void add(std::string_view dumped_row);
  std::int64_t rows() const { return rows_; }
  std::string digest() const;
  friend bool operator==(const Contents&, const Contents&) = default;

 private:
  std::int64_t rows_ = 0;
  std::array<std::uint64_t, 4> sum_{};
};

}  // namespace stepwise::store
