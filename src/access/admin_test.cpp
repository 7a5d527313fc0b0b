// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/audit_view.hpp"
#include "access/core.hpp"
#include "access/roles.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"

namespace stepwise::access {
namespace {

using test::Browser;
using test::header_of;
using test::TestSite;
using ::testing::HasSubstr;
using ::testing::Not;

class AdminTest : public ::testing::TestWithParam<std::string> {
 protected:
  std::string page_of(StaffId staff) { return "/admin/staff/" + record(staff).reference; }
  StaffRecord record(StaffId staff) { return *staff_by_id(*site.store().read(), staff); }
  test::FormFields fields_of(const StaffRecord& staff) {
    return {{"full_name", staff.name}, {"sign_in_name", staff.sign_in_name}, {"role", staff.role},
            {"team", ""}, {"active", staff.active ? "yes" : "no"}, {"version", std::to_string(staff.version)}};
  }
  static void put(test::FormFields& fields, std::string_view name, std::string value) {
    for (auto& field : fields)
      if (field.first == name) field.second = std::move(value);
  }
  AuditEntry newest() { return read_audit(*site.store().read(), {}).lines.at(0); }

  TestSite site{GetParam()};
  StaffId administrator = site.add_staff("administrator");
  Browser browser = site.sign_in(administrator);
};
STEPWISE_EACH_ENGINE(AdminTest);

TEST_P(AdminTest, a_new_member_of_staff_gets_a_one_time_password_shown_once) {
  const http::Response wrong = browser.post("/admin/staff/new", {{"full_name", ""}, {"sign_in_name", "No Spaces"}, {"role", "king"}});
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(html::find_all(wrong.whole_body(), ".govuk-error-message").size(), 3U);
  for (const auto& link : html::find_all(wrong.whole_body(), ".govuk-error-summary__list a"))
    EXPECT_FALSE(html::find_all(wrong.whole_body(), link.attribute("href")).empty()) << link.attribute("href");
  const http::Response added = browser.post("/admin/staff/new", {{"full_name", "Bea Example"}, {"sign_in_name", "bea"}, {"role", "practitioner"}});
  EXPECT_EQ(added.status, 200);
  const std::string one_time = html::find_all(added.whole_body(), ".govuk-panel__title").at(0).text;
  const auto bea = staff_by_sign_in_name(*site.store().read(), "bea");
  ASSERT_TRUE(bea);
  EXPECT_TRUE(bea->must_change_password);
  EXPECT_EQ(newest().action, "staff.added");
  EXPECT_THAT(newest().after, Not(HasSubstr(one_time)));
  Browser theirs{site};
  theirs.get("/sign-in");
  EXPECT_EQ(header_of(theirs.post("/sign-in", {{"name", "bea"}, {"password", one_time}}), "Location"), "/");
  EXPECT_EQ(header_of(theirs.get("/account"), "Location"), "/account/password");
  EXPECT_EQ(browser.post("/admin/staff/new", {{"full_name", "Bea Two"}, {"sign_in_name", "BEA"}, {"role", "practitioner"}}).status, 422);
}

TEST_P(AdminTest, a_change_of_role_holds_at_once_and_is_written_with_before_and_after) {
  const StaffId worker = site.add_staff("contact_worker");
  Browser theirs = site.sign_in(worker);
  EXPECT_EQ(theirs.get("/admin/break-glass").status, 404);
  auto fields = fields_of(record(worker));
  put(fields, "role", "team_manager");
  EXPECT_EQ(browser.post(page_of(worker), fields).status, 303);
  EXPECT_EQ(theirs.get("/admin/break-glass").status, 200);
  EXPECT_EQ(newest().before, R"({"role":"contact_worker"})");
  EXPECT_EQ(newest().after, R"({"role":"team_manager"})");
}

TEST_P(AdminTest, nobody_grants_themselves_a_right_and_someone_can_always_manage_staff) {
  auto own = fields_of(record(administrator));
  put(own, "role", "team_manager");
  EXPECT_THAT(html::text_of(browser.post(page_of(administrator), own).whole_body()), HasSubstr("cannot change your own role"));
  put(own, "role", "administrator");
  put(own, "active", "no");
  EXPECT_EQ(browser.post(page_of(administrator), own).status, 422);
  EXPECT_EQ(record(administrator).role, "administrator");

  const auto removed = site.store().write([&](store::WriteTx& tx) {
    return change_staff(tx, command_line_actor(), record(administrator), {"ada", "Ada", "analyst", std::nullopt, true});
  });
  ASSERT_FALSE(removed);
  EXPECT_THAT(removed.error().sentence, HasSubstr("last person who can manage staff"));

  const http::Response role = browser.post("/admin/roles/administrator", {{"label", "Administrator"}, {"may", "read_person"}, {"version", "1"}});
  EXPECT_EQ(role.status, 422);
  EXPECT_THAT(html::text_of(role.whole_body()), HasSubstr("cannot change the role you hold"));
}

TEST_P(AdminTest, a_stale_save_shows_both_versions_and_keeps_what_was_typed) {
  const StaffId worker = site.add_staff("contact_worker");
  auto first = fields_of(record(worker)), second = first;
  put(first, "full_name", "Kept Name");
  put(second, "full_name", "Typed Name");
  EXPECT_EQ(browser.post(page_of(worker), first).status, 303);
  const http::Response stale = browser.post(page_of(worker), second);
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(html::text_of(stale.whole_body()), ::testing::AllOf(HasSubstr("Kept Name"), HasSubstr("Typed Name")));
  EXPECT_EQ(html::find_all(stale.whole_body(), "#full-name").at(0).attribute("value"), "Typed Name");
  EXPECT_EQ(html::find_all(stale.whole_body(), "input[name=version]").at(0).attribute("value"), "2");
  EXPECT_EQ(record(worker).name, "Kept Name");
}

TEST_P(AdminTest, deactivating_locking_and_resetting_end_sign_ins) {
  const StaffId worker = site.add_staff("contact_worker");
  const std::string page = page_of(worker);
  for (const std::string act : {"/lock", "/reset-password", "/reset-codes"}) {
    Browser theirs = site.sign_in(worker);
    EXPECT_EQ(theirs.get("/sign-in").status, 303) << "signed in, so sent on";
    const int status = browser.post(page + act, {}).status;
    EXPECT_TRUE(status == 303 || status == 200) << act;
    EXPECT_EQ(theirs.get("/sign-in").status, 200) << act;
  }
  EXPECT_EQ(browser.post(page + "/unlock", {}).status, 303);
  Browser theirs = site.sign_in(worker);
  auto fields = fields_of(record(worker));
  put(fields, "active", "no");
  EXPECT_EQ(browser.post(page, fields).status, 303);
  EXPECT_EQ(theirs.get("/sign-in").status, 200);
}

TEST_P(AdminTest, what_a_role_may_do_changes_at_once) {
  Browser analyst = site.sign_in_as("analyst");
  EXPECT_EQ(analyst.get("/admin/audit").status, 404);
  EXPECT_EQ(browser.post("/admin/roles/analyst", {{"label", "Analyst"}, {"may", "see_scoreboard"}, {"may", "see_audit"}, {"version", "1"}}).status, 303);
  EXPECT_EQ(analyst.get("/admin/audit").status, 200);
  EXPECT_EQ(newest().before, R"({"label":"Performance analyst","may":"see_scoreboard download_figures returns keep_returns record_call_totals see_gaps keep_grid see_fairness"})");
  const http::Response stale = browser.post("/admin/roles/analyst", {{"label", "Other"}, {"version", "1"}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(html::text_of(stale.whole_body()), HasSubstr("Kept now"));
}

TEST_P(AdminTest, each_shipped_role_is_written_once_and_a_councils_edit_is_kept) {
  browser.post("/admin/roles/analyst", {{"label", "Numbers"}, {"may", "see_scoreboard"}, {"version", "1"}});
  site.change([](store::WriteTx& tx) -> Result<void> {
    write_shipped_roles(tx);
    return {};
  });
  const auto tx = site.store().read();
  EXPECT_EQ(role_by_key(*tx, "analyst")->label, "Numbers");
  for (const Role& role : shipped_roles()) {
    if (role.key == "analyst") continue;
    EXPECT_EQ(role_by_key(*tx, role.key)->may, role.may) << role.key;
    EXPECT_EQ(role_by_key(*tx, role.key)->needs_second_factor, role.needs_second_factor);
  }
}

TEST_P(AdminTest, teams_are_added_renamed_and_closed) {
  EXPECT_EQ(browser.post("/admin/teams/new", {{"team_name", "North"}}).status, 303);
  EXPECT_EQ(browser.post("/admin/teams/new", {{"team_name", "north"}}).status, 422);
  EXPECT_EQ(browser.post("/admin/teams/new", {{"team_name", " "}}).status, 422);
  const Team team = list_teams(*site.store().read()).at(0);
  const std::string page = "/admin/teams/" + team.reference;
  EXPECT_EQ(browser.get(page).status, 200);
  EXPECT_EQ(browser.post(page, {{"team_name", "North and west"}, {"closed", "yes"}, {"version", "1"}}).status, 303);
  EXPECT_EQ(browser.post(page, {{"team_name", "South"}, {"version", "1"}}).status, 409);
  EXPECT_TRUE(list_teams(*site.store().read()).at(0).closed);
  EXPECT_THAT(html::text_of(browser.get("/admin/teams").whole_body()), HasSubstr("North and west"));
}

TEST_P(AdminTest, settings_are_checked_and_show_on_the_next_page) {
  const test::FormFields was{{"was_name", "Stepwise"}, {"was_colour", "#00594c"}, {"was_idle_minutes", "30"}, {"was_session_hours", "12"}, {"was_break_glass_hours", "4"}};
  const auto with = [&](std::string name, std::string colour, std::string idle) {
    test::FormFields fields{{"name", name}, {"colour", colour}, {"idle_minutes", idle}, {"session_hours", "12"}, {"break_glass_hours", "4"}};
    fields.insert(fields.end(), was.begin(), was.end());
    return fields;
  };
  EXPECT_EQ(browser.post("/admin/settings", with("Brackenshire", "#ffff00", "30")).status, 422);
  EXPECT_EQ(browser.post("/admin/settings", with("", "#1d3c6a", "3")).status, 422);
  EXPECT_EQ(browser.post("/admin/settings", with("Brackenshire", "#1D3C6A", "45")).status, 303);
  EXPECT_THAT(html::text_of(browser.get("/admin").whole_body()), HasSubstr("Brackenshire"));
  EXPECT_THAT(browser.get("/theme.css").whole_body(), HasSubstr("#1d3c6a"));
  const http::Response stale = browser.post("/admin/settings", with("Elsewhere", "#1d3c6a", "30"));
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(html::text_of(stale.whole_body()), ::testing::AllOf(HasSubstr("Brackenshire"), HasSubstr("Elsewhere")));
}

TEST_P(AdminTest, who_signs_plans_is_chosen_on_the_settings_page) {
  const auto send = [&](std::string route) {
    return browser.post("/admin/settings", {{"name", "Stepwise"}, {"colour", "#00594c"}, {"idle_minutes", "30"}, {"session_hours", "12"}, {"break_glass_hours", "4"}, {"plan_sign_off", route},
                                            {"was_name", "Stepwise"}, {"was_colour", "#00594c"}, {"was_idle_minutes", "30"}, {"was_session_hours", "12"}, {"was_break_glass_hours", "4"}, {"was_plan_sign_off", "worker"}});
  };
  EXPECT_TRUE(html::find_all(browser.get("/admin/settings").whole_body(), "input[value=worker]").at(0).has("checked"));
  EXPECT_EQ(send("nobody").status, 422);
  EXPECT_EQ(send("panel").status, 303);
  EXPECT_EQ(store::setting(*site.store().read(), "plan.sign_off"), "panel");
  EXPECT_TRUE(html::find_all(browser.get("/admin/settings").whole_body(), "input[value=panel]").at(0).has("checked"));
  EXPECT_EQ(send("peer_checked").status, 409) << "somebody chose another since";
}

TEST_P(AdminTest, the_numbers_of_rooms_are_set_on_the_settings_page_too) {
  constexpr store::NumberSetting days{"room.days", 28, 1, 365}, sum{"room.sum_pence", 25'000, 0, 10'000'000};
  site.site().add_settings({{days, noted("Days to ask"), noted("Usually 28")}, {sum, noted("Small sums"), noted("In pounds"), true}});
  const auto with = [](std::string days, std::string sum, std::string was_sum) {
    return test::FormFields{{"name", "Stepwise"}, {"colour", "#00594c"}, {"idle_minutes", "30"}, {"session_hours", "12"}, {"break_glass_hours", "4"},
                            {"was_name", "Stepwise"}, {"was_colour", "#00594c"}, {"was_idle_minutes", "30"}, {"was_session_hours", "12"}, {"was_break_glass_hours", "4"},
                            {"room_days", days}, {"was_room_days", "28"}, {"room_sum_pence", sum}, {"was_room_sum_pence", was_sum}};
  };
  const auto page = browser.get("/admin/settings").whole_body();
  EXPECT_EQ(html::find_all(page, "input[name=room_days]").at(0).attribute("value"), "28");
  EXPECT_EQ(html::find_all(page, "input[name=room_sum_pence]").at(0).attribute("value"), "250.00");
  for (const auto& [typed_days, typed_sum] : {std::pair{"0", "250.00"}, {"soon", "250.00"}, {"28", "-1"}, {"28", "100000.01"}})
    EXPECT_EQ(browser.post("/admin/settings", with(typed_days, typed_sum, "250.00")).status, 422) << typed_days << " and " << typed_sum;
  EXPECT_EQ(browser.post("/admin/settings", with("28", "300", "250.00")).status, 303);
  EXPECT_EQ(store::number_setting(*site.store().read(), sum), 30'000);
  EXPECT_EQ(store::setting(*site.store().read(), "room.days"), "") << "what was not changed is not written";
  const auto stale = browser.post("/admin/settings", with("28", "400", "250.00"));
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(html::text_of(stale.whole_body()), ::testing::AllOf(HasSubstr("300.00"), HasSubstr("400")));
  EXPECT_EQ(store::number_setting(*site.store().read(), sum), 30'000);
}

TEST_P(AdminTest, the_audit_page_keeps_what_was_written_about_people_for_those_who_may_read_all_of_a_record) {
  const auto [person, reference] = site.add_person(false);
  site.change([&, person = person](store::WriteTx& tx) -> Result<void> {
    auto line = line_of({StaffId{1}, "Sam Worker", "contact_worker", ""}, "plan.begun", "plan:p1");
    line.person = person;
    line.reason = "why-of-it";
    line.after = R"({"words":"said-at-home"})";
    tx.audit(line);
    return {};
  });
  const std::string page = "/admin/audit?person=" + reference;
  EXPECT_THAT(html::text_of(site.sign_in_as("administrator").get(page).whole_body()),
              ::testing::AllOf(HasSubstr("plan.begun"), HasSubstr("Sam Worker"), HasSubstr("those who may read the whole record"), Not(HasSubstr("said-at-home")), Not(HasSubstr("why-of-it"))));
}

TEST_P(AdminTest, the_audit_page_filters_pages_and_checks_the_chain) {
  const StaffId worker = site.add_staff("contact_worker");
  site.change([&](store::WriteTx& tx) -> Result<void> {
    for (int i = 0; i < 120; ++i) tx.audit(line_of({worker, "Sam Worker", "contact_worker", ""}, "test.done", "thing:" + std::to_string(i)));
    return {};
  });
  const std::string of_worker = "/admin/audit?staff=" + record(worker).reference;
  const http::Response page = browser.get(of_worker);
  EXPECT_THAT(html::text_of(page.whole_body()), ::testing::AllOf(HasSubstr("thing:119"), HasSubstr("thing:70"), Not(HasSubstr("thing:69"))));
  const auto next = html::find_all(page.whole_body(), "a[rel=next]");
  ASSERT_EQ(next.size(), 1U);
  EXPECT_THAT(html::text_of(browser.get(next[0].attribute("href")).whole_body()), HasSubstr("thing:69"));
  EXPECT_THAT(html::text_of(browser.get("/admin/audit?action=staff").whole_body()), ::testing::AllOf(HasSubstr("staff.added"), Not(HasSubstr("thing:"))));
  EXPECT_THAT(html::text_of(browser.get("/admin/audit?from=22/11/2026").whole_body()), HasSubstr("No lines fit"));
  EXPECT_THAT(html::text_of(browser.get("/admin/audit?from=21/11/2026&to=21/11/2026").whole_body()), HasSubstr("thing:119"));
  EXPECT_EQ(browser.get("/admin/audit?from=yesterday").status, 422);
  EXPECT_THAT(html::text_of(browser.get("/admin/audit?person=nothing").whole_body()), HasSubstr("No lines fit"));
  EXPECT_THAT(html::text_of(browser.post("/admin/audit/verify", {}).whole_body()), HasSubstr("lines checked"));
}

TEST_P(AdminTest, every_page_has_one_heading_and_a_title) {
  for (const std::string path : {"/admin", "/admin/staff", "/admin/staff/new", "/admin/teams", "/admin/teams/new", "/admin/roles", "/admin/roles/analyst", "/admin/roles/administrator",
                                 "/admin/settings", "/admin/outbox", "/admin/audit", "/account", "/account/password", "/help", "/help/accessibility", "/help/privacy", "/nothing-here"}) {
    const std::string page = browser.get(path).whole_body();
    EXPECT_EQ(html::find_all(page, "h1").size(), 1U) << path;
    EXPECT_EQ(html::find_all(page, "title").size(), 1U) << path;
  }
}

}  // namespace
}  // namespace stepwise::access
