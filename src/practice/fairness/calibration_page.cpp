// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <map>

#include "performance/statistics/release.hpp"
#include "practice/fairness/fairness_pages.hpp"
#include "practice/fairness/groups.hpp"

namespace stepwise::fairness {
namespace {

using allocation::Area;
using allocation::level_count;
using html::element;
using statistics::Audience;

Html off_words(const OffBy& off) {
  if (!off.middle) return Html{t("Nothing to compare yet")};
  return Html{t("Half of them are off by {0} or less. Altogether the median is {1}.", percent(*off.typical), signed_percent(*off.middle))};
}

/// How far off a fit is for cases it never saw, by group; small groups are hidden.
Html off_table(const CalibrationPage& view, std::string_view caption, const std::function<std::string(const SampleCase&)>& group) {
  std::map<std::string, std::vector<HeldOut>> groups;
  for (const HeldOut& one : view.held_out) groups[group(view.sample[view.paired[one.row]])].push_back(one);
  std::vector<std::int64_t> counts;
  for (const auto& [name, cases] : groups) counts.push_back(static_cast<std::int64_t>(cases.size()));
  const auto shown = statistics::disclose_parts(counts, Audience::everyone_else);
  std::vector<govuk::Row> rows;
  for (const auto& [name, cases] : groups) {
    const auto& count = shown[rows.size()];
    const OffBy off = off_by(cases);
    const bool hidden = std::holds_alternative<statistics::Hidden>(count) || off.cases < fewest_payments;
    rows.push_back({name, govuk::number(statistics::words(count)), govuk::number(hidden || !off.typical ? std::string{"*"} : percent(*off.typical)), govuk::number(hidden || !off.middle ? std::string{"*"} : signed_percent(*off.middle))});
  }
  return table_of(caption, {t("Group"), t("Cases"), t("Half are off by no more than"), t("Median, up or down")}, std::move(rows));
}

Html tested(const CalibrationPage& view) {
  Html out = part_heading(t("How far off it would be"));
  out += paragraph(t("The cases are held out in {0} parts, one after the other: each is worked out by a grid that was fitted without it, and put beside what somebody who knows it said.", folds));
  out += paragraph(off_words(off_by(view.held_out)));
  out += off_table(view, t("By primary support reason"), [&](const SampleCase& one) { return listed(view.lists.primary_support_reason.label(one.reason)); });
  out += off_table(view, t("By age"), [](const SampleCase& one) { return stratum_words(one.age); });
  out += off_table(view, t("By ethnicity"), [&](const SampleCase& one) { return ethnicity_group(view.lists, one.ethnicity); });
  return out + off_table(view, t("By home"), [](const SampleCase& one) { return stratum_words(one.setting); }) + rule_in_force();
}

/// How much of what is spent now follows need.
Html past(const CalibrationPage& view) {
  std::vector<std::pair<double, double>> pairs;
  for (const std::size_t place : view.paired)
    if (view.sample[place].past_pence) pairs.emplace_back(static_cast<double>(*view.sample[place].past_pence), static_cast<double>(*view.sample[place].appropriate_pence));
  Html out = part_heading(t("Past spending and need"));
  const auto link = pairs.size() < fewest_paired ? std::nullopt : rank_correlation(pairs);
  if (!link) return out + paragraph(t("Too few of the paired cases have a signed plan to say how past spending and need go together."));
  out += paragraph(t("Of {0} paired cases with a signed plan: the rank correlation of what the plan costs with what is appropriate is {1}. {2} of how cases differ in what is spent goes with how they differ in need.",
                     static_cast<std::int64_t>(pairs.size()), two_places(*link), percent(100 * *link * *link)));
  return out + paragraph(t("Councils usually find that past spending follows need only weakly. That is why the grid is fitted to what is appropriate and not to what was paid."));
}

Html cells(const Area& before, const Area& after) {
  std::vector<std::string> names{t("Need")};
  for (std::size_t risk = 0; risk < level_count; ++risk) names.push_back(t(allocation::name_of(static_cast<allocation::Risk>(risk))));
  std::vector<govuk::Row> rows;
  for (std::size_t need = 1; need < level_count; ++need) {
    govuk::Row row{t(allocation::name_of(static_cast<allocation::Need>(need))).str()};
    for (std::size_t risk = 0; risk < level_count; ++risk) row.push_back(govuk::number(t("{0}, was {1}", pounds(after.pence[need][risk]), pounds(before.pence[need][risk]))));
    rows.push_back(std::move(row));
  }
  return table_of(listed(after.words).str(), names, std::move(rows));
}

Html draft_form(const govuk::Frame& frame, const CalibrationPage& view) {
  const auto money = [&](const char* name, std::string_view label, std::string_view hint) {
    return govuk::input({.name = name, .label = govuk::sized_label(label, "s"), .hint = hint, .value = view.form.typed.get(name), .problems = view.form.problems, .classes = "govuk-input--width-10", .inputmode = "decimal", .prefix = "£"});
  };
  Html out = part_heading(t("Bring it to the budget"));
  out += paragraph(t("Every amount is changed by one share, so that all figures that stand come to the budget less what is kept apart. It becomes a draft grid; somebody else publishes it."));
  if (view.scaled) {
    out += govuk::inset_text({.content = t("The budget pays {0} of what the cases say is appropriate: {1} a week for everybody, of {2} there is.", percent(100 * view.scaled->share), pounds(view.scaled->weekly_pence), pounds(view.scaled->available_pence))});
    if (view.scaled->share < 1)
      out += paragraph(t("Less than all of it. A starting figure that is known to be too low is not enough to meet need: say so to whoever sets the budget before you go on."));
  }
  return out + govuk::question_form(frame, calibration_href(view.calibration.reference),
                                    {govuk::hidden_field("version", std::to_string(view.calibration.version)), govuk::hidden_field("form_token", view.token),
                                     money("budget", t("Budget for a year"), t("For everybody’s support that the grid is for")), money("contingency", t("Kept apart for a year"), t("For figures above the grid. Commonly 5 to 10 in 100 of the budget"))},
                                    govuk::button_group({govuk::secondary_button(t("See what it comes to"), "", "what", "try"), govuk::button({.text = t("Make a draft grid from it"), .name = "what", .value = "make", .prevent_double_click = true})}));
}

}  // namespace

Html write_calibrations(const govuk::Frame& frame, const CalibrationsPage& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Calibrate the grid on our own cases"));
  out += paragraph(t("A sample of the figures that stand, drawn by lot within support reason, age, ethnicity and home, is paired with what support that fits should cost, by somebody who knows each case. A grid is fitted to that, tested on cases it did not see, and brought to the budget. Do it again at least once a year, and when fees change."));
  std::vector<govuk::Row> rows;
  for (const Calibration& one : view.all)
    rows.push_back({govuk::link(one.name, calibration_href(one.reference)), govuk::number(long_date(one.made_at.london_date())), govuk::number(one.made_by_name), govuk::number(one.grid_reference.empty() ? t("Not yet").str() : t("Made").str())});
  if (!rows.empty()) out += table_of(t("Calibrations"), {t("Name"), t("Begun"), t("By"), t("Draft grid")}, std::move(rows));
  return out + part_heading(t("Begin another")) +
         govuk::question_form(frame, "/fairness/calibrations",
                              {govuk::hidden_field("form_token", view.token), community::line_box(view.form, "name", t("What is it called?"), t("For instance: autumn, with next year’s fees")),
                               community::line_box(view.form, "wanted", t("How many cases?"), t("Commonly about {0}", static_cast<std::int64_t>(sample_size)), "govuk-input--width-4")},
                              govuk::button({.text = t("Draw the sample"), .prevent_double_click = true}));
}

Html write_calibration(const govuk::Frame& frame, const CalibrationPage& view) {
  const Calibration& one = view.calibration;
  Html out = element("h1", {{"class", "govuk-heading-l"}}, one.name);
  out += community::facts({{t("Begun"), Html{t("{0} by {1}", long_moment(one.made_at), one.made_by_name)}},
                           {t("Beside the grid"), Html{view.base.name}},
                           {t("Drawn by lot from number"), Html{std::to_string(one.seed)}},
                           {t("Paired"), Html{t("{0} of {1}", static_cast<std::int64_t>(view.paired.size()), static_cast<std::int64_t>(view.sample.size()))}}});
  if (!one.grid_reference.empty()) {
    out += govuk::inset_text({.content = govuk::link(t("A draft grid was made from it"), "/allocations/grids/" + one.grid_reference)});
    out += community::facts({{t("Budget for a year"), Html{pounds(one.budget_pence.value_or(0))}}, {t("Kept apart for a year"), Html{pounds(one.contingency_pence.value_or(0))}}});
  }
  out += paragraph(t("Whoever works out starting figures says what each case should cost, under Cases to pair."));
  if (!view.fit) return out + paragraph(t("At least {0} cases have to be paired before a grid is fitted.", static_cast<std::int64_t>(fewest_paired)));
  out += tested(view) + past(view) + part_heading(t("The grid that fits"));
  out += paragraph(t("Before it is brought to the budget. Where few cases have a need and a risk, it leans on the shape of the grid in force. No amount falls as need or risk rises."));
  for (const Area& area : view.fit->areas)
    if (const Area* before = view.base.find(area.code)) out += cells(*before, area);
  if (one.grid_reference.empty()) out += draft_form(frame, view);
  return out + paragraph(govuk::link(t("The paired cases as CSV"), calibration_href(one.reference) + "/file")) +
         element("p", {{"class", "govuk-hint"}}, t("No names stand in it, but each line is one person’s levels. Keep it as you keep a record."));
}

}  // namespace stepwise::fairness
