// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::access {

/// One thing that may differ before and after a change, as words.
struct Detail {
  std::string_view name;
  std::string before, after;
};
/// JSON objects holding only what differs, for an audit line.
struct Difference {
  std::string before, after;
  bool any = false;
};
Difference difference_of(const std::vector<Detail>& details);

}  // namespace stepwise::access
