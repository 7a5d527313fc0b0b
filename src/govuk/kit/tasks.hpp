// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "html/html.hpp"

namespace stepwise::kit {

using html::Html;

enum class TaskStatus { completed, in_progress, not_started, cannot_start };

/// One section of a long form. A task that cannot start yet has no link, whatever its address; the hint says what comes first.
struct TaskLine {
  std::string title = {}, href = {}, hint = {};
  TaskStatus status = TaskStatus::not_started;
};
struct TaskGroup {
  std::string heading = {};  ///< none: one list without headings
  std::vector<TaskLine> tasks = {};
};
/// The tasks with how many are done. Statuses read "Completed", "In progress", "Not yet started", "Cannot start yet".
/// `id_prefix` tells two lists of one page apart.
Html tasks(const std::vector<TaskGroup>& groups, const std::string& id_prefix = "task");

}  // namespace stepwise::kit
