// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "performance/charts/charts.hpp"
#include "performance/charts/finding.hpp"
#include "performance/statistics/release.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/fairness/fairness_pages.hpp"

namespace stepwise::fairness {
namespace {

using html::element;

const std::vector<std::string>& labels_of(const Monitored& all, By by) { return all.labels[static_cast<std::size_t>(by)]; }

std::vector<Shown> shown_of(const Monitored& all, const Ratios& ratios, By by) {
  auto shown = release(groups_of(ratios, by, labels_of(all, by).size()));
  std::ranges::sort(shown, {}, [&](const Shown& one) { return labels_of(all, by)[one.place]; });
  return shown;
}

std::string half_words(const std::optional<Spread>& spread) { return spread ? t("{0} to {1}", percent(100 * spread->lower), percent(100 * spread->upper)) : std::string{"*"}; }

Html group_cell(const std::string& label, bool asks) { return asks ? Html{label} + Html{" "} + govuk::tag(t("Worth asking about"), "blue") : Html{label}; }

/// What a table of groups is of, and the last share that it shows.
enum class Of { plans, figures, tried };

std::string share_words(Of of) { return of == Of::plans ? t("Within 10%") : of == Of::figures ? t("Judged otherwise") : t("Would be less"); }

Html group_table(const Monitored& all, const Ratios& ratios, By by, std::string_view caption, Of of) {
  std::vector<govuk::Row> rows;
  for (const Shown& one : shown_of(all, ratios, by))
    rows.push_back({group_cell(labels_of(all, by)[one.place], one.worth_asking), govuk::number(statistics::words(one.people)), govuk::number(statistics::words(one.middle, "%")), govuk::number(half_words(one.spread)),
                    govuk::number(statistics::words(of == Of::plans ? one.near : one.otherwise, "%")), govuk::number(one.spread ? apart_words(one.apart) : std::string{"*"})});
  return table_of(caption, {t(words_of(by)), of == Of::plans ? t("Plans").str() : t("People").str(), t("Median"), t("Middle half"), share_words(of), t("Median beside everybody else’s")}, std::move(rows));
}

/// Another way to group; `grid` is the one that is tried, if any.
Html choose_group(By by, std::string_view grid) {
  std::vector<govuk::SelectItem> items;
  for (std::size_t i = 0; i < ways_to_group; ++i) items.push_back({.value = std::string{key_of(static_cast<By>(i))}, .text = t(words_of(static_cast<By>(i)))});
  Html fields = govuk::select({.name = "by", .label = t("Group by"), .items = std::move(items), .value = std::string{key_of(by)}});
  if (!grid.empty()) fields += govuk::hidden_field("grid", grid);
  return govuk::search_form("/fairness/groups", {std::move(fields)}, t("Show"));
}

void ask(std::vector<Question>& out, const Monitored& all, const Ratios& ratios, bool of_plans) {
  for (std::size_t i = 0; i < ways_to_group; ++i) {
    const By by = static_cast<By>(i);
    for (const Shown& one : shown_of(all, ratios, by)) {
      if (!one.worth_asking) continue;
      const std::string what = of_plans ? t("what was agreed, beside what was estimated") : t("the starting figure, beside what the grid’s words give");
      out.push_back({t("{0}, {1}: {2}. Beside everybody else {3}", t(words_of(by)), labels_of(all, by)[one.place], what, apart_words(one.apart)), "/fairness/groups?by=" + std::string{key_of(by)}});
    }
  }
}

Html questions(const Monitored& all) {
  Html out = part_heading(t("Worth asking about"));
  const auto found = questions_of(all);
  if (found.empty()) return out + paragraph(t("No group’s median differs by more than {0}% from everybody else’s with a 95% interval that excludes none, among groups of {1} or more.", static_cast<std::int64_t>(worth_asking_percent), fewest_to_ask));
  Html items;
  for (const Question& one : found) items += element("li", {}, {govuk::link(one.words, one.href)});
  return out + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items) +
         paragraph(t("Each is a question and not an answer. Many groups are looked at, so one in twenty differs by chance alone; and a difference may have a good reason. Read some of the records, ask the workers and the people, then say what you found."));
}

Html whole(const Monitored& all) {
  const Month agreed = whole_of(all.agreed), given = whole_of(all.given_need);
  std::int64_t otherwise = std::accumulate(all.given_need.otherwise.begin(), all.given_need.otherwise.end(), std::int64_t{0});
  const auto middle = [](const Spread& one) { return one.count == 0 ? t("None yet").str() : t("{0} (middle half {1} to {2})", percent(100 * one.middle), percent(100 * one.lower), percent(100 * one.upper)); };
  const auto share = [](std::int64_t part, std::int64_t of) { return statistics::words(statistics::disclose_percentage(part, of, statistics::Audience::everyone_else), "%"); };
  return community::facts({{t("Plans signed in the last two years, with an estimate"), Html{statistics::words(statistics::disclose(agreed.spread.count, statistics::Audience::everyone_else))}},
                           {t("Agreed, as a share of what was estimated: median"), Html{middle(agreed.spread)}},
                           {t("Agreed within 10% of the estimate"), Html{share(agreed.near, agreed.spread.count)}},
                           {t("Starting figures that stand"), Html{statistics::words(statistics::disclose(given.spread.count, statistics::Audience::everyone_else))}},
                           {t("A worker judged otherwise than the grid’s words"), Html{share(otherwise, given.spread.count)}}});
}

Html areas(const Monitored& all) {
  std::vector<govuk::Row> rows;
  for (const AreaMoved& one : all.areas) {
    const bool tells = statistics::tells_of_all(one.moved, one.people);
    const auto share = tells ? statistics::ShownValue{statistics::Hidden{}} : statistics::disclose_percentage(one.moved, one.people, statistics::Audience::everyone_else);
    rows.push_back({area_words(one.area), govuk::number(statistics::words(statistics::disclose(one.people, statistics::Audience::everyone_else))), govuk::number(statistics::words(share, "%"))});
  }
  return table_of(t("Levels moved by judgement, by area"), {t("Area"), t("People with a need there"), t("Level moved")}, std::move(rows)) +
         paragraph(t("What workers override is worth as much as what they keep: it says where the grid is wrong."));
}

Html vignettes(const govuk::Frame& frame, const OverviewPage& view) {
  Html out = part_heading(t("Do workers judge alike?"));
  if (!view.round) out += paragraph(t("No round of vignettes was opened yet."));
  else out += paragraph(tn("The round opened on {1}: {0} worker finished it.", "The round opened on {1}: {0} workers finished it.", view.round->finished, long_date(view.round->opened_on)));
  if (!view.agreed.empty()) out += agreement_table(view.agreed);
  else if (view.round) out += paragraph(t("How alike they judge is shown when two have finished and you cannot grade any more."));
  if (view.grades) out += paragraph(govuk::link(t("Rounds of vignettes"), "/fairness/vignettes"));
  return view.keeps_grid && !view.round_is_open ? out + open_round_form(frame, view.token) : out;
}

}  // namespace

std::vector<Question> questions_of(const Monitored& all) {
  std::vector<Question> out;
  ask(out, all, all.agreed, true);
  ask(out, all, all.given_need, false);
  return out;
}

Html write_overview(const govuk::Frame& frame, const OverviewPage& view) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Is the money fair?"));
  out += paragraph(t("What was agreed beside what was estimated, and what was estimated beside what the grid gives for the need: by month, by group and by team. No person and no worker is named."));
  out += whole(view.all) + questions(view.all) + month_chart(view.all);
  Html items;
  for (std::size_t i = 0; i < ways_to_group; ++i) {
    const By by = static_cast<By>(i);
    if (by != By::team) items += element("li", {}, {govuk::link(t(words_of(by)), "/fairness/groups?by=" + std::string{key_of(by)})});
  }
  out += part_heading(t("By group")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items) +
         paragraph(t("Deprivation is not among them: the record does not hold where a postcode stands in any index of deprivation."));
  out += part_heading(t("By team")) + paragraph(govuk::link(t("Teams, and what direct payments cost"), "/fairness/teams"));
  out += areas(view.all) + vignettes(frame, view);
  out += part_heading(t("Take it away")) + paragraph(govuk::link(t("Groups and months as CSV"), "/fairness/file")) + paragraph(govuk::link(t("Direct payments by team as CSV"), "/fairness/file?of=payments"));
  if (view.keeps_grid) out += paragraph(govuk::link(t("Calibrate the grid on our own cases"), "/fairness/calibrations"));
  return out + rule_in_force();
}

Html write_groups(const Monitored& all, By by) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Fairness: {0}", t(words_of(by))));
  out += choose_group(by, "");
  out += group_table(all, all.agreed, by, t("Agreed, as a share of what was estimated"), Of::plans);
  out += paragraph(t("Of each plan signed in the last two years that had an estimate, as both stood when it was signed."));
  out += group_table(all, all.given_need, by, t("Starting figure, as a share of what the grid’s words give for that need"), Of::figures);
  out += paragraph(t("The grid gives the same for the same need, so this is what judgement adds or takes: levels moved and totals set by hand. Whether the need itself is seen alike is what vignettes ask."));
  return out + rule_in_force();
}

Html write_tried(const Monitored& all, By by, const allocation::Grid& now, const allocation::Grid& then) {
  Html out = element("h1", {{"class", "govuk-heading-l"}}, t("Who would gain and who would lose: {0}", t(words_of(by))));
  out += paragraph(t("{0}, in place of {1}. Levels stay as workers judged them, and totals that a worker set stay too.", then.name, now.name)) + choose_group(by, then.reference);
  out += group_table(all, all.tried, by, t("The figure by this grid, as a share of the figure that stands"), Of::tried);
  out += paragraph(t("A grid knows nothing of groups. One whose needs lie more in areas that rise or fall will gain or lose more than others: ask whether that is meant before it is published."));
  return out + rule_in_force();
}

}  // namespace stepwise::fairness
