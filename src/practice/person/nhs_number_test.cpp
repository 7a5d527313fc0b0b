// SPDX-License-Identifier: Apache-2.0
#include "practice/person/nhs_number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::person {
namespace {

TEST(NhsNumber, AcceptsSpacesAndDashes) {
  EXPECT_EQ(parse_nhs_number("943 476 5919").value(), "9434765919");
  EXPECT_EQ(parse_nhs_number("943-476-5919").value(), "9434765919");
  EXPECT_EQ(nhs_number_words("9434765919"), "943 476 5919");
}

TEST(NhsNumber, RefusesWithASentence) {
  struct Row {
    std::string typed, sentence;
  };
  for (const auto& [typed, sentence] : std::vector<Row>{
           {"943476591", "NHS number must be 10 digits long"},
           {"94347659190", "NHS number must be 10 digits long"},
           {"943476591X", "NHS number must only contain numbers, spaces and dashes"},
           {"9434765918", "Check the NHS number: one of its digits is mistyped, or two are swapped"},
           {"999 999 9999", "Enter the person’s own NHS number, or leave it empty when it is not known"},
           {"0000000000", "Enter the person’s own NHS number, or leave it empty when it is not known"},
           {"", "NHS number must be 10 digits long"}})
    EXPECT_EQ(parse_nhs_number(typed).error().sentence, sentence) << typed;
}

RC_GTEST_PROP(NhsNumber, OneWrongDigitIsAlwaysNoticed, ()) {
  std::string nine;
  for (int i = 0; i < 9; ++i) nine += static_cast<char>('0' + *rc::gen::inRange(0, 10));
  const std::string number = nhs_number_from(nine);
  RC_PRE(!number.empty());
  RC_ASSERT(is_nhs_number(number));
  std::string slipped = number;
  const auto at = *rc::gen::inRange<std::size_t>(0, 10);
  slipped[at] = static_cast<char>('0' + (slipped[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
  RC_ASSERT(!is_nhs_number(slipped));
}

}  // namespace
}  // namespace stepwise::person
