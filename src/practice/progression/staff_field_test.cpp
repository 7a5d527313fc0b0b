// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/staff_field.hpp"

#include <gtest/gtest.h>

#include "html/test/tree.hpp"
#include "practice/progression/desk_test_support.hpp"

namespace stepwise::progression {
namespace {

const Staffing staff{{{"kate", "Kate Moor-Test, North"}, {"jo", "Jo Fell-Test, North"}}, {{"ann1", "Ann Hill-Test, South"}, {"ann2", "Ann Hillier-Test, West"}, {"bo", "Bo Hill-Test, South"}}};
const std::vector<Field> fields{staff_field(staff, "worker", "Who?", "", "Choose who")};

http::Fields typed(std::string chosen, std::string named) {
  http::Fields out;
  out.add("worker", std::move(chosen));
  out.add("worker_else", std::move(named));
  return out;
}
std::vector<std::string> offered(const http::Fields& sent) {
  std::vector<std::string> values;
  for (const auto& option : html::find_all(write_fields(fields, sent, {}).at(0).markup(), "option"))
    if (!option.attribute("value").empty()) values.emplace_back(option.attribute("value"));
  return values;
}

TEST(StaffFields, TakeSomebodyNearOrWhoeverIsNamed) {
  struct Case {
    std::string chosen, named, taken;
    std::size_t problems;
  };
  for (const auto& one : std::vector<Case>{{"kate", "", "kate", 0}, {"", "", "", 1}, {"", "bo hill", "bo", 0}, {"kate", "Bo Hill-Test", "bo", 0}, {"", "ann hill test", "ann1", 0}, {"", "west", "ann2", 0},
                                           {"", "ann", "", 1}, {"ann2", "ann", "ann2", 0}, {"kate", "ann", "kate", 1}, {"", "zed", "", 1}, {"other", "", "other", 1}}) {
    const auto sent = with_named_staff(fields, typed(one.chosen, one.named));
    EXPECT_EQ(sent.get("worker"), one.taken) << one.named;
    EXPECT_EQ(problems_of(fields, sent).size(), one.problems) << one.chosen << " / " << one.named;
  }
}

TEST(StaffFields, OfferThoseNearAndWhoeverWasFound) {
  EXPECT_EQ(offered(typed("", "")), (std::vector<std::string>{"kate", "jo"}));
  EXPECT_EQ(offered(typed("", "ann")), (std::vector<std::string>{"kate", "jo", "ann1", "ann2"}));
  EXPECT_EQ(offered(typed("bo", "")), (std::vector<std::string>{"kate", "jo", "bo"})) << "whoever answers for it now";
  EXPECT_EQ(reference_of(staff, "Bo Hill-Test"), "bo");
  EXPECT_EQ(reference_of(staff, "Bo Hill"), "");
}

using Near = test::Desk;

TEST_P(Near, are_ones_own_team_and_others_are_found_by_name) {
  const auto south = store().write([&](store::WriteTx& tx) { return access::create_team(tx, random_, access::command_line_actor(), "South"); }).value();
  const access::NewStaff far{.sign_in_name = "far.hill", .name = "Far Hill-Test", .role = "practitioner", .team = south, .password_hash = "", .must_change_password = false};
  const auto far_id = store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), far); }).value();
  const std::string far_reference = access::staff_by_id(*store().read(), far_id)->reference;
  const auto page = ask(http::Method::get, "/people/ben-ref/progression/risks").whole_body();
  EXPECT_EQ(page.find(far_reference), std::string::npos);
  EXPECT_LT(page.find("Kate Moor-Test, North"), page.find("Jo Fell-Test, North")) << "whoever asks comes first";
  http::Fields sent;
  sent.add("worker_else", "far");
  EXPECT_NE(ask(http::Method::post, "/people/ben-ref/progression/risks", sent).whole_body().find("value=\"" + far_reference + "\" selected"), std::string::npos);
}

STEPWISE_EACH_ENGINE(Near);

}  // namespace
}  // namespace stepwise::progression
