// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "store/store.hpp"

namespace stepwise::store {

/// The id in a column; nothing where it is null.
template <class AnyId>
std::optional<AnyId> maybe_id(const Row& row, std::string_view column) {
  const auto value = row.maybe_integer(column);
  return value ? std::optional{AnyId{*value}} : std::nullopt;
}

/// Every row of a statement, each as `make` reads it, in its order.
template <class Make>
auto all_as(ReadTx& tx, const Statement& statement, Params params, const Make& make) {
  std::vector<std::invoke_result_t<const Make&, const Row&>> all;
  for (const Row& row : tx.all(statement, params)) all.push_back(std::invoke(make, row));
  return all;
}

}  // namespace stepwise::store
