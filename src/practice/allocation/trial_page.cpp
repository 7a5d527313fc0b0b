// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/grid_pages.hpp"

namespace stepwise::allocation {
namespace {

using html::element;

Html heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, words); }

std::string difference(std::int64_t now, std::int64_t then) { return then == now ? t("the same").str() : then > now ? t("{0} more", pounds(then - now)) : t("{0} less", pounds(now - then)); }

Html running(const TrialView& view) {
  const auto& trial = *view.trial;
  const std::string total = std::to_string(trial.total == 0 ? 1 : trial.total);
  return paragraph(t("It is being worked out. You may leave this page: it goes on.")) +
         element("p", {{"class", "govuk-body"}}, {element("label", {{"for", "progress"}}, t("Worked out so far")), Html{" "},
                                                  element("progress", {{"id", "progress"}, {"max", total}, {"value", std::to_string(trial.done)}}, t("{0} of {1}", static_cast<std::int64_t>(trial.done), static_cast<std::int64_t>(trial.total)))}) +
         paragraph(govuk::link(t("Look again"), grid_href(view.grid.reference) + "/try"));
}

Html by_area(const TrialView& view) {
  std::vector<govuk::Row> rows;
  for (const AreaChange& one : view.trial->result->areas) {
    const Area* area = view.grid.find(one.area);
    if (area == nullptr) area = view.now.find(one.area);
    rows.push_back({area == nullptr ? one.area : listed(area->words).str(), govuk::number(number_words(one.people)), govuk::number(pounds(one.now)), govuk::number(one.known ? pounds(one.then) : t("Not in this grid").str()),
                    govuk::number(difference(one.now, one.then))});
  }
  const std::vector<std::string> names{t("Area"), t("People with a need there"), t("By the grid in force, a week"), t("By this grid, a week"), t("Difference")};
  return govuk::table({.caption = t("By area"), .head = {names[0], govuk::number(names[1]), govuk::number(names[2]), govuk::number(names[3]), govuk::number(names[4])}, .rows = std::move(rows),
                       .caption_classes = "govuk-table__caption--m", .stack_on_phones = true, .stack_names = names});
}

Html for_whom(const TrialView& view) {
  Html out = heading(t("For whom it changes most"));
  if (!view.sees_people) return out + paragraph(t("You may not see the people behind numbers, so nobody is shown here."));
  if (view.restricted > 0) out += paragraph(tn("{0} of those whose figure changes has a restricted record and is not shown.", "{0} of those whose figure changes have a restricted record and are not shown.", view.restricted));
  if (view.largest.empty()) return view.restricted > 0 ? out : out + paragraph(t("No figure changes."));
  std::vector<govuk::Row> rows;
  for (const auto& one : view.largest)
    rows.push_back({view.may_open ? govuk::link(one.initials, allocation_href(one.reference), t("starting figure")) : Html{one.initials}, one.team, govuk::number(pounds(one.now)), govuk::number(pounds(one.then)), govuk::number(difference(one.now, one.then))});
  const std::vector<std::string> names{t("Person"), t("Team"), t("Now, a week"), t("Then, a week"), t("Difference")};
  return out + govuk::table({.caption = t("For whom it changes most"), .head = {names[0], names[1], govuk::number(names[2]), govuk::number(names[3]), govuk::number(names[4])}, .rows = std::move(rows),
                             .caption_classes = "govuk-visually-hidden", .stack_on_phones = true, .stack_names = names});
}

Html found(const TrialView& view) {
  const Recomputed& all = *view.trial->result;
  Html out = community::facts({{t("Figures that stand"), Html{number_words(all.people)}},
                               {t("Would be more"), Html{number_words(all.more)}},
                               {t("Would be less"), Html{number_words(all.less)}},
                               {t("Would stay the same"), Html{number_words(all.same)}},
                               {t("Totals that a worker set, which stay"), Html{number_words(all.own_totals)}},
                               {t("All together, a week"), Html{t("{0} now, {1} then: {2}", pounds(all.now_total), pounds(all.then_total), difference(all.now_total, all.then_total))}},
                               {t("Worked out"), Html{t("{0}, in {1} microseconds", long_moment(view.trial->finished_at), view.trial->microseconds)}}});
  if (all.not_in_grid > 0) out += govuk::inset_text({.content = tn("{0} person has a need in an area that this grid has not.", "{0} people have a need in an area that this grid has not.", all.not_in_grid)});
  out += paragraph(t("A new grid changes no figure that was decided. It counts for those that are worked out from its first day on."));
  if (view.sees_fairness) out += paragraph(govuk::link(t("Who would gain and who would lose, group by group"), "/fairness/groups?grid=" + view.grid.reference));
  return out + by_area(view) + for_whom(view);
}

}  // namespace

Html write_trial(const govuk::Frame& frame, const TrialView& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("What this grid would change"));
  out += paragraph(t("{0}, in place of {1}. Levels stay as workers judged them.", view.grid.name, view.now.name));
  if (view.trial && view.trial->running) return out + running(view);
  if (view.trial && !view.trial->fault.empty()) out += govuk::warning_text({.text = view.trial->fault});
  if (view.trial && view.trial->result) out += found(view);
  return out + govuk::question_form(frame, grid_href(view.grid.reference) + "/try", {}, govuk::button({.text = view.trial ? t("Work it out again") : t("Work it out for everybody"), .prevent_double_click = true}));
}

}  // namespace stepwise::allocation
