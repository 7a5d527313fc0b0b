// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/building/building_pages.hpp"

#include <algorithm>

#include "govuk/govuk.hpp"
#include "language/language.hpp"
#include "performance/charts/lines.hpp"

namespace stepwise::return_building {
namespace {

using html::element;
using html::Html;

Html paragraph(const Html& words) { return element("p", {{"class", "govuk-body"}}, words); }
Html second_heading(std::string_view words) { return element("h2", {{"class", "govuk-heading-m"}}, {words}); }
std::string number_words(std::uint64_t number) { return t("{0}", number); }

std::string return_words(Which which, Date today) {
  const auto period = period_of(which, today);
  const Date ends = cld_export::quarter_end(period.to);
  return which == Which::due ? t("The return to {0}, which is due", long_date(ends)) : t("The return to {0}, which is building", long_date(ends));
}

Html other_return(const FrontModel& model) {
  const Which other = model.which == Which::due ? Which::building : Which::due;
  return paragraph(govuk::link(return_words(other, model.today), std::string{building_path} + which_query(other)));
}

Html standing(const FrontModel& model) {
  const Building& building = *model.building;
  std::vector<govuk::SummaryRow> rows;
  const auto row = [&](std::string_view key, std::string value) { rows.push_back({.key = key, .value = Html{value}}); };
  row(t("Days it speaks of"), t("{0} to {1}", long_date(building.period.from), long_date(building.period.to)));
  row(t("Rows"), number_words(building.counts.rows));
  row(t("People"), number_words(building.counts.people));
  row(t("Would fail"), number_words(building.all.failures));
  row(t("Would be warned of"), number_words(building.all.warnings));
  row(t("Looked at"), long_moment(building.looked_at));
  return govuk::summary_list({.rows = std::move(rows)});
}

std::string finding_of(const std::vector<DayCount>& days) {
  const DayCount &first = days.front(), &last = days.back();
  const auto now = tn("{0} thing would fail", "{0} things would fail", last.failures);
  if (days.size() == 1 || first.failures == last.failures) return now;
  const auto fewer = first.failures - last.failures;
  return fewer > 0 ? t("{0}, {1} fewer than on {2}", now, fewer, long_date(first.on)) : t("{0}, {1} more than on {2}", now, -fewer, long_date(first.on));
}

Html day_chart(const std::vector<DayCount>& days) {
  if (days.empty()) return {};
  charts::LineChart chart;
  chart.about = {.id = "by-day", .finding = finding_of(days), .subtitle = t("What would fail, and what would be warned of, at the last look of each day"), .category_name = t("Day")};
  chart.series = {{.name = t("Would fail"), .readings = {}}, {.name = t("Would be warned of"), .readings = {}}};
  for (const DayCount& day : days) {
    chart.steps.push_back({long_date(day.on), short_date(day.on)});
    chart.series[0].readings.push_back({.value = static_cast<double>(day.failures)});
    chart.series[1].readings.push_back({.value = static_cast<double>(day.warnings)});
  }
  return second_heading(t("Day by day")) + charts::line_chart(chart);
}

govuk::TableOptions table_of(std::string_view caption, std::vector<std::string> heads) {
  govuk::TableOptions table{.caption = caption, .first_cell_is_header = true, .caption_classes = "govuk-table__caption--m", .stack_on_phones = true};
  for (std::size_t i = 0; i < heads.size(); ++i) table.head.push_back(i == 0 ? govuk::Cell{heads[i]} : govuk::number(heads[i]));
  table.stack_names = std::move(heads);
  return table;
}

Html field_table(const FrontModel& model) {
  std::vector<std::pair<int, Tally>> worst{model.building->by_field.begin(), model.building->by_field.end()};
  std::ranges::stable_sort(worst, std::ranges::greater{}, [](const auto& line) { return std::pair{line.second.failures, line.second.warnings}; });
  auto table = table_of(t("By field, worst first"), {t("Field"), t("Would fail"), t("Would be warned of")});
  for (const auto& [field, tally] : worst) table.rows.push_back({field_words(field, *model.fields), govuk::number(number_words(tally.failures)), govuk::number(number_words(tally.warnings))});
  return govuk::table(table);
}

Html team_table(const FrontModel& model) {
  auto table = table_of(t("By team"), {t("Team"), t("Would fail"), t("Would be warned of")});
  for (const TeamLine& team : model.teams)
    table.rows.push_back({govuk::link(team.name.empty() ? t("No team").str() : team.name, std::string{building_path} + "/teams/" + team.reference + which_query(model.which)),
                          govuk::number(number_words(team.tally.failures)), govuk::number(number_words(team.tally.warnings))});
  return govuk::table(table);
}

Html left_out_table(const Building& building) {
  auto table = table_of(t("What the return leaves out"), {t("Why"), t("Events")});
  for (std::size_t i = 0; i < cld_export::left_out_reasons; ++i)
    if (building.counts.left_out[i] > 0) table.rows.push_back({t(cld_export::left_out_sentence(static_cast<cld_export::LeftOut>(i))).str(), govuk::number(number_words(building.counts.left_out[i]))});
  return table.rows.empty() ? Html{} : govuk::table(table);
}

Html what_is_wrong(const FrontModel& model) {
  if (model.building->all.failures + model.building->all.warnings == 0) return paragraph(t("Nothing would fail and nothing would be warned of."));
  return paragraph(t("Something that is wrong with a person is counted once, however many rows they have. Choose a team to see what to put right.")) + field_table(model) + team_table(model);
}

Html body_of(const FrontModel& model) {
  const Building& building = *model.building;
  Html out;
  if (!model.is_latest) out += govuk::inset_text({.content = t("Something has changed since {0} and is being looked at. Load the page again to see it.", long_moment(building.looked_at))});
  if (!building.nothing.empty()) return out + paragraph(Html{building.nothing});
  for (const auto& sentence : building.refusals) out += govuk::warning_text({.text = Html{sentence}});
  if (!building.refusals.empty()) out += paragraph(t("As it stands this return cannot be written at all."));
  return out + standing(model) + what_is_wrong(model) + day_chart(model.days) + left_out_table(building);
}

}  // namespace

std::string which_query(Which which) { return which == Which::due ? "?return=due" : ""; }

std::string field_words(int field, const cld::FieldTable& fields) {
  if (field == cld::no_field) return t("The whole row");
  std::string words = fields.fields()[static_cast<std::size_t>(field)].name;
  std::ranges::replace(words, '_', ' ');
  return words;
}

govuk::Page front_page(const FrontModel& model) {
  govuk::Page page;
  page.title = t("Return building");
  page.wide = true;
  page.breadcrumbs = {{t("Returns"), "/returns"}, {t("Return building"), ""}};
  page.main = element("h1", {{"class", "govuk-heading-l"}}, {element("span", {{"class", "govuk-caption-l"}}, {return_words(model.which, model.today)}), t("Return building")}) +
              paragraph(t("What Client Level Data would be if it were made from this record now. Nothing is sent from here: the command line writes the file.")) + other_return(model) +
              (model.building == nullptr ? govuk::inset_text({.content = t("The record is being looked at for the first time. Load the page again in a moment.")}) : body_of(model));
  return page;
}

}  // namespace stepwise::return_building
