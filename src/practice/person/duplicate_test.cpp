// SPDX-License-Identifier: Apache-2.0
#include "practice/person/duplicate.hpp"

#include <gtest/gtest.h>

namespace stepwise::person {
namespace {

struct Brief {
  std::string given, family, born, nhs = "", postcode = "", phone = "";
};
Details details_of(const Brief& brief) {
  Details d;
  d.given_name = brief.given;
  d.family_name = brief.family;
  d.born_on = Date::parse_iso(brief.born);
  d.nhs_number = brief.nhs;
  d.postcode = brief.postcode;
  return d;
}
std::vector<std::string> phones_of(const Brief& brief) { return brief.phone.empty() ? std::vector<std::string>{} : std::vector{brief.phone}; }

TEST(Likeness, DecidesWhoIsShown) {
  const NameForms forms = NameForms::shipped();
  struct Row {
    std::string what;
    Brief fresh, known;
    bool possible;
    std::string first_reason;
  };
  for (const auto& [what, fresh, known, possible, reason] : std::vector<Row>{
           {"the same person", {"John", "Smith", "1950-03-12"}, {"John", "Smith", "1950-03-12"}, true, "Same name"},
           {"misspelt, same birth", {"Jon", "Smyth", "1950-03-12"}, {"John", "Smith", "1950-03-12"}, true, "Same date of birth"},
           {"names swapped", {"Smith", "John", ""}, {"John", "Smith", "1950-03-12"}, true, "Same names, the other way round"},
           {"same NHS number, other name", {"Ann", "Jones", "", "9434765919"}, {"Beth", "Carver", "", "9434765919"}, true, "Same NHS number"},
           {"same name, births apart", {"John", "Smith", "1950-03-12"}, {"John", "Smith", "1988-11-05"}, false, "Same name"},
           {"same name, births unknown", {"John", "Smith", ""}, {"John", "Smith", "1988-11-05"}, true, "Same name"},
           {"day and month swapped", {"Ann", "Carver", "1950-03-12"}, {"Ann", "Other", "1950-12-03"}, true, ""},
           {"same family and home only", {"Ann", "Carver", "1950-03-12", "", "AB1 2CD"}, {"Tom", "Carver", "1981-07-20", "", "AB1 2CD"}, false, "Same last name"},
           {"same phone and alike", {"Liz", "Carver", "", "", "", "07700 900123"}, {"Elizabeth", "Brown", "", "", "", "+447700900123"}, true, "Same phone number"},
           {"different NHS numbers", {"John", "Smith", "1950-03-12", "9434765919"}, {"John", "Smith", "1950-03-12", "9434765870"}, true, "Same name"},
           {"nothing alike", {"Ann", "Carver", "1950-03-12"}, {"Tom", "Brown", "1981-07-20"}, false, ""}}) {
    const Known other{details_of(known), {}, phones_of(known)};
    const Likeness like = likeness(details_of(fresh), phones_of(fresh), other, forms);
    EXPECT_EQ(like.is_possible(), possible) << what << ": " << like.points;
    if (!reason.empty()) {
      ASSERT_FALSE(like.reasons.empty()) << what;
      EXPECT_EQ(like.reasons.front(), reason) << what;
    }
  }
}

TEST(Likeness, KnowsOtherNames) {
  Known known{details_of({"Ann", "Carver", "1950-03-12"}), {{.kind = "maiden", .given_name = "", .family_name = "Osei"}}, {}};
  const Likeness like = likeness(details_of({"Ann", "Osei", ""}), {}, known, NameForms::shipped());
  EXPECT_TRUE(like.is_possible());
  EXPECT_EQ(like.reasons.front(), "Same as another of their names");
}

}  // namespace
}  // namespace stepwise::person
