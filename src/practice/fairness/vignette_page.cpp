// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/care_act/care_act.hpp"
#include "practice/fairness/fairness_pages.hpp"

namespace stepwise::fairness {
namespace {

using html::element;

std::string kappa_words(const std::optional<double>& kappa) { return kappa ? two_places(*kappa) : t("Cannot be said").str(); }

std::string level_list(const std::vector<int>& levels, bool is_need) {
  std::string out;
  for (const int level : levels) out += (out.empty() ? "" : ", ") + (is_need ? t(allocation::name_of(static_cast<allocation::Need>(level))) : t(allocation::name_of(static_cast<allocation::Risk>(level)))).str();
  return out.empty() ? "–" : out;
}

std::string title_of(const std::vector<Vignette>& all, std::string_view code) {
  const auto at = std::ranges::find(all, code, &Vignette::code);
  return at == all.end() ? std::string{code} : listed(at->title).str();
}

/// How many vignettes are graded whole.
std::size_t graded(const RoundPage& view) {
  return static_cast<std::size_t>(std::ranges::count_if(view.vignettes, [&](const Vignette& one) { return left_to_grade({one}, view.grades) == 0; }));
}

Html to_grade(const RoundPage& view) {
  std::vector<govuk::Task> items;
  for (const Vignette& one : view.vignettes) {
    const bool done = left_to_grade({one}, view.grades) == 0;
    govuk::Task task{.title = listed(one.title), .href = round_href(view.round.reference) + "/" + one.code};
    if (done) task.status = Html{t("Graded")};
    else task.tag = govuk::TagOptions{.text = t("Not yet"), .classes = "govuk-tag--blue"};
    items.push_back(std::move(task));
  }
  return govuk::task_list({.items = std::move(items)});
}

Html compared(const RoundPage& view) {
  std::vector<std::string> areas;
  for (const auto& area : care_act::need_areas()) areas.emplace_back(area.key);
  Html out = part_heading(t("How alike it was judged")) + agreement_table(agreement(view.finished, areas));
  out += part_heading(t("Where people differ"));
  out += paragraph(t("Talk it through together: what did one read that the other did not? Nobody is right here, and nobody’s name stands beside a level."));
  std::vector<govuk::Row> rows;
  for (const Differs& one : differences(view.finished))
    rows.push_back({title_of(view.vignettes, one.vignette), govuk::number(area_words(one.area)), govuk::number(level_list(one.needs, true)), govuk::number(level_list(one.risks, false))});
  if (rows.empty()) return out + paragraph(t("Nowhere: everybody gave the same."));
  return out + table_of(t("Where people differ, the furthest apart first"), {t("Vignette"), t("Area"), t("Needs that were given"), t("Risks that were given")}, std::move(rows), true);
}

Html radios_of(const GradePage& view, const std::string& field, const std::string& legend, bool is_need) {
  std::vector<govuk::ChoiceItem> items;
  for (std::size_t i = 0; i < allocation::level_count; ++i)
    items.push_back({.value = std::to_string(i), .text = is_need ? t(allocation::name_of(static_cast<allocation::Need>(i))) : t(allocation::name_of(static_cast<allocation::Risk>(i))),
                     .hint = listed(is_need ? view.grid.need_words[i] : view.grid.risk_words[i])});
  return govuk::radios({.name = field, .legend = govuk::sized_legend(legend, "s"), .items = std::move(items), .value = view.form.typed.get(field), .problems = view.form.problems});
}

}  // namespace

Html agreement_table(const std::vector<Agreement>& all) {
  std::vector<govuk::Row> rows;
  for (const Agreement& one : all)
    rows.push_back({one.area.empty() ? t("All areas").str() : area_words(one.area), govuk::number(kappa_words(one.need)), govuk::number(kappa_words(one.risk)), govuk::number(number_words(one.graded)),
                    govuk::number(!one.need && !one.risk ? std::string{"–"} : one.below() ? t("Worth talking about").str() : t("Alike").str())});
  return table_of(t("Agreement"), {t("Area"), t("Need"), t("Risk"), t("Graded by two"), t("Beside 0.60")}, std::move(rows)) +
         element("p", {{"class", "govuk-hint"}}, t("Weighted kappa: 1 is full agreement, 0 is what chance gives. A level that is two apart counts four times one that is one apart. With few vignettes an area’s figure says little by itself; it cannot be said where everybody gave one level throughout."));
}

Html open_round_form(const govuk::Frame& frame, const std::string& token) {
  return govuk::question_form(frame, "/fairness/vignettes", {govuk::hidden_field("form_token", token)}, govuk::button({.text = t("Open a round of vignettes"), .prevent_double_click = true}));
}

Html write_rounds(const govuk::Frame& frame, const RoundsPage& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Do we judge alike?"));
  out += paragraph(t("Ten invented people. Two or more of you grade the same ones, each alone; nobody sees what others gave before they have finished. Then you talk about where you differ. It is for talking about, and not a test of anybody."));
  std::vector<govuk::Row> rows;
  for (const Round& one : view.rounds)
    rows.push_back({govuk::link(t("Opened {0}", long_date(one.opened_on)), round_href(one.reference)), govuk::number(one.closed_on ? t("Closed {0}", long_date(*one.closed_on)) : t("Open").str()), govuk::number(number_words(one.finished))});
  if (rows.empty()) out += paragraph(t("No round was opened yet."));
  else out += table_of(t("Rounds"), {t("Round"), t("Where it stands"), t("Workers who finished")}, std::move(rows), true);
  const bool open = std::ranges::any_of(view.rounds, [](const Round& one) { return !one.closed_on; });
  if (view.keeps_grid && !open) out += open_round_form(frame, view.token);
  return out + part_heading(t("Another way to help the grid")) + paragraph(govuk::link(t("Say what support that fits should cost, for people you know"), "/fairness/cases"));
}

Html write_round(const govuk::Frame& frame, const RoundPage& view) {
  const std::string here = round_href(view.round.reference);
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Vignettes, opened {0}", long_date(view.round.opened_on))), buttons;
  if (may_grade(view.round, view.mine)) {
    out += paragraph(t("You have graded {0} of {1}. What others gave is shown to you when you have finished, and one of them too.", static_cast<std::int64_t>(graded(view)), static_cast<std::int64_t>(view.vignettes.size())));
    out += to_grade(view);
    if (graded(view) == view.vignettes.size())
      buttons += paragraph(t("Once you have finished, nothing you gave can be changed.")) + govuk::question_form(frame, here, {govuk::hidden_field("what", "finish")}, govuk::button({.text = t("I have finished"), .prevent_double_click = true}));
  } else if (view.finished.empty()) {
    out += paragraph(view.round.closed_on ? t("The round is closed. Fewer than two finished it, so there is nothing to compare.") : t("You have finished. What others gave is shown when one of them has finished too."));
  } else {
    out += paragraph(tn("{0} worker finished.", "{0} workers finished.", view.round.finished)) + compared(view);
  }
  if (view.keeps_grid && !view.round.closed_on)
    buttons += govuk::question_form(frame, here, {govuk::hidden_field("what", "close"), govuk::hidden_field("version", std::to_string(view.round.version))}, govuk::secondary_button(t("Close this round for everybody")));
  return out + element("div", {{"id", "what"}}, buttons);
}

Html write_grading(const govuk::Frame& frame, const GradePage& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, listed(view.vignette.title)) + paragraph(listed(view.vignette.heard));
  std::vector<Html> fields;
  for (const auto& area : view.vignette.areas) {
    fields.push_back(element("h2", {{"class", "govuk-heading-m"}}, area_words(area)));
    fields.push_back(radios_of(view, need_field(area), t("{0}: how much help is needed that nobody gives yet?", area_words(area)), true));
    fields.push_back(radios_of(view, risk_field(area), t("{0}: what could go wrong without it, within twelve weeks?", area_words(area)), false));
  }
  return out + paragraph(t("Leave out what could go wrong where nothing is needed.")) + govuk::question_form(frame, round_href(view.round) + "/" + view.vignette.code, fields, govuk::button({.text = t("Keep these levels"), .prevent_double_click = true}));
}

}  // namespace stepwise::fairness
