// SPDX-License-Identifier: Apache-2.0
#include "access/totp.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace stepwise::access {
namespace {

constexpr std::string_view rfc_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";   // "12345678901234567890"

TEST(Totp, gives_the_codes_of_rfc_6238) {
  const std::pair<std::int64_t, std::string_view> cases[]{{59, "287082"},         {1111111109, "081804"},  {1111111111, "050471"},
                                                          {1234567890, "005924"}, {2000000000, "279037"}, {20000000000, "353130"}};
  for (const auto& [second, code] : cases) EXPECT_EQ(totp_code(rfc_secret, totp_step({seconds(second)})), code) << second;
}

TEST(Totp, base_32_is_that_of_rfc_4648) {
  const std::pair<std::string_view, std::string_view> cases[]{{"", ""}, {"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"}, {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}};
  for (const auto& [bytes, text] : cases) {
    EXPECT_EQ(base32_encode(bytes), text);
    EXPECT_EQ(base32_decode(text), bytes);
  }
  EXPECT_EQ(base32_decode("mzxw 6ytb-oi======"), "foobar");
  EXPECT_EQ(base32_decode("MZXW0"), std::nullopt);
}

RC_GTEST_PROP(Totp, base_32_that_is_written_can_be_read, (const std::string& bytes)) { RC_ASSERT(base32_decode(base32_encode(bytes)) == bytes); }

TEST(Totp, takes_a_code_once_and_only_near_its_time) {
  const Instant now{seconds(1111111111)};
  const std::int64_t step = totp_step(now);
  for (int away = -3; away <= 3; ++away) {
    const auto accepted = totp_accept(rfc_secret, totp_code(rfc_secret, step + away), now, 0);
    EXPECT_EQ(accepted.has_value(), away >= -1 && away <= 1) << away;
    EXPECT_EQ(accepted.value_or(step + away), step + away);
  }
  EXPECT_EQ(totp_accept(rfc_secret, totp_code(rfc_secret, step), now, step), std::nullopt);
  EXPECT_EQ(totp_accept(rfc_secret, totp_code(rfc_secret, step - 1), now, step), std::nullopt);
  EXPECT_EQ(totp_accept(rfc_secret, "050 471", now, 0), step);
  EXPECT_EQ(totp_accept(rfc_secret, "", now, 0), std::nullopt);
  EXPECT_EQ(totp_accept("", totp_code("", step), now, 0), std::nullopt);
}

TEST(Totp, new_secrets_have_160_bits) {
  SeededRandom random{1};
  const std::string first = new_totp_secret(random);
  EXPECT_EQ(first.size(), 32U);
  EXPECT_NE(first, new_totp_secret(random));
  EXPECT_EQ(totp_link("ABC", "My Council", "sam@x"), "otpauth://totp/My%20Council:sam%40x?secret=ABC&issuer=My%20Council");
}

}  // namespace
}  // namespace stepwise::access
