// SPDX-License-Identifier: Apache-2.0
#include "practice/task/task.hpp"

#include <tuple>

namespace stepwise::task {

bool comes_before(const Task& a, const Task& b) {
  const auto key = [](const Task& task) { return std::tuple{!task.first, !task.due, task.due.value_or(Date{}), std::string_view{task.kind}, std::string_view{task.reference}}; };
  return key(a) < key(b);
}

}  // namespace stepwise::task
