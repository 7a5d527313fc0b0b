// SPDX-License-Identifier: Apache-2.0
#include "practice/task/task.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace stepwise::task {
namespace {

TEST(Tasks, stand_with_the_longest_due_first_and_those_without_a_day_last) {
  const Date day{20'000};
  std::vector<Task> tasks{{.kind = "a", .reference = "held", .title = "", .href = ""},
                          {.kind = "b", .reference = "today", .title = "", .href = "", .due = day},
                          {.kind = "a", .reference = "today", .title = "", .href = "", .due = day},
                          {.kind = "c", .reference = "overdue", .title = "", .href = "", .due = Date{19'990}}};
  std::ranges::sort(tasks, comes_before);
  std::vector<std::string> order;
  for (const auto& task : tasks) order.push_back(task.kind + " " + task.reference);
  EXPECT_EQ(order, (std::vector<std::string>{"c overdue", "a today", "b today", "a held"}));
}

}  // namespace
}  // namespace stepwise::task
