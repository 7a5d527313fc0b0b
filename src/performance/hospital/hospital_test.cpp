// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fmt/format.h>

#include "performance/hospital/codes.hpp"
#include "performance/hospital/stays.hpp"

namespace stepwise::hospital {
namespace {

using story::Event;

constexpr std::string_view head = "NHS_Number,Admission_Date,Discharge_Date,Admission_Method,Discharge_Method,Discharge_Destination,"
    "Treatment_Function_Code,Der_Management_Type,Last_Episode_In_Spell_Indicator,Home_LA_Code,Spell_Id,Birth_Month\n";

Spells read(std::string_view rows) { return read_spells(std::string{head} + std::string{rows}).value(); }
std::uint8_t flags_of(std::string_view row) { return read(row).spells.at(0).stay.flags; }
story::Day day(std::string_view iso) { return story::day_of(*Date::parse_iso(iso)); }

TEST(SpellCodes, decide_which_discharges_count_by_each_code_of_the_reference) {
  struct Case {
    const char *admission_method, *discharge_method, *destination, *function;
    bool counts;
  };
  for (const Case& one : {Case{"21", "1", "19", "300", true}, Case{"31", "1", "19", "300", false}, Case{"83", "1", "19", "300", false}, Case{"21", "4", "19", "300", false},
                          Case{"21", "5", "19", "300", false}, Case{"21", "1", "49", "300", false}, Case{"21", "1", "88", "300", false}, Case{"21", "1", "19", "199", false},
                          Case{"21", "1", "19", "920", false}, Case{"21", "1", "19", "650", false}, Case{"21", "1", "19", "659", false}, Case{"21", "1", "19", "710", false},
                          Case{"21", "1", "19", "655", false}, Case{"21", "1", "19", "665", true}, Case{"", "1", "19", "300", false}, Case{"21", "", "19", "300", false},
                          Case{"21", "1", "", "300", false}, Case{"21", "1", "19", "", false}, Case{"21", "1", "19", "NULL", false}, Case{"310", "1", "19", "300", true}}) {
    const auto row = fmt::format("9990000001,2025-06-01,2025-06-10,{},{},{},{},EM,1,503,A,\n", one.admission_method, one.discharge_method, one.destination, one.function);
    EXPECT_EQ((flags_of(row) & Event::stay_counts) != 0, one.counts) << row;
  }
}

TEST(SpellDates, count_from_april_2023_and_from_one_night) {
  struct Case {
    const char *admission, *discharge;
    bool counts;
  };
  for (const Case& one : {Case{"2023-03-31", "2023-04-05", false}, Case{"2023-04-01", "2023-04-05", true}, Case{"2025-06-10", "2025-06-10", false},
                          Case{"10/06/2025", "11/06/2025", true}, Case{"2025-06-10", "", false}})
    EXPECT_EQ((flags_of(fmt::format("9990000001,{},{},21,1,19,300,EM,1,503,,\n", one.admission, one.discharge)) & Event::stay_counts) != 0, one.counts) << one.admission;
}

TEST(SpellKinds, are_emergencies_by_management_type_with_a_discharge_that_is_no_stillbirth) {
  struct Case {
    const char *management, *discharge_method;
    bool emergency, died;
  };
  for (const Case& one : {Case{"EM", "1", true, false}, Case{"NE", "1", true, false}, Case{"EL", "1", false, false}, Case{"", "1", false, false}, Case{"EM", "5", false, false},
                          Case{"EM", "", false, false}, Case{"EM", "4", true, true}}) {
    const auto flags = flags_of(fmt::format("9990000001,2025-06-01,2025-06-10,21,{},19,300,{},1,503,,\n", one.discharge_method, one.management));
    EXPECT_EQ((flags & Event::stay_emergency) != 0, one.emergency) << one.management << one.discharge_method;
    EXPECT_EQ((flags & Event::stay_died) != 0, one.died) << one.management << one.discharge_method;
  }
}

TEST(SpellRows, that_cannot_be_used_are_told_by_row_and_never_by_person) {
  const auto spells = read("999 000-0001,2025-06-01,2025-06-10,21,1,19,300,EM,1,503,A,\n"
                           ",2025-06-01,2025-06-10,21,1,19,300,EM,1,503,B,\n"
                           "12345,2025-06-01,2025-06-10,21,1,19,300,EM,1,503,C,\n"
                           "9990000002,spring,2025-06-10,21,1,19,300,EM,1,503,D,\n"
                           "9990000002,2025-06-01,summer,21,1,19,300,EM,1,503,E,\n"
                           "9990000002,2025-06-10,2025-06-01,21,1,19,300,EM,1,503,F,\n"
                           "9990000002,2025-06-01,2025-06-10\n"
                           "9990000002,2025-06-01,2025-06-10,21,1,19,300,EM,0,503,G,\n"
                           "9990000002,2025-06-01,2025-06-10,21,1,19,300,EM,1,503,A,\n");
  EXPECT_EQ(spells.report.rows, 9U);
  EXPECT_EQ(spells.report.used, 1U);
  EXPECT_EQ(spells.report.not_last_episode, 1U);
  EXPECT_EQ(spells.report.repeated, 1U);
  EXPECT_EQ(spells.report.refused.size(), 5U);
  std::string notes;
  for (const auto& line : spells.report.notes()) notes += line + "\n";
  EXPECT_NE(notes.find("The NHS number is blank or not ten digits: 2 rows were not used (row 3, 4)."), std::string::npos) << notes;
  EXPECT_NE(notes.find("The discharge is before the admission: 1 row was not used (row 7)."), std::string::npos) << notes;
  EXPECT_EQ(notes.find("999"), std::string::npos) << notes;
  EXPECT_EQ(spells.spells[0].nhs_number, 9990000001U);
}

TEST(SpellHeaders, match_by_letters_alone_and_name_what_is_needed) {
  const auto found = read_spells(std::string_view{"apcs ident,nhs no,ADMISSION DATE,discharge date\nA,9990000001,2025-06-01,2025-06-10\n"});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->report.used, 1U) << "a file without the column of episodes has one row a spell";
  EXPECT_EQ(found->report.missing_columns.size(), 9U);
  const auto without = read_spells(std::string_view{"nhs no,discharge date\n9990000001,2025-06-10\n"});
  ASSERT_FALSE(without);
  EXPECT_NE(without.error().sentence.find("admission"), std::string::npos);
  EXPECT_FALSE(read_spells(std::string_view{""}));
  EXPECT_FALSE(SpellCodes::from_csv("rule,field,value,match,meaning\nnot_counted,shoe_size,4,is,\n"));
}

story::Stories two_councils() {
  story::Stories stories;
  for (const char* code : {"503", "504"}) {
    story::Council council{code, {""}, {}};
    auto& shard = council.shards.emplace_back();
    Event service;
    service.type = story::EventType::service;
    service.start = day("2025-06-05");
    service.client = story::ClientType::service_user;
    std::vector<Event> events{service};
    std::vector<story::Provision> provisions{{1234, 700, story::CostFrequency::hourly}};
    shard.add(1, "999 000 0001", {}, events, provisions);
    shard.add(2, "LOCAL-7", {}, events, provisions);
    stories.councils.push_back(std::move(council));
  }
  return stories;
}

TEST(Stays, go_to_every_council_that_has_the_person_and_count_at_home_only) {
  auto stories = two_councils();
  auto spells = read("9990000001,2025-06-01,2025-06-10,21,1,19,300,EM,1,503,A,1940-05\n");
  add_stays(stories, spells);
  EXPECT_EQ(spells.report.attached, 1U);
  for (const auto& council : stories.councils) {
    const auto story = council.shards[0].story(0);
    ASSERT_EQ(story.hospital_stays().size(), 1U) << council.code;
    EXPECT_EQ(story.hospital_stays()[0].home_elsewhere(), council.code == "504");
    EXPECT_EQ(story.facts().birth_month, story::birth_month_of(*Date::parse_iso("1940-05-01")));
    EXPECT_EQ(story.provision_of(story.services()[0]).unit_cost_pence, 1234U) << "what stood beside a service stays beside it";
    EXPECT_EQ(council.shards[0].story(1).hospital_stays().size(), 0U);
    EXPECT_EQ(council.shards.size(), 1U);
    EXPECT_EQ(council.shards[0].waste(), 0U);
  }
}

TEST(Stays, of_people_whom_their_home_council_does_not_know_get_a_story_of_their_own) {
  auto stories = two_councils();
  auto spells = read("9990000002,2025-06-01,2025-06-10,21,1,19,300,EM,1,504,A,1940-05\n"
                     "9990000002,2025-07-01,2025-07-10,21,1,19,300,EM,1,504,B,1940-05\n"
                     "9990000003,2025-06-01,2025-06-10,21,1,19,300,EM,1,999,C,\n"
                     "9990000004,2025-06-01,2025-06-10,21,1,19,300,EM,1,,D,\n");
  add_stays(stories, spells);
  EXPECT_EQ(spells.report.newly_known, 2U);
  EXPECT_EQ(spells.report.of_nobody_here, 2U);
  ASSERT_EQ(stories.councils[1].shards.size(), 2U);
  const auto stranger = stories.councils[1].shards[1].story(0);
  EXPECT_EQ(stories.councils[1].shards[1].person_text(0), "9990000002");
  ASSERT_EQ(stranger.hospital_stays().size(), 2U);
  EXPECT_FALSE(stranger.hospital_stays()[0].home_elsewhere());
  EXPECT_EQ(stories.councils[0].shards.size(), 1U);
}

RC_GTEST_PROP(NhsNumbers, are_the_same_whatever_stands_between_their_digits, ()) {
  const auto number = *rc::gen::inRange<std::uint64_t>(1'000'000'000, 9'999'999'999);
  const auto plain = fmt::format("{:010}", number);
  RC_ASSERT(nhs_number_of(plain) == number);
  RC_ASSERT(nhs_number_of(plain.substr(0, 3) + " " + plain.substr(3, 3) + "-" + plain.substr(6)) == number);
  RC_ASSERT(nhs_number_of(plain.substr(1)) == 0U);
  RC_ASSERT(nhs_number_of(plain + "1") == 0U);
  RC_ASSERT(nhs_number_of("A" + plain.substr(1)) == 0U);
}

}  // namespace
}  // namespace stepwise::hospital
