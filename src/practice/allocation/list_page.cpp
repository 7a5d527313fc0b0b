// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "practice/allocation/allocation_pages.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

constexpr std::array<std::pair<std::string_view, Message>, 7> all_states{{{"open", noted("Something is to be done")},
                                                                          {"working", noted("Being worked out")},
                                                                          {"waiting", noted("Waiting for a second signature")},
                                                                          {"returned", noted("Sent back with a reason")},
                                                                          {"to_explain", noted("To explain to the person")},
                                                                          {"questioned", noted("A question waits for its answer")},
                                                                          {"standing", noted("Standing now")}}};

Html next_cell(const Line& line, Date today) {
  if (line.died) return Html{t("The person has died: set it aside")};
  const auto with_day = [&](std::string_view words, Date by) {
    return Html{words} + element("div", {{"class", "govuk-hint govuk-!-margin-bottom-0"}}, by < today ? t("Due {0}", short_date(by)) : t("By {0}", short_date(by)));
  };
  if (line.question_due) return with_day(t("Answer what was asked"), *line.question_due);
  const auto next = next_of(line.allocation);
  return next ? with_day(t(next_words(next->what)), next->by) : Html{};
}

govuk::Row row_of(const Line& line, Date today) {
  const Allocation& a = line.allocation;
  return {govuk::link(line.person_name, allocation_href(a.reference), t("starting figure")), state_tag(state_of(a)), govuk::number(a.decided_at ? pounds(a.sum.weekly_pence) : std::string{}), a.worker.name, next_cell(line, today)};
}

}  // namespace

std::span<const std::pair<std::string_view, Message>> list_states() { return all_states; }

Html write_list(const ListView& view) {
  std::vector<govuk::SelectItem> teams{{.value = "all", .text = t("Every team")}}, states;
  for (const auto& team : view.teams) teams.push_back({.value = team.reference, .text = team.name});
  for (const auto& [key, words] : all_states) states.push_back({.value = key, .text = t(words)});
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Starting figures"));
  out += govuk::search_form("/allocations", {govuk::select({.name = "team", .label = t("Team"), .items = std::move(teams), .value = view.team.empty() ? std::string{"all"} : view.team}),
                                             govuk::select({.name = "state", .label = t("Which"), .items = std::move(states), .value = view.state})},
                            t("Show"));
  out += paragraph(tn("{0} starting figure.", "{0} starting figures.", static_cast<std::int64_t>(view.lines.size())));
  if (view.restricted > 0) out += element("p", {{"class", "govuk-hint"}}, tn("{0} more is not shown: the person’s record is restricted.", "{0} more are not shown: the people’s records are restricted.", view.restricted));
  if (view.lines.empty()) return out;
  std::vector<govuk::Row> rows;
  for (const Line& line : view.lines) rows.push_back(row_of(line, view.today));
  const std::vector<std::string> names{t("Person"), t("Where it stands"), t("A week"), t("Worker"), t("What is next")};
  return out + govuk::table({.caption = t("Starting figures"), .head = {names[0], names[1], govuk::number(names[2]), names[3], names[4]}, .rows = std::move(rows), .caption_classes = "govuk-visually-hidden",
                             .stack_on_phones = true, .stack_names = names});
}

}  // namespace stepwise::allocation
