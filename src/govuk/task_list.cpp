// SPDX-License-Identifier: Apache-2.0
#include "govuk/task_list.hpp"

#include "govuk/component_words.hpp"

namespace stepwise::govuk {
namespace {

void write_name(Writer& w, const Task& task, const std::string& hint_id, const std::string& status_id) {
  w.start("div", "govuk-task-list__name-and-hint");
  if (task.href.empty()) {
    w.open("div");
    if (!task.title_classes.empty()) w.cls(task.title_classes);
    w.end().html(task.title).close("div");
  } else {
    w.open("a").cls("govuk-link", "govuk-task-list__link", task.title_classes).attr("href", task.href);
    w.attr("aria-describedby", task.hint.empty() ? status_id : hint_id + " " + status_id).end();
    w.html(task.title).close("a");
  }
  if (!task.hint.empty())
    w.open("div").attr("id", hint_id).cls("govuk-task-list__hint").end().html(task.hint).close("div");
  w.close("div");
}

void write_section(Writer& w, const AccordionOptions& options, const AccordionSection& section, const std::string& index) {
  const std::string heading = "h" + std::to_string(options.heading_level);
  w.start("div", "govuk-accordion__section", section.expanded ? "govuk-accordion__section--expanded" : "");
  w.start("div", "govuk-accordion__section-header").start(heading, "govuk-accordion__section-heading");
  w.open("span").cls("govuk-accordion__section-button").attr("id", options.id + "-heading-" + index).end();
  w.html(section.heading).close("span").close(heading);
  if (!section.summary.empty()) {
    w.open("div").cls("govuk-accordion__section-summary", "govuk-body").attr("id", options.id + "-summary-" + index).end();
    w.html(section.summary).close("div");
  }
  w.close("div").open("div").attr("id", options.id + "-content-" + index).cls("govuk-accordion__section-content").end();
  if (section.plain_text) w.start("p", "govuk-body");
  w.html(section.content);
  if (section.plain_text) w.close("p");
  w.close("div").close("div");
}

}  // namespace

Html task_list(const TaskListOptions& options) {
  Writer w{256 + 384 * options.items.size()};
  w.open("ul").cls("govuk-task-list", options.classes).attrs(options.attributes).end();
  int index = 0;
  for (const auto& task : options.items) {
    ++index;
    const std::string id = options.id_prefix + "-" + std::to_string(task.number > 0 ? task.number : index);
    w.start("li", task.href.empty() ? "govuk-task-list__item" : "govuk-task-list__item govuk-task-list__item--with-link", task.classes);
    write_name(w, task, id + "-hint", id + "-status");
    w.open("div").cls("govuk-task-list__status", task.status_classes).attr("id", id + "-status").end();
    w.html(task.tag ? tag(*task.tag) : task.status).close("div").close("li");
  }
  w.close("ul");
  return std::move(w).done();
}

Html accordion(const AccordionOptions& options) {
  Writer w{2048};
  w.open("div").cls("govuk-accordion", options.classes).attr("data-module", "govuk-accordion").attr("id", options.id);
  w.attrs(with_component_words(options.messages, {{"hide-all-sections", noted("Hide all sections")},
                                               {"hide-section", noted("Hide")},
                                               {"hide-section-aria-label", noted("Hide this section")},
                                               {"show-all-sections", noted("Show all sections")},
                                               {"show-section", noted("Show")},
                                               {"show-section-aria-label", noted("Show this section")}}));
  if (options.remember_expanded) w.attr("data-remember-expanded", *options.remember_expanded ? "true" : "false");
  w.attrs(options.attributes).end();
  int index = 0;
  for (const auto& section : options.items) {
    ++index;
    write_section(w, options, section, std::to_string(section.number > 0 ? section.number : index));
  }
  w.close("div");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
