// SPDX-License-Identifier: Apache-2.0
#include "demo/codes.hpp"

#include <gtest/gtest.h>

#include "base/code_list.hpp"

namespace stepwise::demo {
namespace {

template <class Code>
void expect_in_list(std::string_view name, Code last) {
  const auto list = CodeList::load(name).value();
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto code = key(static_cast<Code>(i));
    EXPECT_TRUE(code.empty() || list.has(code)) << name << ": " << code;
  }
}

TEST(Codes, EveryCodeStandsInItsList) {
  expect_in_list("contact_resolution", Resolution::not_adult_social_care);
  expect_in_list("event_outcome", Outcome::none);
  expect_in_list("route_of_access", Route::none);
  expect_in_list("contact_channel", Channel::other);
  expect_in_list("safety", Safety::immediate);
  expect_in_list("service_type", ServiceType::none);
  expect_in_list("service_component", Component::none);
  expect_in_list("delivery_mechanism", Delivery::none);
  expect_in_list("method_of_contact", Method::none);
  expect_in_list("review_reason", ReviewReason::none);
  expect_in_list("cost_frequency", Frequency::none);
  expect_in_list("client_type", Client::unpaid_carer_known_by_association);
  expect_in_list("primary_support_reason", Reason::not_known);
  expect_in_list("gender", Gender::not_known);
  expect_in_list("event_type", Kind::review);
  for (const auto code : ethnicity_keys) EXPECT_TRUE(CodeList::load("ethnicity").value().has(code)) << code;
  for (const auto code : accommodation_keys) EXPECT_TRUE(CodeList::load("accommodation").value().has(code)) << code;
  for (const auto code : employment_keys) EXPECT_TRUE(CodeList::load("employment").value().has(code)) << code;
}

TEST(Codes, ResolutionsMeanWhatTheListSays) {
  const auto list = CodeList::load("contact_resolution").value();
  for (int i = 0; i <= static_cast<int>(Resolution::not_adult_social_care); ++i) {
    const auto resolution = static_cast<Resolution>(i);
    EXPECT_EQ(key(request_outcome(resolution)), list.value(key(resolution), "cld_outcome")) << key(resolution);
    EXPECT_EQ(is_settled(resolution), list.value(key(resolution), "settled") == "yes") << key(resolution);
  }
}

}  // namespace
}  // namespace stepwise::demo
