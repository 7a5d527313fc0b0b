// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <sstream>

#include "performance/tables/commands.hpp"
#include "performance/tables/headings.hpp"

namespace stepwise::tables {
namespace {

story::Codings codings() { return story::Codings::load().value(); }
const Tables& tables() {
  static const Tables all = Tables::load().value();
  return all;
}
const catalogue::Catalogue& measures() {
  static const catalogue::Catalogue all = catalogue::Catalogue::load().value();
  return all;
}
std::int64_t together(const Filled& filled) {
  std::int64_t sum = 0;
  for (const auto& part : filled.parts)
    for (const auto& row : part.cells)
      for (const auto& cell : row) sum += cell.count;
  return sum;
}

TEST(Tables, KnowsEveryTableThatIsBuiltAndTheOneOfWaits) {
  EXPECT_EQ(tables().all().size(), engine::all_tables().size() + 1);
  for (const auto& about : tables().all()) {
    EXPECT_FALSE(about.contract.empty()) << about.id;
    EXPECT_FALSE(about.not_the_same_as.empty()) << about.id;
    EXPECT_EQ(about.table == nullptr, about.id == "waits-by-quarter") << about.id;
  }
  EXPECT_EQ(tables().find("no-such"), nullptr);
}

class EachTable : public testing::TestWithParam<std::string> {};

TEST_P(EachTable, WorkedExampleAgreesInBothLanguages) {
  const auto comparison = check_example(*tables().find(GetParam()), codings());
  ASSERT_TRUE(comparison) << comparison.error().sentence;
  EXPECT_GT(comparison->counted, 0U);
  for (const auto& line : comparison->differences) ADD_FAILURE() << line;
}

TEST_P(EachTable, CountsEachThingOnceByOneThreadOrFourAndByCouncilOrTogether) {
  const auto& about = *tables().find(GetParam());
  const auto stories = catalogue::invented_stories(7, 1200);
  const engine::Period period{static_cast<story::Day>(stories.first_day + 300), static_cast<story::Day>(stories.first_day + 800)};
  const auto one = fill(about, measures(), stories, {period, false, 1}), four = fill(about, measures(), stories, {period, false, 4}),
             apart = fill(about, measures(), stories, {period, true, 2});
  const auto behind = engine::behind_table(stories, *about.table, about.layout, period, {}, 1'000'000);
  EXPECT_EQ(together(one), static_cast<std::int64_t>(behind.size()));
  EXPECT_EQ(together(four), together(one));
  EXPECT_EQ(together(apart), together(one));
  EXPECT_EQ(apart.parts.size(), one.parts.size() * stories.councils.size());
  EXPECT_GT(behind.size(), 0U);
}

TEST_P(EachTable, TwinAgreesOnThousandsOfInventedStories) {
  if (!catalogue::has_duck()) GTEST_SKIP() << "built without DuckDB";
  const auto& about = *tables().find(GetParam());
  const auto stories = catalogue::invented_stories(11, 4000);
  auto duck = catalogue::Duck::open(1).value();
  ASSERT_TRUE(duck->take(stories, codings()));
  for (const int from : {200, 420, 800}) {
    const engine::Period period{static_cast<story::Day>(stories.first_day + from), static_cast<story::Day>(stories.first_day + from + 364)};
    ASSERT_TRUE(catalogue::ready_for_twins(*duck, about.folder.parent_path(), period));
    const auto comparison = compare_ready_twins(*duck, about, stories, period);
    ASSERT_TRUE(comparison) << comparison.error().sentence;
    for (const auto& line : comparison->differences) ADD_FAILURE() << line;
  }
}

std::vector<std::string> ids() {
  std::vector<std::string> out;
  for (const auto& table : engine::all_tables()) out.emplace_back(table.id);
  return out;
}
INSTANTIATE_TEST_SUITE_P(Tables, EachTable, testing::ValuesIn(ids()), [](const auto& info) {
  std::string name = info.param;
  std::erase(name, '-');
  return name;
});

TEST(TableOfWaits, HoldsWhatTheTwoMeasuresCountByQuarterAndAge) {
  const auto& about = *tables().find("waits-by-quarter");
  const auto stories = catalogue::invented_stories(3, 3000);
  const engine::Period period{stories.first_day, stories.last_day};
  const auto filled = fill(about, measures(), stories, {period, false, 2});
  ASSERT_EQ(filled.parts.size(), 2U);
  ASSERT_EQ(filled.columns.size(), 2U);
  for (std::size_t column = 0; column < 2; ++column) {
    const auto& measure = *measures().find(about.measures[column])->measure;
    std::int64_t waits = 0;
    for (const auto& part : filled.parts)
      for (const auto& row : part.cells) {
        waits += row[column].count;
        EXPECT_EQ(row[column].days.has_value(), row[column].count > 0);
      }
    EXPECT_EQ(waits, static_cast<std::int64_t>(engine::behind(stories, measure, period, {}, std::nullopt, 1'000'000).size()));
    EXPECT_GT(waits, 0);
  }
}

TEST(TableHeadings, ComeFromAListInItsOrderWithAPlaceForWhatIsInNone) {
  const auto headings = list_headings(codings(), "support_reason", "");
  ASSERT_TRUE(headings);
  EXPECT_EQ(headings->titles.front(), "Physical support: Access and mobility only");
  EXPECT_EQ(headings->titles.back(), invalid_or_blank);
  EXPECT_EQ(headings->titles[headings->at[static_cast<std::size_t>(story::SupportReason::learning_disability)]], "Learning disability support");
  for (const std::size_t number : {0U, 200U}) EXPECT_EQ(headings->titles[headings->at[number]], invalid_or_blank);
  const auto unplanned = list_headings(codings(), "review_reason", "Unplanned");
  ASSERT_TRUE(unplanned);
  EXPECT_EQ(unplanned->titles.size(), 6U);
  EXPECT_EQ(unplanned->at[0], engine::TableLayout::nowhere);
  EXPECT_FALSE(list_headings(codings(), "no_such_list", ""));
}

TEST(TableLists, HoldNhsEnglandsOrderOfOutcomes) {
  const auto& lists = tables().find("salt-sts001")->layout.lists;
  const auto rank = [&](story::Outcome outcome) { return lists.nhse_rank[static_cast<std::size_t>(outcome)]; };
  using enum story::Outcome;
  EXPECT_LT(rank(st_max), rank(assessment));
  EXPECT_LT(rank(admitted_to_hospital), rank(support_planning_or_services));
  EXPECT_LT(rank(nfa_ended_as_planned), rank(nfa_deceased));
  EXPECT_LT(rank(nfa_other), rank(none));
  EXPECT_EQ(rank(none), rank(not_mapped));
}

TEST(LastTwelveMonths, EndWithTheLastWholeMonth) {
  struct Case {
    const char *as_at, *from, *to;
  };
  for (const Case& one : {Case{"2026-03-31", "2025-04-01", "2026-03-31"}, Case{"2026-03-30", "2025-03-01", "2026-02-28"}, Case{"2024-03-01", "2023-03-01", "2024-02-29"}}) {
    const auto period = last_twelve_months(*Date::parse_iso(one.as_at));
    EXPECT_EQ(story::date_of(period.from).iso(), one.from) << one.as_at;
    EXPECT_EQ(story::date_of(period.to).iso(), one.to) << one.as_at;
  }
}

}  // namespace
}  // namespace stepwise::tables
