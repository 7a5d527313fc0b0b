// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "store/store.hpp"

namespace stepwise::store {
namespace {

template <class T>
const T* held(const Value& value, std::string_view column) {
  if (std::holds_alternative<std::monostate>(value)) return nullptr;
  if (const T* found = std::get_if<T>(&value)) return found;
  throw std::logic_error{fmt::format("column '{}' is of another kind than it was asked for", column)};
}

}  // namespace

const Value& Row::at(std::string_view column) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].name == column) return values_[i];
  throw std::logic_error{fmt::format("the statement gives no column '{}'", column)};
}

bool Row::is_null(std::string_view column) const { return std::holds_alternative<std::monostate>(at(column)); }

std::int64_t Row::integer(std::string_view column) const {
  const auto* value = held<std::int64_t>(at(column), column);
  return value ? *value : 0;
}

double Row::real(std::string_view column) const {
  const auto* value = held<double>(at(column), column);
  return value ? *value : 0;
}

const std::string& Row::text(std::string_view column) const {
  static const std::string none;
  const auto* value = held<std::string>(at(column), column);
  return value ? *value : none;
}

std::optional<std::int64_t> Row::maybe_integer(std::string_view column) const {
  const auto* value = held<std::int64_t>(at(column), column);
  return value ? std::optional{*value} : std::nullopt;
}

std::optional<std::string> Row::maybe_text(std::string_view column) const {
  const auto* value = held<std::string>(at(column), column);
  return value ? std::optional{*value} : std::nullopt;
}

std::optional<Date> Row::maybe_date(std::string_view column) const {
  if (is_null(column)) return std::nullopt;
  return date(column);
}

std::optional<Instant> Row::maybe_instant(std::string_view column) const {
  if (is_null(column)) return std::nullopt;
  return instant(column);
}

std::vector<Row> ReadTx::all(const Statement& statement, Params params) {
  std::vector<Row> out;
  rows(statement, params, [&](Row&& row) {
    out.push_back(std::move(row));
    return true;
  });
  return out;
}

std::optional<Row> ReadTx::one(const Statement& statement, Params params) {
  std::optional<Row> out;
  rows(statement, params, [&](Row&& row) {
    out.emplace(std::move(row));
    return false;
  });
  return out;
}

void ReadTx::each(const Statement& statement, Params params, const std::function<void(const Row&)>& use) {
  rows(statement, params, [&](Row&& row) {
    use(row);
    return true;
  });
}

std::int64_t WriteTx::insert(const Statement& statement, Params params) {
  const auto row = one(statement, params);
  if (!row || row->values().empty()) throw std::logic_error{fmt::format("'{}' gives no row with a new number", statement.name)};
  if (const auto* id = std::get_if<std::int64_t>(&row->values()[0])) return *id;
  throw std::logic_error{fmt::format("the first column of '{}' is not a whole number", statement.name)};
}

}  // namespace stepwise::store
