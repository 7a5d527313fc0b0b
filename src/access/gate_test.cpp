// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/audit_view.hpp"
#include "access/break_glass.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "store/outbox.hpp"

namespace stepwise::access {
namespace {

using test::Browser;
using test::header_of;
using test::TestSite;
using ::testing::HasSubstr;
using ::testing::Not;

class GateTest : public ::testing::TestWithParam<std::string> {
 protected:
  GateTest() {
    site.add({{http::Method::get, "/people/:person", Permission::signed_in,
               [](Visit& visit) {
                 const auto person = visit.gate.readable(*visit.store.read(), visit.request.part("person"), "record");
                 if (!person) return visit.fault(person.error());
                 return visit.page(govuk::Page{.title = "Record", .main = html::element("h1", {}, "Record")});
               }},
              {http::Method::get, "/people/:person/change", Permission::signed_in, [](Visit& visit) {
                 const auto person = visit.gate.changeable(*visit.store.read(), visit.request.part("person"), "details");
                 if (!person) return visit.fault(person.error());
                 return visit.page(govuk::Page{.title = "Change", .main = html::element("h1", {}, "Change")});
               }}});
  }
  /// The actions written about a person, newest first, with their reasons.
  std::vector<std::string> looks_at(const std::string& reference) {
    std::vector<std::string> lines;
    AuditFilter filter;
    filter.person = reference;
    for (const AuditEntry& entry : read_audit(*site.store().read(), filter).lines) lines.push_back(entry.action + " " + entry.reason);
    return lines;
  }
  TestSite site{GetParam()};
};
STEPWISE_EACH_ENGINE(GateTest);

TEST_P(GateTest, a_look_is_written_down_before_the_page_goes_out) {
  const auto [id, reference] = site.add_person(false);
  Browser browser = site.sign_in_as("contact_worker");
  EXPECT_EQ(browser.get("/people/" + reference).status, 200);
  EXPECT_THAT(looks_at(reference), ::testing::ElementsAre("person.looked record"));
}

TEST_P(GateTest, a_refused_look_is_a_404_and_is_written_down_too) {
  const auto [id, reference] = site.add_person(true);
  Browser browser = site.sign_in_as("contact_worker");
  const http::Response refused = browser.get("/people/" + reference);
  EXPECT_EQ(refused.status, 404);
  EXPECT_THAT(looks_at(reference), ::testing::ElementsAre("person.look_refused record"));
  const http::Response unknown = browser.get("/people/nothing");
  EXPECT_EQ(refused.whole_body(), unknown.whole_body()) << "a restricted record looks like no record";
}

TEST_P(GateTest, roles_without_read_person_open_nobody) {
  const auto [id, reference] = site.add_person(false);
  for (const std::string_view role : {"analyst", "director", "administrator"})
    EXPECT_EQ(site.sign_in_as(role).get("/people/" + reference).status, 404) << role;
  for (const std::string_view role : {"contact_worker", "practitioner", "team_manager"}) {
    EXPECT_EQ(site.sign_in_as(role).get("/people/" + reference).status, 200) << role;
    EXPECT_EQ(site.sign_in_as(role).get("/people/" + reference + "/change").status, 200) << role;
  }
}

TEST_P(GateTest, break_glass_opens_one_record_for_hours_for_one_person) {
  const auto [id, reference] = site.add_person(true);
  const auto [other_id, other_reference] = site.add_person(true);
  Browser worker = site.sign_in_as("contact_worker"), colleague = site.sign_in_as("contact_worker");
  EXPECT_EQ(worker.get("/break-glass/" + reference).status, 200);
  const http::Response short_reason = worker.post("/break-glass/" + reference, {{"reason", "because"}});
  EXPECT_EQ(short_reason.status, 422);
  EXPECT_THAT(html::text_of(short_reason.whole_body()), HasSubstr("at least 10 letters"));
  EXPECT_EQ(worker.get("/people/" + reference).status, 404);

  EXPECT_EQ(worker.post("/break-glass/" + reference, {{"reason", "Her daughter rang: she has fallen"}}).status, 303);
  EXPECT_EQ(worker.get("/people/" + reference).status, 200);
  EXPECT_EQ(worker.get("/people/" + other_reference).status, 404);
  EXPECT_EQ(colleague.get("/people/" + reference).status, 404);
  EXPECT_THAT(looks_at(reference), ::testing::Contains("break_glass.opened Her daughter rang: she has fallen"));

  site.clock().move_to(site.clock().now() + seconds(4 * 3600 - 60));
  Browser later = worker;
  site.clock().move_to(site.clock().now() + seconds(61));
  EXPECT_NE(later.get("/people/" + reference).status, 200);
}

TEST_P(GateTest, break_glass_ends_while_a_session_goes_on) {
  const auto [id, reference] = site.add_person(true);
  Browser worker = site.sign_in_as("contact_worker");
  worker.post("/break-glass/" + reference, {{"reason", "Her daughter rang: she has fallen"}});
  for (int half_hours = 0; half_hours < 8; ++half_hours) {
    EXPECT_EQ(worker.get("/people/" + reference).status, 200) << half_hours;
    site.clock().move_to(site.clock().now() + seconds(1799));
  }
  EXPECT_EQ(worker.get("/people/" + reference).status, 200);
  site.clock().move_to(site.clock().now() + seconds(9));
  EXPECT_EQ(worker.get("/people/" + reference).status, 404);
  EXPECT_EQ(worker.get("/account").status, 200) << "still signed in";
}

TEST_P(GateTest, openings_are_reviewed_by_someone_else_once) {
  const auto [id, reference] = site.add_person(true);
  Browser manager = site.sign_in_as("team_manager"), other = site.sign_in_as("team_manager");
  manager.post("/break-glass/" + reference, {{"reason", "Her daughter rang: she has fallen"}});
  const auto openings = list_openings(*site.store().read(), false, 10, 0);
  ASSERT_EQ(openings.size(), 1U);
  const std::string page = "/admin/break-glass/" + openings[0].reference;
  EXPECT_THAT(html::text_of(manager.get(page).whole_body()), HasSubstr("This opening is your own"));
  EXPECT_EQ(manager.post(page, {{"result", "proper"}}).status, 422);
  EXPECT_EQ(other.post(page, {{"result", "not_proper"}, {"note", ""}}).status, 422);
  EXPECT_EQ(other.post(page, {{"result", "proper"}, {"note", "Seen the call log"}}).status, 303);
  EXPECT_EQ(other.post(page, {{"result", "not_proper"}, {"note", "Changed my mind"}}).status, 409);
  EXPECT_TRUE(list_openings(*site.store().read(), false, 10, 0).empty());
  EXPECT_EQ(list_openings(*site.store().read(), true, 10, 0)[0].result, "proper");
  EXPECT_THAT(html::text_of(other.get("/admin/break-glass?reviewed=1").whole_body()), HasSubstr("Proper"));
}

TEST_P(GateTest, the_notice_of_an_opening_is_delivered_once) {
  const auto [id, reference] = site.add_person(true);
  site.sign_in_as("contact_worker").post("/break-glass/" + reference, {{"reason", "Her daughter rang: she has fallen"}});
  store::Outbox outbox{site.store()};
  deliver_notices(outbox);
  EXPECT_EQ(outbox.run_due(), 1U);
  EXPECT_EQ(outbox.run_due(), 0U);
  EXPECT_THAT(looks_at(reference), ::testing::Contains("break_glass.review_asked "));
}

}  // namespace
}  // namespace stepwise::access
