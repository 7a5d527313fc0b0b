// SPDX-License-Identifier: Apache-2.0
#include "practice/work/work_pages.hpp"

#include <algorithm>

#include "govuk/kit/kit.hpp"
#include "practice/person/person_pages.hpp"

namespace stepwise::work {
namespace {

using html::element;

Html paragraph(const Html& content) { return element("p", {{"class", "govuk-body"}}, content); }
Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

kit::Address address_of(const WorkPage& page) {
  return kit::Address{page.path}.with("team", page.team).with("kind", page.filter.room).with("until", page.filter.until == ListFilter::Until::week ? "" : until_key(page.filter.until));
}

Html due_cell(const task::Task& task, Date today) {
  if (!task.due) return t("No day of its own").str();
  const Nearness nearness = nearness_of(task.due, today);
  Html out = Html{short_date(*task.due)};
  if (nearness == Nearness::overdue) out += Html{" "} + govuk::tag(t("Overdue"), "orange");
  if (nearness == Nearness::today) out += Html{" "} + govuk::tag(t("Today"), "blue");
  return out;
}

Html box(const task::Task& task, std::size_t number) {
  const std::string id = "task-" + std::to_string(number);
  const std::string about = task.person_name.empty() ? task.title : t("{0}, {1}", task.title, task.person_name);
  return element("div", {{"class", "govuk-checkboxes govuk-checkboxes--small"}},
                 element("div", {{"class", "govuk-checkboxes__item"}},
                         {element("input", {{"class", "govuk-checkboxes__input"}, {"id", id}, {"name", "task"}, {"type", "checkbox"}, {"value", task_key(task)}}, Html{}),
                          element("label", {{"class", "govuk-label govuk-checkboxes__label"}, {"for", id}}, element("span", {{"class", "govuk-visually-hidden"}}, t("Choose {0}", about)))}));
}

Html filters(const WorkPage& page) {
  std::vector<kit::Filter::Choice> rooms{{"", t("Everything")}};
  for (const auto& [key, words] : page.listed.rooms) rooms.push_back({key, words});
  std::vector<govuk::SelectItem> kinds, untils;
  for (const auto& room : rooms) kinds.push_back({.value = room.value, .text = room.text});
  for (const auto& [key, words] : std::initializer_list<std::pair<std::string_view, Message>>{
           {"overdue", noted("Overdue")}, {"today", noted("Up to today")}, {"week", noted("Up to the next 7 days")}, {"month", noted("Up to the next 31 days")}})
    untils.push_back({.value = key, .text = t(words)});
  return govuk::details({.summary = t("Choose which work"),
                         .content = govuk::search_form(page.path,
                                                       {govuk::select({.name = "kind", .label = t("Kind of work"), .items = std::move(kinds), .value = page.filter.room}),
                                                        page.team.empty() ? Html{} : govuk::hidden_field("team", page.team),
                                                        govuk::select({.name = "until", .label = t("Due"), .items = std::move(untils), .value = until_key(page.filter.until)})},
                                                       t("Show"))});
}

Html counted(const WorkPage& page) {
  const Counts& counts = page.listed.counts;
  Html out = paragraph(t("{0} overdue, {1} today, {2} in the next 7 days.", counts.overdue, counts.today, counts.this_week));
  if (page.cut) out += element("p", {{"class", "govuk-hint"}}, t("There is more than is counted here: of each kind of work what has been due longest is read. The rest comes as this is done."));
  if (page.left_out > 0)
    out += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", page.left_out));
  return out;
}

std::vector<std::string> columns(const WorkPage& page) {
  std::vector<std::string> names;
  if (page.may_hand_over) names.push_back(t("Choose"));
  names.push_back(t("What"));
  names.push_back(t("Person"));
  names.push_back(t("Due"));
  if (page.show_worker) names.push_back(t("Whose"));
  names.push_back(t("Kind of work"));
  return names;
}

govuk::Row row_of(const WorkPage& page, std::size_t i) {
  const task::Task& task = page.listed.tasks[i];
  govuk::Row row;
  if (page.may_hand_over) row.push_back(i < page.can_give.size() && page.can_give[i] ? box(task, i + 1) : Html{});
  row.push_back(govuk::link(task.title, task.href, task.person_name));
  row.push_back(task.person_reference.empty() ? Html{} : govuk::link(task.person_name, person::record_href(task.person_reference)));
  row.push_back(due_cell(task, page.today));
  if (page.show_worker) row.push_back(task.worker ? task.worker_name : t("The team’s").str());
  row.push_back(room_words(task.kind));
  return row;
}

Html list(const WorkPage& page) {
  const auto total = static_cast<std::int64_t>(page.listed.tasks.size());
  if (total == 0) return paragraph(t("Nothing is due. What falls due later comes here by itself."));
  const ShownRows shown = rows_of_page(page.listed.tasks.size(), page.filter.page);
  std::vector<govuk::Row> rows;
  for (std::size_t i = shown.first; i < shown.past; ++i) rows.push_back(row_of(page, i));
  const auto names = columns(page);
  Html table = govuk::table({.caption = page.title, .head = {names.begin(), names.end()}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
  Html out = total > page_rows ? paragraph(kit::showing_words(shown.page, page_rows, total)) : Html{};
  if (page.may_hand_over)
    out += govuk::search_form("/work/hand-over", {govuk::hidden_field("scope", page.scope), table}, t("Hand over what is chosen")) +
           paragraph(govuk::link(t("Hand over everything"), kit::Address{"/work/hand-over"}.with("scope", page.scope).with("all", "yes").href()));
  else out += table;
  return out + govuk::pages(shown.page, shown.pages, [&](int number) { return address_of(page).with("page", number == 1 ? "" : std::to_string(number)).href(); });
}

}  // namespace

ShownRows rows_of_page(std::size_t total, int page) {
  ShownRows shown;
  shown.pages = std::max(1, static_cast<int>((total + page_rows - 1) / page_rows));
  shown.page = std::clamp(page, 1, shown.pages);
  shown.first = static_cast<std::size_t>(shown.page - 1) * page_rows;
  shown.past = std::min(shown.first + page_rows, total);
  return shown;
}

std::string task_key(const task::Task& task) { return task.kind + "|" + task.reference; }

Html write_work(const WorkPage& page) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, page.title);
  std::vector<Html> links;
  for (const auto& link : page.links) links.push_back(element("li", {}, govuk::link(link.text, link.href)));
  if (!links.empty()) out += element("ul", {{"class", "govuk-list"}}, html::join(links));
  out += page.above + counted(page) + filters(page) + list(page);
  if (!page.listed.tasks.empty())
    out += paragraph(govuk::link(t("Download this list as CSV, without names"), kit::Address{"/work.csv"}.with("scope", page.scope).with("kind", page.filter.room).with("until", until_key(page.filter.until)).href()));
  return out + page.below;
}

Html write_stranded(const std::vector<Stranded>& stranded, bool may_supervise) {
  if (stranded.empty()) return {};
  std::vector<Html> items;
  for (const auto& one : stranded) {
    const std::string words = one.left ? tn("{1} no longer works here and holds {0} thing.", "{1} no longer works here and holds {0} things.", one.tasks, one.name)
                              : one.stopped ? tn("{1} was stopped from signing in and holds {0} thing.", "{1} was stopped from signing in and holds {0} things.", one.tasks, one.name)
                                       : one.now_in.empty() ? tn("{1} is in no team now and holds {0} thing.", "{1} is in no team now and holds {0} things.", one.tasks, one.name)
                                                            : tn("{1} works in {2} now and holds {0} thing.", "{1} works in {2} now and holds {0} things.", one.tasks, one.name, one.now_in);
    Html line = Html{words};
    if (may_supervise) line += Html{" "} + govuk::link(t("See it and hand it over"), "/work/worker/" + one.reference, one.name);
    items.push_back(element("li", {}, line));
  }
  return heading(t("Work whose owner is gone")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

Html write_caseloads(const std::vector<Caseload>& caseloads) {
  if (caseloads.empty()) return {};
  std::vector<govuk::Row> rows;
  for (const auto& one : caseloads)
    rows.push_back({govuk::link(one.name, "/work/worker/" + one.reference), govuk::number(number_words(one.tasks)), govuk::number(number_words(one.overdue)),
                    one.oldest ? short_date(*one.oldest) : t("None").str(), one.last_supervised ? short_date(*one.last_supervised) : t("Not recorded").str()});
  const std::vector<std::string> names{t("Worker"), t("Due within a year"), t("Overdue"), t("Oldest next day"), t("Cases last talked about")};
  return govuk::table({.caption = t("Caseloads"), .head = {names[0], govuk::number(Html{names[1]}), govuk::number(Html{names[2]}), names[3], names[4]}, .rows = std::move(rows),
                             .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::work
