// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise::kit {

/// The address of a list with its filters, order and page, taken apart so that a link can change one of them and keep the
/// rest. It stays in logs and in browser history: never words about a person.
class Address {
 public:
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  explicit Address(std::string path, Pairs query = {}) : path_{std::move(path)}, query_{std::move(query)} {}

  const std::string& path() const { return path_; }
  const Pairs& query() const { return query_; }
  /// The first value of that name; "" when there is none.
  std::string value(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  /// One value of that name in place of all it had; "" takes them away.
  Address with(std::string_view name, std::string_view value) const;
  /// Without that name, or without that one value of it.
  Address without(std::string_view name) const;
  Address without(std::string_view name, std::string_view value) const;
  /// /contacts?team=north&page=2, percent-encoded; values that are empty are left out.
  std::string href() const;

 private:
  std::string path_;
  Pairs query_;
};

}  // namespace stepwise::kit
