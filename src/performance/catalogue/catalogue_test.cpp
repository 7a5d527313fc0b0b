// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "performance/catalogue/commands.hpp"
#include "performance/catalogue/print.hpp"
#include "performance/catalogue/twins.hpp"

namespace stepwise::catalogue {
namespace {

Catalogue catalogue() { return Catalogue::load().value(); }
story::Codings codings() { return story::Codings::load().value(); }

TEST(CatalogueOfMeasures, KnowsEveryMeasureThatIsBuilt) {
  const auto all = catalogue();
  EXPECT_EQ(all.all().size(), engine::all_measures().size());
  for (const auto& about : all.all()) {
    EXPECT_FALSE(about.meaning.empty()) << about.id;
    EXPECT_FALSE(about.not_the_same_as.empty()) << about.id;
    if (about.computable == Computable::record) continue;
    EXPECT_EQ(about.computable == Computable::partly, !about.approximates.empty() && about.id != "fd-assess-rate" && about.id != "fd-wait-response") << about.id;
  }
  EXPECT_EQ(all.find("no-such"), nullptr);
}

class EachMeasure : public testing::TestWithParam<std::string> {};

TEST_P(EachMeasure, WorkedExampleAgreesInBothLanguages) {
  const auto all = catalogue();
  const auto comparison = check_example(*all.find(GetParam()), codings());
  ASSERT_TRUE(comparison) << comparison.error().sentence;
  EXPECT_GT(comparison->counted, 0U);
  for (const auto& line : comparison->differences) ADD_FAILURE() << line;
}

TEST_P(EachMeasure, ExplanationsAddUpOnInventedStories) {
  const engine::Measure& measure = *engine::find_measure(GetParam());
  const auto stories = invented_stories(9, 600);
  const engine::Period period{static_cast<story::Day>(stories.first_day + 45), static_cast<story::Day>(stories.last_day - 100)};
  const auto total = engine::figures(engine::count_all(stories, {&measure}, period, {}, 1), 0, {{}, {}, std::nullopt, Date{65535}}).total;
  std::int64_t numerator = 0, denominator = 0;
  for (const auto& council : stories.councils)
    for (std::uint32_t person = 0; person < council.shards[0].people(); ++person)
      for (const auto& said : engine::explain(council.shards[0].story(person), council, measure, period)) {
        numerator += said.numerator;
        denominator += said.denominator;
      }
  EXPECT_EQ(numerator, total.numerator);
  EXPECT_EQ(denominator, total.denominator);
}

Source example_of(const char* id) { return {catalogue().find(id)->folder / "example" / "given.csv", nullptr}; }

TEST(RunMeasure, RefusesATeamOrAgeBandThatNobodyHasInsteadOfCountingNought) {
  using Words = std::optional<std::string>;
  const auto run = [](const Words& team, const Words& age) {
    std::ostringstream out, notes;
    RunArguments arguments{example_of("fd-referrals"), "fd-referrals", {}, {}, {}, {{}, team, age}, Format::csv, {}};
    return run_measure(arguments, out, notes);
  };
  EXPECT_TRUE(run({}, {}));
  EXPECT_TRUE(run("No team", {}));
  EXPECT_TRUE(run({}, "65 to 74"));
  const auto team = run("Contact center", {});
  ASSERT_FALSE(team);
  EXPECT_NE(team.error().sentence.find("There are: No team"), std::string::npos) << team.error().sentence;
  EXPECT_FALSE(run({}, "17 to 99"));
  const auto other = run({}, "65 and above");
  ASSERT_FALSE(other) << "a band of other measures only";
  EXPECT_TRUE(other.error().sentence.ends_with("There are: Under 18, 18 to 24, 25 to 44, 45 to 64, 65 to 74, 75 to 84, 85 to 94, 95 and above, Unknown.")) << other.error().sentence;
}

TEST(RunMeasure, BeginsWithTheFirstMonthThatHoldsAnythingUnlessOneIsAskedFor) {
  const auto first_row = [](std::optional<Date> from) {
    std::ostringstream out, notes;
    RunArguments arguments{example_of("fd-wait-response"), "fd-wait-response", {engine::By::month}, from, {}, {}, Format::csv, *Date::from_parts(2026, 11, 21)};
    EXPECT_TRUE(run_measure(arguments, out, notes));
    std::istringstream lines{out.str()};
    std::string line;
    std::getline(lines, line);
    std::getline(lines, line);
    return line;
  };
  EXPECT_EQ(first_row({}).find(",0,0,"), std::string::npos) << first_row({});
  EXPECT_TRUE(first_row(Date::from_parts(2020, 1, 1)).starts_with("2020-01,")) << first_row(Date::from_parts(2020, 1, 1));
}

TEST(RunMeasure, CountsApartWhatCannotBeClassified) {
  std::ostringstream out, notes;
  ASSERT_TRUE(run_measure({example_of("st-2a"), "st-2a", {}, {}, {}, {}, Format::csv, {}}, out, notes));
  EXPECT_TRUE(out.str().starts_with("numerator,denominator,percent,not_classified,note\n17,20,85.0,2,")) << out.str();
}

TEST(RunMeasure, CountsABlankDeliveryMechanismInTheDenominatorAndBesideIt) {
  const auto march = [](const char* id) {
    std::ostringstream out, notes;
    EXPECT_TRUE(run_measure({example_of(id), id, {}, Date::from_parts(2025, 3, 1), Date::from_parts(2025, 3, 31), {}, Format::csv, {}}, out, notes));
    return out.str();
  };
  EXPECT_TRUE(march("lt-3d-1a").starts_with("numerator,denominator,percent,not_classified,note\n9,13,69.2,2,")) << march("lt-3d-1a");
  EXPECT_NE(march("lt-3d-2a").find(",2,"), std::string::npos) << march("lt-3d-2a");
  for (const char* id : {"lt-3d-1a", "lt-3d-2a"}) EXPECT_FALSE(catalogue().find(id)->apart.empty());
}

TEST(RunMeasure, TakesPeopleAtMonthEndOnceForALongerTime) {
  const auto total = [](std::optional<Date> from, std::optional<Date> to) {
    std::ostringstream out, notes;
    EXPECT_TRUE(run_measure({example_of("lt-balance"), "lt-balance", {}, from, to, {}, Format::csv, {}}, out, notes));
    return out.str();
  };
  const auto march = total(Date::from_parts(2025, 3, 1), Date::from_parts(2025, 3, 31));
  EXPECT_EQ(total(Date::from_parts(2024, 6, 1), Date::from_parts(2025, 3, 31)), march);
  EXPECT_EQ(march.find("numerator,denominator,percent,note\n4,7,57.1,"), 0U) << march;
}

TEST(ExplainMeasure, NamesEveryEventOfSomeoneInAFileAndOneMeasureAtATimeInJson) {
  std::ostringstream out, notes;
  EXPECT_FALSE(explain_measure({example_of("fd-referrals"), "all", "no-such", {}, {}, Format::json}, out, notes));
  const auto nobody = explain_measure({example_of("fd-referrals"), "fd-referrals", "no-such", {}, {}, Format::json}, out, notes);
  ASSERT_FALSE(nobody);
  EXPECT_NE(nobody.error().sentence.find("NHS number"), std::string::npos);
}

TEST(Explain, NamesStepsAndHowTheyEnded) {
  const auto all = catalogue();
  const About& about = *all.find("fd-tp-wait");
  const auto stories = load_example(about.folder);
  ASSERT_TRUE(stories);
  std::vector<std::string> said;
  const auto& council = stories->councils.front();
  for (std::uint32_t person = 0; person < council.shards.front().people(); ++person) {
    const auto grid = grid_of(engine::explain(council.shards.front().story(person), council, *about.measure, {0, story::no_day - 1}), codings());
    for (const auto& row : grid.rows) said.push_back(row.at(2).value_or("") + ": " + row.at(4).value_or(""));
  }
  EXPECT_NE(std::ranges::find(said, "Talking Point: Attended"), said.end());
}

TEST(Sql, ShowsListsAndTheLastOfSeveralStatements) {
  if (!has_duck()) GTEST_SKIP() << "built without DuckDB";
  auto duck = Duck::open(1);
  ASSERT_TRUE(duck);
  const auto list = (*duck)->query("select [1, 2] as l, {'a': 3} as s, null as n");
  ASSERT_TRUE(list) << list.error().sentence;
  EXPECT_EQ(list->rows.at(0).at(0), "[1, 2]");
  EXPECT_TRUE(list->rows.at(0).at(1).has_value());
  EXPECT_FALSE(list->rows.at(0).at(2).has_value());
  const auto last = (*duck)->query("create table one as select 7 as x; select x + 1 from one");
  ASSERT_TRUE(last) << last.error().sentence;
  EXPECT_EQ(last->rows.at(0).at(0), "8");
  EXPECT_FALSE((*duck)->query("select 1; selct 2"));
  EXPECT_FALSE((*duck)->query("-- nothing"));
}

TEST(VerifyMeasures, ComparesEachSourceGivenAndRefusesToCompareNobody) {
  std::ostringstream out;
  EXPECT_FALSE(verify_measures({{}, 0, 1, {}}, out));
  EXPECT_FALSE(verify_measures({{Source{"no-such-file.csv", nullptr}}, 10, 1, {}}, out));
  out.str("");
  const auto differences = verify_measures({{example_of("fd-referrals"), example_of("fd-wait-response")}, 50, 1, {}}, out);
  ASSERT_TRUE(differences) << differences.error().sentence;
  EXPECT_EQ(*differences, 0U);
  EXPECT_NE(out.str().find("the file"), out.str().rfind("the file"));
}

std::vector<std::string> every_id() {
  std::vector<std::string> ids;
  for (const auto& measure : engine::all_measures()) ids.emplace_back(measure.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(Measures, EachMeasure, testing::ValuesIn(every_id()),
                         [](const auto& info) {
                           std::string name = info.param;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace stepwise::catalogue
