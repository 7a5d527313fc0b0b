// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/messages.hpp"

namespace stepwise::govuk {

struct Task {
  Html title = {};
  std::string href = {};
  Html hint = {};
  Html status = {};                      ///< words ("Completed"), or
  std::optional<TagOptions> tag = {};    ///< a tag, for what still needs doing
  std::string classes = {}, title_classes = {}, status_classes = {};
  int number = 0;                        ///< in its ids; its place in the list when 0
};
/// Statuses are "Completed", "In progress", "Not yet started", "Cannot start yet".
struct TaskListOptions {
  std::vector<Task> items = {};
  std::string id_prefix = "task-list";
  std::string classes = {};
  Attributes attributes = {};
};
Html task_list(const TaskListOptions& options);

struct AccordionSection {
  Html heading = {}, summary = {}, content = {};
  bool expanded = false;
  bool plain_text = false;  ///< the content is one paragraph of text
  int number = 0;           ///< in its ids; its place in the list when 0
};
struct AccordionOptions {
  std::string id = {};
  std::vector<AccordionSection> items = {};
  int heading_level = 2;
  std::optional<bool> remember_expanded = {};
  std::string classes = {};
  Attributes messages = {};  ///< other words for its script: data-i18n...
  Attributes attributes = {};
};
Html accordion(const AccordionOptions& options);

}  // namespace stepwise::govuk
