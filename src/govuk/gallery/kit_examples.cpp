// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"
#include "govuk/kit/kit.hpp"
#include "performance/charts/examples.hpp"

namespace stepwise::gallery {
namespace {

std::vector<Example> checks() {
  return {{"Answers by section", kit::answers({{.heading = "About you", .answers = {{"Name", "Ada Moss", address("form")}, {"Phone", {}, address("form")}, {"Reference", "A1"}}},
                                               {.heading = "What you find hard", .answers = {{"Washing", "Getting into the bath"}}, .change_href = address("form")}},
                                              3)}};
}
std::vector<Example> task_lists() {
  using kit::TaskStatus;
  return {{"Groups", kit::tasks({{"About them", {{"Who they are", address("form"), "", TaskStatus::completed}, {"My life", address("form"), "About ten questions", TaskStatus::in_progress}}},
                                 {"Decide", {{"What they want", address("form"), "", TaskStatus::not_started}, {"Send", address("form"), "When the rest is done", TaskStatus::cannot_start}}}})}};
}
std::vector<Example> lists() {
  const kit::Address here{address("paged-list"), {{"team", "n"}, {"team", "s"}, {"sort", "received"}, {"order", "down"}, {"page", "2"}}};
  const std::vector<kit::Filter> filters{{.name = "team", .label = "Team", .kind = kit::Filter::Kind::many, .choices = {{"n", "North"}, {"s", "South"}, {"w", "West"}}},
                                         {.name = "year", .label = "Year", .choices = {{"2026", "2026"}, {"2025", "2025"}}}};
  const kit::ListPage page{.caption = "Contacts",
                           .columns = {{"Received", "received"}, {"Person", "person"}, {"Outcome"}, {"Days", "days", true}},
                           .rows = {{"21 November 2026", govuk::link("Ada Moss", address("record")), "Resolved", govuk::number("0")},
                                    {"20 November 2026", govuk::link("Bob Fenwick-Ollerenshaw", address("record")), "Assessment asked for", govuk::number("1,203")}},
                           .sort = "received", .descending = true, .page = 2, .total = 95};
  return {{"Filters, order and pages in the address", moj::filter_layout(kit::filter_panel(here, filters), kit::list_page(here, page))},
          {"Nothing found", kit::list_page(here, {.empty = "No contacts fit these filters."})}};
}
std::vector<Example> charts() {
  std::vector<Example> out;
  for (auto& [name, html] : charts::examples()) out.push_back({name, std::move(html)});
  return out;
}

}  // namespace

Group kit_group() {
  return {"Kinds of page", {{"check-answers", "Check your answers", checks}, {"paged-list", "Filtered and paged list", lists}, {"tasks", "Tasks with statuses", task_lists}}};
}
Group chart_group() { return {"Charts", {{"every-chart", "Every kind of chart", charts}}}; }

}  // namespace stepwise::gallery
