// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/csv.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/cld/building/building_pages.hpp"

namespace stepwise::return_building {
namespace {

using html::element;
using html::Html;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }

std::string event_words(const Todo& todo) {
  const std::string on = long_date(todo.start);
  switch (*todo.type) {
    case story::EventType::request: return t("[[Contact]] on {0}", on);
    case story::EventType::assessment: return t("[[Assessment]] from {0}", on);
    case story::EventType::service: return t("Service from {0}", on);
    case story::EventType::review: return t("[[Review]] from {0}", on);
    case story::EventType::hospital: return t("Stay in hospital from {0}", on);
    case story::EventType::step: break;
  }
  return on;
}

/// In a file, in English whatever the reader's language, as the other cells are.
std::string_view event_key(const Todo& todo) {
  if (!todo.type) return "";
  switch (*todo.type) {
    case story::EventType::request: return "request";
    case story::EventType::assessment: return "assessment";
    case story::EventType::service: return "service";
    case story::EventType::review: return "review";
    case story::EventType::hospital: return "hospital";
    case story::EventType::step: break;
  }
  return "";
}

Html whose(const TodoLine& line) {
  const Todo& todo = *line.todo;
  if (todo.person == 0) return t("The return as a whole");
  if (line.restricted) return t("Restricted record");
  if (!line.may_open) return t("Record {0}", todo.person_reference);
  const std::string record = "/people/" + todo.person_reference;
  return govuk::link(line.name.empty() ? t("Name not known").str() : line.name, todo.type ? record : record + "/details");
}

Html what(const TodoLine& line) {
  const Todo& todo = *line.todo;
  if (!todo.type) return t("The person’s details");
  const bool opens = line.may_open && !line.restricted && todo.type == story::EventType::request;
  return opens ? govuk::link(event_words(todo), "/contacts/" + todo.event_reference) : Html{event_words(todo)};
}

std::string page_href(const TeamModel& model, int page) {
  std::string href = std::string{building_path} + "/teams/" + model.team.reference + which_query(model.which);
  if (page > 1) href += (model.which == Which::due ? "&page=" : "?page=") + std::to_string(page);
  return href;
}

}  // namespace

govuk::Page team_page(const TeamModel& model) {
  const std::string team = model.team.name.empty() ? t("No team").str() : model.team.name;
  govuk::Page page;
  page.title = t("To put right before the return");
  page.wide = true;
  page.breadcrumbs = {{t("Returns"), "/returns"}, {t("Return building"), std::string{building_path} + which_query(model.which)}, {team, ""}};
  govuk::TableOptions table{.caption = tn("{0} thing to put right", "{0} things to put right", static_cast<std::int64_t>(model.total)), .caption_classes = "govuk-table__caption--m", .stack_on_phones = true,
                            .stack_names = {t("Who has it"), t("Whose"), t("What"), t("What is wrong and what to do"), t("How much it matters")}};
  for (const auto& name : table.stack_names) table.head.emplace_back(name);
  for (const TodoLine& line : model.lines)
    table.rows.push_back({line.todo->worker.empty() ? t("Nobody yet").str() : line.todo->worker, whose(line), what(line), listed(line.todo->sentence),
                          line.todo->is_warning() ? govuk::tag(t("Warning"), "yellow") : govuk::tag(t("Failure"), "red")});
  const int pages = static_cast<int>((model.total + todos_a_page - 1) / todos_a_page);
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {element("span", {{"class", "govuk-caption-l"}}, {team}), t("To put right before the return")}) +
              (model.lines.empty() ? paragraph(t("This team has nothing to put right.")) : paragraph(t("Opening a record is written on that record.")) + govuk::table(table)) +
              govuk::pages(static_cast<int>(model.page), pages, [&](int number) { return page_href(model, number); }, t("Pages of the list")) +
              paragraph(govuk::link(t("Download the list"), std::string{building_path} + "/teams/" + model.team.reference + "/list.csv" + which_query(model.which)));
  return page;
}

std::string todos_csv(const std::vector<const Todo*>& todos, const cld::FieldTable& fields) {
  std::string out = "team,worker,record,event,event_reference,event_start,field,weight,sentence\n";
  for (const Todo* todo : todos) {
    const std::string cells[] = {todo->team, todo->worker, todo->person_reference, std::string{event_key(*todo)}, todo->event_reference, todo->type ? todo->start.iso() : "",
                                 todo->field == cld::no_field ? "" : fields.fields()[static_cast<std::size_t>(todo->field)].name, todo->is_warning() ? "warning" : "failure", todo->sentence};
    out += csv_row(cells);
  }
  return out;
}

}  // namespace stepwise::return_building
