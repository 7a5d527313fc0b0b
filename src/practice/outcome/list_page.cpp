// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/outcome/outcome_site.hpp"
#include "practice/outcome/view_parts.hpp"
#include "practice/parts/sheet.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/progression/progression_site.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;

govuk::SummaryRow row(std::string_view name, Html value) { return {.key = name, .value = std::move(value)}; }

Html actions_cell(const ListView& view, const Outcome& outcome) {
  const auto its = actions_of(view.actions, outcome.reference);
  std::vector<Html> items;
  for (const auto& action : its)
    if (is_live(action)) items.push_back(element("li", {}, Html{t("{0}: {1}, by {2}", action.owner_name, action.what, long_date(action.by_on))}));
  if (items.empty()) return t("Nobody does anything about it now");
  return element("ul", {{"class", "govuk-list"}}, html::join(items));
}

Html served_cell(const std::vector<Served>& served) {
  std::vector<Html> items;
  for (const auto& one : served) items.push_back(element("li", {}, {Html{one.heading + ": "}, one.href.empty() ? Html{one.words} : govuk::link(one.words, one.href)}));
  return items.empty() ? Html{t("Nothing in a plan yet")} : element("ul", {{"class", "govuk-list"}}, html::join(items));
}

Html card(const ListView& view, const Outcome& outcome, const std::vector<Served>& served) {
  std::vector<govuk::SummaryRow> rows{row(t("Where it stands"), where_tag(outcome))};
  if (outcome.of_carer) rows.push_back(row(t("As [[a carer]]"), t("Only those who support [[carers]] see this")));
  if (!outcome.wording.empty()) rows.push_back(row(t("In their own words"), html::lines(outcome.words)));
  rows.push_back(row(t("Direction"), listed(view.lists.direction.label(outcome.direction))));
  if (outcome.closed_on) rows.push_back(row(t("Closed"), Html{long_date(*outcome.closed_on)} + (outcome.closed_why.empty() ? Html{} : element("br", {}, {}) + html::lines(outcome.closed_why))));
  else {
    rows.push_back(row(t("Who does what"), actions_cell(view, outcome)));
    rows.push_back(row(t("What serves it"), served_cell(served)));
    rows.push_back(row(t("Next look"), long_date(outcome.look_on)));
  }
  const std::string href = outcome_href(view.person_reference, outcome.reference);
  return govuk::summary_list({.rows = std::move(rows),
                              .card = govuk::SummaryCard{.title = shown_words(outcome), .actions = {{.text = t("Open"), .href = href}}, .heading_level = 3}});
}

/// Something found out with the person is to become an action: towards which outcome?
Html choose_outcome(const ListView& view) {
  Html items;
  const std::string finding = "?finding=" + view.finding;
  for (const auto& outcome : view.outcomes)
    if (is_open(outcome) && (outcome.of_carer || !view.finding_of_carer)) items += element("li", {}, govuk::link(shown_words(outcome), outcome_href(view.person_reference, outcome.reference) + "/actions/new" + finding));
  items += element("li", {}, govuk::link(t("A new outcome"), promote_href(view.person_reference, view.finding)));
  return govuk::inset_text({.content = sheet::paragraph(t("“{0}” becomes an action. Towards which outcome?", view.finding_words)) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items)});
}

}  // namespace

Html write_list(const ListView& view, const std::function<std::vector<Served>(const Outcome&)>& served) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Outcomes")) +
             sheet::paragraph(t("What the person says will be different, in their words. A service, an item or an activity is a way of getting there."));
  if (!view.finding_words.empty() && view.may_change && !view.died) return out + choose_outcome(view);
  if (view.may_change && !view.died) out += govuk::button_group({govuk::button({.text = t("Begin an outcome"), .href = outcomes_href(view.person_reference) + "/new/check"})});
  const auto write = [&](bool open, std::string_view heading) {
    Html cards;
    for (const auto& outcome : view.outcomes)
      if (is_open(outcome) == open) cards += card(view, outcome, served(outcome));
    return cards.empty() ? Html{} : sheet::heading(heading) + cards;
  };
  if (view.outcomes.empty()) out += sheet::paragraph(t("No outcome is written yet."));
  out += write(true, t("Now")) + write(false, t("Before"));
  return out + sheet::heading(t("Smaller goals")) + sheet::paragraph(t("Goals of short-term help stand with that help; small steps from one level to the next stand in the progression plan.")) +
         sheet::paragraph(govuk::link(t("Progression"), progression::progression_href(view.person_reference)));
}

}  // namespace stepwise::outcome
