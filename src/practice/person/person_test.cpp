// SPDX-License-Identifier: Apache-2.0
#include "practice/person/person.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "practice/person/new_person_form.hpp"

namespace stepwise::person {
namespace {

const Date today = *Date::parse_iso("2026-11-21");

TEST(Postcode, IsMadeNormal) {
  struct Row {
    std::string typed, normal;
    bool real;
  };
  for (const auto& [typed, normal, real] : std::vector<Row>{{"ls82ab", "LS8 2AB", true}, {" LS8 2AB ", "LS8 2AB", true}, {"m11ae", "M1 1AE", true},
                                                            {"ec1a 1bb", "EC1A 1BB", true}, {"w1a0ax", "W1A 0AX", true}, {"12345", "12345", false},
                                                            {"LS8", "LS8", false}, {"not one", "not one", false}, {"", "", false}}) {
    EXPECT_EQ(normal_postcode(typed), normal);
    EXPECT_EQ(is_postcode(normal_postcode(typed)), real) << typed;
  }
}

TEST(Phone, IsAsDialledHere) {
  for (const std::string typed : {"0113 496 0000", "+44 113 496 0000", "+44 (0)113 496 0000", "0044 113 4960000", "(0113) 4960000"})
    EXPECT_EQ(phone_digits(typed), "01134960000") << typed;
  EXPECT_EQ(phone_digits("none"), "");
}

TEST(Person, IsShownInWords) {
  const Lists lists = Lists::load().value();
  Details d;
  EXPECT_EQ(full_name(d), "Name not known");
  EXPECT_EQ(birth_words(d, lists, today), "Not asked");
  d.given_name = "Zoë";
  d.family_name = "Ādams";
  d.born_on = Date::parse_iso("1950-03-27");
  d.address_line_1 = "12 The Row";
  d.postcode = "AB1 2CD";
  EXPECT_EQ(initials(d), "ZĀ");
  EXPECT_EQ(birth_words(d, lists, today), "27 March 1950 (76 years old)");
  EXPECT_EQ(address_in_one_line(d), "12 The Row, AB1 2CD");
  d.died_on = Date::parse_iso("2020-01-02");
  EXPECT_EQ(birth_words(d, lists, today), "27 March 1950, died 2 January 2020 aged 69");
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(PersonForm, KeepsWhatIsIncompleteAndRefusesWhatIsWrong) {
  const Lists lists = Lists::load().value();
  struct Row {
    std::string field, typed, problem_field;
  };
  for (const auto& [field, typed, problem_field] : std::vector<Row>{
           {"born_on", "27/3/1950", ""}, {"born_on", "31/2/1950", "born_on"}, {"born_on", "1/1/2030", "born_on"}, {"born_on", "1/1/1850", "born_on"},
           {"nhs_number", "943 476 5919", ""}, {"nhs_number", "943 476 5918", "nhs_number"}, {"postcode", "ls82ab", ""}, {"postcode", "somewhere", "postcode"},
           {"gender", "female", ""}, {"gender", "nonsense", "gender"}, {"gender", "", ""}, {"given_name", "", ""},
           {"given_name", std::string(201, 'x'), "given_name"}, {"given_name", repeated("م", 200), ""}, {"given_name", repeated("🙂", 201), "given_name"},
           {"born_on", "27th March 1950", ""}, {"born_on", "1/2/28", ""}, {"nhs_number", "9999999999", "nhs_number"}, {"died_on", "1/1/2099", "died_on"}, {"town", "a\xff", "town"}}) {
    const auto read = read_details({{field, typed}}, {}, lists, today);
    if (problem_field.empty()) EXPECT_TRUE(read.problems.empty()) << field << " " << typed << " " << read.problems.front().sentence;
    else {
      ASSERT_EQ(read.problems.size(), 1U) << field << " " << typed;
      EXPECT_EQ(read.problems.front().field, problem_field);
    }
  }
  const auto missing = check_person({}, today);
  EXPECT_TRUE(may_save(missing));
  EXPECT_FALSE(is_complete(missing));
}

TEST(PersonForm, APracticeCodeIsALetterAndFiveDigits) {
  Details details;
  details.family_name = "Example";
  for (const auto& [code, right] : {std::pair{"", true}, {"A81001", true}, {"a81001", true}, {"81001", false}, {"AB1001", false}, {"A8100X", false}}) {
    details.gp_practice_code = code;
    EXPECT_EQ(may_save(check_person(details, *Date::parse_iso("2026-11-21"))), right) << code;
  }
}

TEST(PersonForm, AYearOfTwoDigitsMakesAnAdult) {
  const Lists lists = Lists::load().value();
  EXPECT_EQ(read_details({{"born_on", "1/2/25"}}, {}, lists, today).details.born_on, Date::parse_iso("1925-02-01"));
  EXPECT_EQ(read_details({{"died_on", "1/2/25"}}, {}, lists, today).details.died_on, Date::parse_iso("2025-02-01"));
}

TEST(PersonForm, EveryFieldReadsBackWhatItWrites) {
  const Lists lists = Lists::load().value();
  Details d;
  d.born_on = Date::parse_iso("1950-03-27");
  d.nhs_number = "9434765919";
  d.postcode = "LS8 2AB";
  d.gender = "female";
  d.communication_needs = "Lip-reads\nNeeds time";
  Typed typed;
  for (const Field& field : fields()) typed.emplace_back(field.name, field_text(field, d));
  const auto read = read_details(typed, {}, lists, today);
  EXPECT_TRUE(read.problems.empty());
  EXPECT_EQ(read.details, d);
}

TEST(ChangedJson, HoldsOnlyWhatChanged) {
  Details before, after;
  after.town = "Otherton";
  const auto [was, is] = changed_json(before, after);
  EXPECT_EQ(was, R"({"town":""})");
  EXPECT_EQ(is, R"({"town":"Otherton"})");
}

TEST(Prefilled, PutsTheSearchWhereItBelongs) {
  struct Row {
    std::string searched;
    Typed typed;
  };
  for (const auto& [searched, typed] : std::vector<Row>{
           {"smith", {{"family_name", "Smith"}}},
           {"Zoë O'Brien", {{"given_name", "Zoë"}, {"family_name", "O'Brien"}}},
           {"SMITH, John Paul", {{"given_name", "John Paul"}, {"family_name", "Smith"}}},
           {"jon smyth 12/3/1950 ls82ab", {{"given_name", "Jon"}, {"family_name", "Smyth"}, {"born_on", "12/03/1950"}, {"birth_quality", "exact"}, {"postcode", "LS8 2AB"}}},
           {"943 476 5919", {{"nhs_number", "943 476 5919"}}},
           {"zoë o'brien-smith", {{"given_name", "Zoë"}, {"family_name", "O'Brien-Smith"}}},
           {"LEE-ANNE HALL 🙂", {{"given_name", "Lee-Anne"}, {"family_name", "Hall"}}},
           {"bo'ness", {{"family_name", "Bo'ness"}}},
           {"doreen hill 28th March 1956", {{"given_name", "Doreen"}, {"family_name", "Hill"}, {"born_on", "28/03/1956"}, {"birth_quality", "exact"}}},
           {"07700 900123 smith", {{"family_name", "Smith"}, {"phone", "07700900123"}}}})
    EXPECT_EQ(prefilled(searched, today), typed) << searched;
}

}  // namespace
}  // namespace stepwise::person
