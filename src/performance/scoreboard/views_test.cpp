// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/views.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "html/test/tree.hpp"
#include "performance/scoreboard/scoreboard_pages.hpp"
#include "performance/scoreboard/test/about_of.hpp"
#include "performance/scoreboard/test/fake_numbers.hpp"

namespace stepwise::scoreboard {
namespace {

using statistics::Audience;
using test::about_of;
using test::FakeNumbers;
using test::Thing;

Date day(std::string_view iso) { return *Date::parse_iso(iso); }

Asked asked_for(const catalogue::About& about, const Selection& selection, Audience audience) {
  return {&about, for_audience(selection, audience, day("2026-03-31")), audience, day("2026-04-10")};
}
constexpr const char* share = "fd-contacts-resolved";
Selection two_years() { return {day("2024-04-01"), day("2026-03-31")}; }

TEST(Audiences, everyone_else_sees_whole_financial_years_and_nothing_crossed) {
  Selection chosen{day("2025-06-01"), day("2025-11-30"), "North", "18 to 24"};
  chosen.split = "gender";
  const auto whole = for_audience(chosen, Audience::everyone_else, day("2026-01-15"));
  EXPECT_EQ(whole.from, day("2025-04-01"));
  EXPECT_EQ(whole.to, day("2026-01-31")) << "the year so far";
  EXPECT_EQ(whole.team + whole.age, "");
  EXPECT_EQ(whole.split, "gender");
  const auto free = for_audience(chosen, Audience::may_see_people, day("2026-01-15"));
  EXPECT_EQ(free.from, chosen.from);
  EXPECT_EQ(free.team, "North");
  EXPECT_EQ(financial_year_key(day("2026-03-31")), "2025-26");
  EXPECT_EQ(financial_year_of(day("2026-04-01")), day("2026-04-01"));
}

TEST(Audiences, no_months_to_come_are_shown_whatever_days_the_record_holds) {
  const auto span = up_to({story::day_of(day("2023-05-01")), story::day_of(day("2027-11-30"))}, day("2026-11-22"));
  EXPECT_EQ(span.from, story::day_of(day("2023-05-01")));
  EXPECT_EQ(span.to, story::day_of(day("2026-11-22")));
}

TEST(Audiences, a_measure_that_settles_late_is_looked_at_in_a_year_that_is_settled) {
  const Selection year{day("2026-04-01"), day("2026-11-30")};
  const auto at = [&](int settles, const char* today) { return settled_year(year, settles, day(today)); };
  EXPECT_EQ(at(42, "2026-11-22").from, year.from);
  EXPECT_EQ(at(42, "2026-11-22").to, year.to);
  EXPECT_EQ(at(730, "2026-11-22").from, day("2023-04-01")) << "March 2024 was settled in March 2026";
  EXPECT_EQ(at(730, "2026-11-22").to, day("2024-03-31"));
  EXPECT_EQ(at(0, "2026-04-02").from, day("2025-04-01")) << "April is not over";
  EXPECT_EQ(at(31, "2026-04-30").from, day("2024-04-01")) << "March 2026 is settled on 1 May";
}

/// What a file shows, by split, group and column: a count, or nothing where it is hidden.
using Shown = std::map<std::string, std::map<std::string, std::map<std::string, std::optional<std::int64_t>>>>;
Shown read_file_of(const std::string& csv) {
  Shown shown;
  std::vector<std::string> heads;
  EXPECT_TRUE(read_csv(csv, [&](std::size_t, std::span<const std::string> cells) {
    if (heads.empty()) return void(heads.assign(cells.begin(), cells.end()));
    for (std::size_t i = 4; i < cells.size(); ++i)
      if (heads[i] == "numerator" || heads[i] == "denominator" || heads[i] == "not_classified") shown[cells[2]][cells[3]][heads[i]] = parse_number(cells[i]);
  }));
  return shown;
}

FakeNumbers draw_numbers() {
  FakeNumbers numbers;
  const auto pick = [](std::initializer_list<const char*> from) { return std::string{*rc::gen::elementOf(std::vector<const char*>(from))}; };
  const auto groups = *rc::gen::inRange(1, 14);
  for (int group = 0; group < groups; ++group) {
    Thing thing{day("2025-04-01").add_months(*rc::gen::inRange(-3, 12)) + 9, pick({"North", "South", "East"}), pick({"18 to 24", "25 to 44", "65 to 74"}), pick({"Female", "Male"}),
                pick({"Physical support", "Learning disability support", "Unknown"})};
    const int met = *rc::gen::inRange(0, 20), not_met = *rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(0, 30)), apart = *rc::gen::oneOf(rc::gen::just(0), rc::gen::inRange(0, 10));
    for (int i = 0; i < met + not_met + apart; ++i) {
      thing.met = i < met;
      thing.apart = i >= met + not_met;
      numbers.things.push_back(thing);
    }
  }
  return numbers;
}

/// Whether a hidden cell of a split could have another value than it has, for somebody who knows what the cells add up to.
void nothing_given_away(const std::map<std::string, std::map<std::string, std::optional<std::int64_t>>>& groups, const std::string& column, std::int64_t whole) {
  if (groups.size() < 2) return;
  std::int64_t least = 0, most = 0;
  const auto low = [](std::int64_t shown) { return shown == 0 ? 0 : std::max<std::int64_t>(8, shown - 2); };
  const auto high = [](std::int64_t shown) { return shown == 0 ? 0 : shown + 2; };
  std::size_t hidden = 0;
  for (const auto& [name, cells] : groups) {
    const auto cell = cells.at(column);
    hidden += cell ? 0 : 1;
    least += cell ? low(*cell) : 0;
    most += cell ? high(*cell) : 0;
    if (cell) RC_ASSERT(*cell == 0 || *cell >= 8);
  }
  if (hidden == 1) RC_ASSERT(std::max<std::int64_t>(0, whole - most) < std::min(whole, whole - least));
}

RC_GTEST_PROP(Release, no_hidden_count_can_be_worked_out_from_a_page_or_file, ()) {
  FakeNumbers numbers = draw_numbers();
  const auto about = about_of(share);
  const Asked asked = asked_for(about, two_years(), Audience::everyone_else);
  const auto view = view_of(numbers, asked);
  const auto shown = read_file_of(csv_heads() + year_csv(numbers, asked));
  if (!numbers.things.empty() && view.total.denominator != statistics::ShownCount{0}) RC_ASSERT(shown.size() == 6U);  // month, team, age, gender, reason, total
  const auto year = numbers.figures(*about.measure, {}, {}, {story::day_of(day("2025-04-01")), story::day_of(day("2026-03-31"))}, day("2026-04-10"), 0).total;
  for (const auto& [split, groups] : shown) {
    if (split == "total" || split == "month") continue;
    nothing_given_away(groups, "numerator", year.numerator);
    nothing_given_away(groups, "denominator", year.denominator);
    nothing_given_away(groups, "not_classified", year.apart);
  }
  // A month shown here is shown the same wherever it is shown.
  const auto months = months_of(numbers, {&about, two_years(), Audience::everyone_else, day("2026-04-10")});
  for (const auto& line : view.months) {
    const auto same = std::ranges::find(months, line.code, &Line::code);
    RC_ASSERT(same != months.end());
    RC_ASSERT(same->numerator == line.numerator && same->denominator == line.denominator);
  }
}

RC_GTEST_PROP(Release, a_page_shows_no_count_that_its_file_hides, ()) {
  FakeNumbers numbers = draw_numbers();
  const auto about = about_of(share);
  Selection chosen = two_years();
  chosen.split = *rc::gen::elementOf(std::vector<std::string>{"", "gender", "reason"});
  const Asked asked = asked_for(about, chosen, Audience::everyone_else);
  MeasurePage model{view_of(numbers, asked), asked.selection, numbers.teams(), {false, true}, {}};
  std::set<std::string> may_stand;
  for (const auto* lines : {&model.view.months, &model.view.teams, &model.view.ages, &model.view.kinds})
    for (const auto& line : *lines) may_stand.insert({words(line.numerator), words(line.denominator), words(line.apart)});
  std::size_t looked_at = 0;
  for (const auto& cell : html::find_all(measure_page(model).main.markup(), "td.govuk-table__cell--numeric")) {
    const std::string last = cell.text.substr(cell.text.rfind(' ') + 1);  // after the column's name
    const auto number = parse_number(last);
    if (!number) continue;
    ++looked_at;
    RC_ASSERT(may_stand.contains(last));
    RC_ASSERT(*number == 0 || *number >= 8);
  }
  const bool all_hidden = may_stand == std::set<std::string>{"*"} || may_stand == std::set<std::string>{"*", "0"};
  RC_ASSERT(all_hidden || looked_at > 0U);
}

TEST(Views, months_of_those_who_may_see_people_are_exact) {
  FakeNumbers numbers;
  for (int i = 0; i < 3; ++i) numbers.things.push_back({day("2025-05-10")});
  const auto about = about_of(share);
  const auto view = view_of(numbers, asked_for(about, {day("2025-05-01"), day("2025-06-30")}, Audience::may_see_people));
  ASSERT_EQ(view.months.size(), 2U);
  EXPECT_EQ(view.months[0].numerator, statistics::ShownCount{3});
  EXPECT_EQ(view.total.numerator, statistics::ShownCount{3});
}

TEST(Views, by_gender_or_reason_stand_in_the_place_of_team_and_age) {
  FakeNumbers numbers;
  for (int i = 0; i < 30; ++i) numbers.things.push_back({.on = day("2025-05-10"), .gender = i % 2 ? "Female" : "Male"});
  const auto about = about_of(share);
  Asked asked = asked_for(about, {day("2025-04-01"), day("2025-06-30")}, Audience::may_see_people);
  EXPECT_EQ(view_of(numbers, asked).teams.size() + view_of(numbers, asked).ages.size(), 2U);
  asked.selection.split = "gender";
  const auto view = view_of(numbers, asked);
  EXPECT_TRUE(view.teams.empty() && view.ages.empty());
  ASSERT_EQ(view.kinds.size(), 2U);
  EXPECT_EQ(view.kinds[1].key, "Male");
  MeasurePage model{view, asked.selection, {}, {true, false}, {}};
  const std::string page = measure_page(model).main.markup();
  EXPECT_EQ(html::find_all(page, "figure").size(), 2U);
  EXPECT_NE(html::text_of(page).find("By gender"), std::string::npos);
}

TEST(Views, what_cannot_be_classified_is_counted_beside_the_figure_and_said) {
  FakeNumbers numbers;
  for (int i = 0; i < 30; ++i) numbers.things.push_back({.on = day("2025-05-10"), .apart = i >= 18});
  const auto about = about_of(share);
  const Asked asked = asked_for(about, {day("2025-04-01"), day("2025-06-30")}, Audience::may_see_people);
  MeasurePage model{view_of(numbers, asked), asked.selection, {}, {false, false}, {}};
  EXPECT_TRUE(model.view.sets_apart);
  const std::string page = measure_page(model).main.markup(), text = html::text_of(page);
  EXPECT_NE(text.find("Not classified: 12. They belong to this measure"), std::string::npos);
  EXPECT_NE(csv_of(model.view, "2025-26").find("fd-contacts-resolved,2025-26,total,,18,18,100,82.4,100.0,,,,12,"), std::string::npos) << csv_of(model.view, "2025-26");
  numbers.things.resize(10);
  model.view = view_of(numbers, asked);
  EXPECT_EQ(html::text_of(measure_page(model).main.markup()).find("Not classified"), std::string::npos);
}

TEST(Views, a_count_of_people_is_a_rate_where_a_population_is_known) {
  FakeNumbers numbers;
  for (int month = 0; month < 24; ++month)
    for (int i = 0; i < 10; ++i) numbers.things.push_back({.on = day("2024-04-10").add_months(month)});
  auto about = about_of("lt-2b");
  about.population = "18_to_64";
  const std::vector<population::Estimate> populations{{"503", 2025, population::Band::from_18_to_64, 100'000}};
  Asked asked = asked_for(about, two_years(), Audience::may_see_people);
  asked.populations = populations;
  asked.councils = {"503"};
  const auto view = view_of(numbers, asked);
  ASSERT_TRUE(view.rates);
  ASSERT_EQ(view.rates->years.size(), 8U) << "a row for each quarter's end";
  EXPECT_EQ(view.rates->years.front().key, "12 months to March 2026");
  EXPECT_EQ(view.rates->years.front().numerator, statistics::ShownCount{120});
  EXPECT_EQ(std::get<double>(view.rates->years.front().rate), 120.0);
  EXPECT_NEAR(view.rates->years.front().rate_interval->lower, 99.5, 0.1);
  EXPECT_NE(html::text_of(rates_table(view).markup()).find("12 months to March 2026 Number 120 For each 100,000 120.0"), std::string::npos) << html::text_of(rates_table(view).markup());
  asked.councils = {"504"};
  const std::string without = html::text_of(rates_table(view_of(numbers, asked)).markup());
  EXPECT_NE(without.find("No population is loaded for this council"), std::string::npos);
  EXPECT_NE(without.find("Number 120"), std::string::npos);
}

TEST(Views, figures_of_elsewhere_are_those_of_one_place_and_never_merged) {
  FakeNumbers numbers;
  for (int i = 0; i < 300; ++i) numbers.things.push_back({.on = day("2025-05-10"), .met = i < 240});
  auto about = about_of(share);
  about.figures = {{"Leeds", "70%", "2018", "a report", true}, {"Somerset", "60%", "2017", "a report", true}, {"Swindon", "40% to 60%", "2017", "a report", true}};
  Asked asked = asked_for(about, {day("2025-04-01"), day("2025-06-30")}, Audience::may_see_people);
  const auto page_with = [&](const char* place) {
    asked.selection.place = place;
    MeasurePage model{view_of(numbers, asked), asked.selection, {}, {false, false}, {}};
    return html::text_of(measure_definition(model).markup());
  };
  EXPECT_NE(page_with("").find("Figures of other places: Leeds, Somerset, Swindon."), std::string::npos);
  EXPECT_NE(page_with("Leeds").find("Clearly met here"), std::string::npos);
  EXPECT_EQ(page_with("Leeds").find("60%"), std::string::npos);
  EXPECT_EQ(page_with("Swindon").find("Clearly"), std::string::npos) << "a range is no standard";
}

RC_GTEST_PROP(Release, many_months_tell_no_more_than_one_year_after_another, ()) {
  FakeNumbers numbers = draw_numbers();
  const auto about = about_of(share);
  Asked newest = asked_for(about, two_years(), Audience::everyone_else), before = newest;
  before.selection.from = day("2024-04-01");
  before.selection.to = day("2025-03-31");
  const auto years = {view_of(numbers, before), view_of(numbers, newest)};
  newest.months_from = trend_from(newest.selection, day("2020-01-01"));
  RC_ASSERT(*newest.months_from == day("2024-04-01"));
  const auto trend = view_of(numbers, newest);
  std::vector<Line> one_by_one;
  for (const auto& year : years) one_by_one.insert(one_by_one.end(), year.months.begin(), year.months.end());
  RC_ASSERT(trend.months.size() == one_by_one.size());
  for (std::size_t i = 0; i < one_by_one.size(); ++i)
    RC_ASSERT(trend.months[i].code == one_by_one[i].code && trend.months[i].numerator == one_by_one[i].numerator && trend.months[i].denominator == one_by_one[i].denominator);
  RC_ASSERT(trend.total.denominator == std::rbegin(years)->total.denominator);
}

TEST(Trends, reach_over_years_and_never_before_the_first_month) {
  const Selection year{day("2026-04-01"), day("2026-11-30")};
  EXPECT_EQ(trend_from(year, day("2020-01-01")), day("2024-12-01"));
  EXPECT_EQ(trend_from(year, day("2026-01-01")), day("2026-01-01"));
  EXPECT_EQ(trend_from(year, day("2026-06-01")), day("2026-04-01"));
  FakeNumbers numbers;
  const auto about = about_of(share);
  const Asked asked = asked_for(about, two_years(), Audience::everyone_else);
  MeasurePage model{view_of(numbers, asked), asked.selection, {}, {false, true}, {}};
  model.months_from = day("2024-04-01");
  EXPECT_NE(measure_page(model).main.markup().find("figures.csv?from=2024-04"), std::string::npos) << "the file holds the months of the page";
}

TEST(Filter, those_who_may_not_see_people_choose_a_year) {
  FakeNumbers numbers;
  const auto about = about_of(share);
  Asked asked = asked_for(about, two_years(), Audience::everyone_else);
  MeasurePage model{view_of(numbers, asked), asked.selection, {"North"}, {}, {}};
  model.years = {day("2026-03-31"), day("2025-03-31")};
  const std::string form = measure_filter(model).markup();
  EXPECT_EQ(html::find_all(form, "select[name=to]").size(), 1U);
  EXPECT_EQ(html::find_all(form, "select[name=team]").size() + html::find_all(form, "input[name=from]").size(), 0U);
  EXPECT_EQ(html::find_all(form, "select[name=split]").size(), 1U);
  asked.audience = model.view.audience = Audience::may_see_people;
  EXPECT_EQ(html::find_all(measure_filter(model).markup(), "select[name=team]").size(), 1U);
}

TEST(Sources, are_chosen_by_a_link_that_stays_in_the_address) {
  Selection selection = two_years();
  EXPECT_TRUE(source_links("/scoreboard/x", selection, false).empty());
  EXPECT_EQ(html::find_all(source_links("/scoreboard/x", selection, true).markup(), "a[href=/scoreboard/x?source=returns]").size(), 1U);
  selection.source = "returns";
  EXPECT_EQ(html::find_all(source_links("/scoreboard/x", selection, true).markup(), "a[href=/scoreboard/x]").size(), 1U);
  EXPECT_EQ(query_of(selection).get("source"), "returns");
}

}  // namespace
}  // namespace stepwise::scoreboard
