// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stepwise {

/// A defined list kept as data in lists/NAME.csv: columns `code`, `label`, then whatever the list needs.
/// Codes are stable keys for storage and URLs; labels are for people and for the national return.
class CodeList {
 public:
  static Result<CodeList> load(std::string_view name);
  static Result<CodeList> from_csv(std::string_view name, std::string_view text);
  struct Item {
    std::string code, label;
    std::vector<std::string> cells;
  };
  const std::vector<Item>& items() const { return items_; }
  bool has(std::string_view code) const { return find(code) != nullptr; }
  /// The label; the code itself when it is not in the list (an old code on an old record).
  std::string label(std::string_view code) const;
  /// Another column of a code's row, "" when there is none.
  std::string value(std::string_view code, std::string_view column) const;
  /// The code whose label this is, ignoring case; "" when there is none.
  std::string code_for_label(std::string_view label) const;
  std::string code_for(std::string_view column, std::string_view value) const;

 private:
  const Item* find(std::string_view code) const;
  std::vector<std::string> columns_;
  std::vector<Item> items_;
};

}  // namespace stepwise
