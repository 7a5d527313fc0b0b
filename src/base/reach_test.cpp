// SPDX-License-Identifier: Apache-2.0
#include "base/reach.hpp"

#include <gtest/gtest.h>

namespace stepwise {
namespace {

TEST(Reach, an_email_has_a_name_and_a_place) {
  for (const char* text : {"jo@example.org", "jo.o'neill+2@mail.example.org"}) EXPECT_TRUE(looks_like_email(text)) << text;
  for (const char* text : {"", "@", "jo", "jo@", "@example.org", "jo@example", "jo@example.", "jo@.org", "jo example@example.org", "jo@@example.org", "jo@example.org and more"})
    EXPECT_FALSE(looks_like_email(text)) << text;
}

TEST(Reach, a_phone_number_has_seven_digits_before_any_word) {
  for (const char* text : {"07700 900123", "+44 (0)1632 960001", "01632 960001, ask for Jo", "01632-960001 ext 12"}) EXPECT_TRUE(looks_like_phone(text)) << text;
  for (const char* text : {"", "none", "960001", "ring Jo on 01632 960001", "jo@example.org"}) EXPECT_FALSE(looks_like_phone(text)) << text;
}

}  // namespace
}  // namespace stepwise
