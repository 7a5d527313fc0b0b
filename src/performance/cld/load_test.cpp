// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <random>

#include "performance/cld/test/files.hpp"

namespace stepwise::cld {
namespace {

using test::all_events;
using test::Folder;
using test::iso;
using test::Rows;

Date date(const std::string& iso) { return *Date::parse_iso(iso); }

LoadOptions as_stated() {
  LoadOptions options;
  options.rule = PeriodRule::stated;
  return options;
}

const std::string april = "LA_Code=503;Client_Type=Service user;Reporting_Period_Start_Date=2025-04-01;Reporting_Period_End_Date=2025-06-30;";
const std::string july = "LA_Code=503;Client_Type=Service user;Reporting_Period_Start_Date=2025-07-01;Reporting_Period_End_Date=2025-09-30;";
const std::string community = "Event_Type=Service;Service_Type=Long term support: Community;Service_Component=Direct payment;";

/// Two quarters, each in a file of its own.
class TwoQuarters {
 public:
  TwoQuarters() { first.set(april), second.set(july); }
  std::vector<Submission> submissions() const {
    return {{folder.write("april.csv", first.text()), "", {}, false}, {folder.write("july.csv", second.text()), "", {}, false}};
  }
  Loaded load(LoadOptions options = as_stated()) const {
    auto loaded = cld::load(submissions(), options);
    EXPECT_TRUE(loaded) << loaded.error().sentence;
    return loaded ? std::move(*loaded) : Loaded{};
  }
  Folder folder;
  Rows first, second;
};

const story::Shard& only_shard(const Loaded& loaded, std::string_view person, std::uint32_t& number) {
  for (const auto& shard : loaded.stories.councils.at(0).shards)
    for (number = 0; number < shard.people(); ++number)
      if (shard.person_text(number) == person) return shard;
  throw std::out_of_range{"no such person"};
}
story::Story story_of(const Loaded& loaded, std::string_view person) {
  std::uint32_t number = 0;
  const auto& shard = only_shard(loaded, person, number);
  return shard.story(number);
}

TEST(Joined, KeepsTheRowOfTheLatestPeriodAndCropsWhatItNoLongerSpeaksOf) {
  TwoQuarters two;
  two.first.add(community + "LA_Person_Unique_Identifier=A;Event_Start_Date=2025-01-01;Unit_Cost=10").add(community + "LA_Person_Unique_Identifier=B;Event_Start_Date=2025-01-01;Unit_Cost=10.5");
  two.second.add(community + "LA_Person_Unique_Identifier=B;Event_Start_Date=2025-01-01;Unit_Cost=12.25;Cost_Frequency_Unit_Type=Hourly;Planned_units_per_week=7");
  const auto loaded = two.load();
  EXPECT_EQ(iso(story_of(loaded, "A").services()[0].end), "2025-06-30");
  EXPECT_EQ(iso(story_of(loaded, "B").services()[0].end), "open");
  const auto& provision = story_of(loaded, "B").provisions()[0];
  EXPECT_EQ(provision.unit_cost_pence, 1225U);
  EXPECT_EQ(weekly_hours_hundredths(provision), 700U);
  EXPECT_EQ(story_of(loaded, "A").provisions()[0].unit_cost_pence, 1000U);
  EXPECT_EQ(loaded.report.repeated, 1U);
  EXPECT_EQ(loaded.stories.first_day, story::day_of(date("2025-04-01")));
  EXPECT_EQ(loaded.stories.last_day, story::day_of(date("2025-09-30")));
}

TEST(Joined, LeavesOutWhatLiesOutsideAndCountsIt) {
  TwoQuarters two;
  two.first.add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-06-20;Event_End_Date=2025-07-02");
  two.second.add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-06-20;Event_End_Date=2025-07-02")
      .add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-08-20");
  const auto loaded = two.load();
  EXPECT_EQ(loaded.report.used, 1U);
  EXPECT_EQ(loaded.report.outside, 2U);
  EXPECT_EQ(loaded.report.repeated, 0U);
}

TEST(Single, CountsCostsToTheIdentityAndCropsNothing) {
  const Folder folder;
  Rows rows;
  rows.set("LA_Code=503;Client_Type=Service user;Reporting_Period_Start_Date=2024-10-01;Reporting_Period_End_Date=2025-09-30;LA_Person_Unique_Identifier=A;" + community);
  rows.add("Event_Start_Date=2025-01-01;Unit_Cost=10").add("Event_Start_Date=2025-01-01;Unit_Cost=11").add("Event_Start_Date=2025-01-01;Unit_Cost=11");
  const Submission one{folder.write("year.csv", rows.text()), "", {}, false};
  for (const auto& [product, used] : {std::pair{Product::joined, 1U}, std::pair{Product::single, 2U}}) {
    auto options = as_stated();
    options.product = product;
    options.to = date("2025-09-30");
    const auto loaded = load({&one, 1}, options);
    ASSERT_TRUE(loaded) << loaded.error().sentence;
    EXPECT_EQ(loaded->report.used, used);
  }
}

TEST(Choices, SayWhatWasImportedDerivedAndChosen) {
  TwoQuarters two;
  two.first.add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-06-01;Event_End_Date=2025-06-02");
  two.second.add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-08-01;Event_End_Date=2025-08-02;ImportDate=2025-10-20 08:30:00");
  const auto loaded = two.load(LoadOptions{});
  ASSERT_EQ(loaded.choices.size(), 2U);
  EXPECT_EQ(loaded.choices[0].imported.iso(), "2025-07-01") << "the day after the stated end";
  EXPECT_EQ(loaded.choices[1].imported.iso(), "2025-10-20");
  EXPECT_TRUE(loaded.choices[0].fell_back_to_stated) << "under 100 events";
  EXPECT_EQ(loaded.choices[0].name, "april.csv");
  EXPECT_EQ(loaded.choices[0].serves, (std::vector<RefPeriod>{{date("2025-04-01"), date("2025-06-30")}}));
  EXPECT_EQ(loaded.choices[1].rows_before, 2U);
  auto submissions = two.submissions();
  submissions[0].excluded = true;
  auto options = as_stated();
  options.as_of = date("2025-10-01");
  const auto later = load(submissions, options);
  ASSERT_TRUE(later);
  EXPECT_EQ(later->choices[0].why_not, "it is excluded");
  EXPECT_EQ(later->choices[1].why_not, "it was imported after 2025-10-01");
  EXPECT_EQ(later->report.not_chosen, 2U);
  EXPECT_EQ(later->stories.events(), 0U);
}

TEST(Choices, TakeADerivedPeriodBeforeAStatedOne) {
  Rows rows;
  rows.set("LA_Code=503;Client_Type=Service user;Reporting_Period_Start_Date=2025-01-01;Reporting_Period_End_Date=2025-09-30;");
  for (int i = 0; i < 180; ++i) {
    const char* const types[] = {"Request", "Assessment", "Service"};
    const Date end = date("2025-04-01") + i / 2;
    rows.add(fmt::format("LA_Person_Unique_Identifier=P{};Event_Type={};Event_Start_Date={};Event_End_Date={}", i, types[i % 3], end.iso(), end.iso()));
  }
  const Folder folder;
  const std::vector<Submission> submissions{{folder.write("a.csv", rows.text()), "", date("2025-10-05"), false}};
  LoadOptions options;
  options.to = date("2025-12-31");
  const auto loaded = load(submissions, options);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->choices[0].derived_start, date("2025-04-01"));
  EXPECT_EQ(loaded->choices[0].derived_end, date("2025-06-30"));
  EXPECT_EQ(loaded->choices[0].imported, date("2025-10-05")) << "as received";
  EXPECT_FALSE(loaded->choices[0].fell_back_to_stated);
  EXPECT_EQ(loaded->choices[0].serves.at(0), (RefPeriod{date("2025-04-01"), date("2025-06-30")}));
}

TEST(Details, SayThatSomebodyCaresWhenACarersRowNamesThem) {
  const Folder folder;
  Rows rows;
  rows.set(april).add("NHS_Number=9990000001;LA_Person_Unique_Identifier=A;Has_Unpaid_Carer=No;Event_Type=Request;Event_Start_Date=2025-05-01;Event_End_Date=2025-05-02")
      .add("LA_Person_Unique_Identifier=B;Has_Unpaid_Carer=No;Event_Type=Request;Event_Start_Date=2025-05-01;Event_End_Date=2025-05-02")
      .add("LA_Person_Unique_Identifier=D;Has_Unpaid_Carer=No;Event_Type=Request;Event_Start_Date=2025-05-01;Event_End_Date=2025-05-02")
      .add("LA_Person_Unique_Identifier=C;Client_Type=Unpaid carer known by association;Adult_1_Linked_Person_ID=X;Adult_2_Linked_Person_ID=A")
      .add("LA_Person_Unique_Identifier=C;Client_Type=Unpaid carer;Adult_1_Linked_Person_ID=D;Event_Type=Request;Event_Start_Date=2025-06-30;Event_End_Date=2025-07-09");
  const Submission one{folder.write("a.csv", rows.text()), "", {}, false};
  auto options = as_stated();
  options.from = date("2025-04-01");
  const auto loaded = load({&one, 1}, options);
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  EXPECT_EQ(story_of(*loaded, "9990000001").facts().has_unpaid_carer, story::Needs::yes);
  EXPECT_EQ(story_of(*loaded, "B").facts().has_unpaid_carer, story::Needs::no);
  EXPECT_EQ(story_of(*loaded, "D").facts().has_unpaid_carer, story::Needs::no) << "the carer's row is not active in the period";
}

TEST(Details, TakeBirthAndDeathFromTheLatestPeriod) {
  TwoQuarters two;
  const std::string request = "LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-06-01;Event_End_Date=2025-06-02;";
  two.first.add(request + "Date_of_Birth=1940-05-09;Date_of_Death=2025-12-01");
  two.second.add("LA_Person_Unique_Identifier=A;Event_Type=Review;Event_Start_Date=2025-08-01;Event_End_Date=2025-08-02;Date_of_Birth=1941-06-09;Date_of_Death=2025-11-01")
      .add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-08-01;Event_End_Date=2025-08-02;Date_of_Birth=1941-05-09;Date_of_Death=2025-11-03");
  const auto facts = story_of(two.load(), "A").facts();
  EXPECT_EQ(story::birth_of(facts.birth_month).iso(), "1941-05-01");
  EXPECT_EQ(iso(facts.died), "2025-11-03");
}

TEST(People, AreTheTracedNumberThenTheSubmittedThenTheCouncilsOwn) {
  const Folder folder;
  const std::string head = "LA_Code,NHS_Number,Der_NHS_Number_Traced_Pseudo,LA_Person_Unique_Identifier,Client_Type,Event_Type,Event_Start_Date,Event_End_Date\n";
  const auto loaded = load(folder.write("a.csv", head + "503,N1,T1,A,Service user,Request,2025-01-01,2025-01-02\n503,N2,,A,Service user,Request,2025-01-01,2025-01-02\n"
                                                        "503,NULL,,A,Service user,Request,2025-01-01,2025-01-02\n504,,,A,Service user,Request,2025-01-01,2025-01-02\n"), 1);
  ASSERT_TRUE(loaded) << loaded.error().sentence;
  std::multiset<std::string> people;
  for (const auto& council : loaded->stories.councils)
    for (const auto& shard : council.shards)
      for (std::uint32_t i = 0; i < shard.people(); ++i) people.insert(council.code + std::string{shard.person_text(i)});
  EXPECT_EQ(people, (std::multiset<std::string>{"503A", "503N2", "503T1", "504A"}));
}

TEST(Explain, TellsOfEachRowOfAnEventStepByStep) {
  TwoQuarters two;
  const std::string a = community + "LA_Person_Unique_Identifier=A;Event_Start_Date=2025-01-01;";
  two.first.add(a + "Event_Reference=E1").add(community + "LA_Person_Unique_Identifier=B;Event_Start_Date=2025-01-01;Event_Reference=E2");
  two.second.add(a + "Event_Reference=E1;Event_Outcome=NFA: Other").add(a + "Event_Outcome=Progress to reablement/ST-Max").add("Event_Reference=E3;Event_Type=Service")
      .add("LA_Person_Unique_Identifier=A;Event_Type=Request;Event_Start_Date=2025-08-20;Event_Reference=E4");
  const auto submissions = two.submissions();
  const auto outcomes = [&](const char* event) {
    const auto told = explain(submissions, as_stated(), "503", event);
    std::vector<std::string> list;
    if (!told) return std::vector<std::string>{told.error().sentence};
    for (const auto& one : *told) list.push_back(fmt::format("{}:{} {}", one.submission, one.row, one.outcome));
    return list;
  };
  using testing::ElementsAre;
  EXPECT_THAT(outcomes("E1"), ElementsAre("0:2 superseded by row 3 of july.csv", "1:2 merged into row 3 of july.csv", "1:3 kept"));
  EXPECT_THAT(outcomes("E2"), ElementsAre("0:3 cropped to 2025-06-30"));
  EXPECT_THAT(outcomes("E3"), ElementsAre("1:4 dropped: there is neither an NHS_Number nor an LA_Person_Unique_Identifier"));
  EXPECT_THAT(outcomes("E4"), ElementsAre("1:5 dropped: it has no end and is not a service"));
  EXPECT_THAT(outcomes("5"), ElementsAre("1:5 dropped: it has no end and is not a service")) << "by the number of the row";
  EXPECT_THAT(outcomes("E9"), ElementsAre("No row of council 503 has this Event_Reference, and there is no row of this number."));
  const auto told = explain(submissions, as_stated(), "503", "E1");
  EXPECT_THAT((*told)[0].steps, ElementsAre("A service from 2025-01-01, without an end.", "april.csv was imported on 2025-07-01; it states a period to 2025-06-30.",
                                            "It serves 2025-04-01 to 2025-06-30.", "Held against 2025-04-01 to 2025-06-30: it belongs to the reference period.",
                                            "3 rows are the same event: the same person, type, dates, client type and kind.", "Row 3 of july.csv is kept before it: its reference period is later."));
  EXPECT_THAT((*told)[1].steps.back(), "Row 3 of july.csv is kept before it: its outcome ranks higher.");
}

TEST(Faults, NameTheFileWhereThereAreSeveral) {
  const Folder folder;
  const std::vector<Submission> submissions{{folder.write("good.csv", Rows{}.set(april).add("Event_Type=Request").text()), "", {}, false},
                                            {folder.write("bad.csv", "LA_Code;Client_Type\n1;2\n"), "the second", {}, false}};
  EXPECT_EQ(load(submissions, {}).error().sentence, "the second: The file is separated by semicolons. Save it as comma-separated values (CSV).");
  EXPECT_EQ(load(std::span<const Submission>{}, {}).error().sentence, "Name at least one file to load.");
  LoadOptions backwards;
  backwards.from = date("2025-04-01");
  backwards.to = date("2025-03-31");
  EXPECT_EQ(load({submissions.data(), 1}, backwards).error().sentence, "The period ends before it starts. Change its first or its last day.");
}

}  // namespace
}  // namespace stepwise::cld
