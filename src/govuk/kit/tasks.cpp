// SPDX-License-Identifier: Apache-2.0
#include "govuk/kit/tasks.hpp"

#include "govuk/task_list.hpp"
#include "language/language.hpp"

namespace stepwise::kit {
namespace {

govuk::Task task_of(const TaskLine& line) {
  govuk::Task task{.title = line.title, .href = line.status == TaskStatus::cannot_start ? std::string{} : line.href, .hint = line.hint};
  switch (line.status) {
    case TaskStatus::completed: task.status = t("Completed"); break;
    case TaskStatus::in_progress: task.tag = govuk::TagOptions{.text = t("In progress"), .classes = "govuk-tag--teal"}; break;
    case TaskStatus::not_started: task.tag = govuk::TagOptions{.text = t("Not yet started"), .classes = "govuk-tag--blue"}; break;
    case TaskStatus::cannot_start:
      task.status = t("Cannot start yet");
      task.status_classes = "govuk-task-list__status--cannot-start-yet";
      break;
  }
  return task;
}

}  // namespace

Html tasks(const std::vector<TaskGroup>& groups, const std::string& id_prefix) {
  std::int64_t done = 0, all = 0;
  Html lists;
  int group_number = 0;
  for (const auto& group : groups) {
    if (!group.heading.empty()) lists += html::element("h2", {{"class", "govuk-heading-m"}}, group.heading);
    govuk::TaskListOptions list{.id_prefix = id_prefix + "-" + std::to_string(++group_number)};
    list.items.reserve(group.tasks.size());
    for (const auto& line : group.tasks) {
      list.items.push_back(task_of(line));
      done += line.status == TaskStatus::completed;
      ++all;
    }
    lists += govuk::task_list(list);
  }
  return html::element("p", {{"class", "govuk-body"}}, t("Completed {0} of {1}", done, all)) + lists;
}

}  // namespace stepwise::kit
