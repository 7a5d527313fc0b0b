// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "drafts/drafts.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"
#include "practice/short_term/short_term_routes.hpp"
#include "practice/short_term/short_term_store.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::short_term::test {

using access::test::Browser;
using access::test::FormFields;

/// A site with this room's pages, one team, a practitioner signed in, and two invented people.
class House : public ::testing::TestWithParam<std::string> {
 public:
  House() : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())} {
    room_ = Site::open(site_.store(), site_.random(), drafts_).value();
    site_.add(room_->routes());
    site_.add(drafts_->routes());
    const access::Actor program = access::command_line_actor();
    team_ = store().write([&](store::WriteTx& tx) { return access::create_team(tx, site_.random(), program, "Reablement"); }).value();
    worker_ = site_.add_staff("practitioner");
    move_to_team(worker_);
    add("ada-ref", "Ada", "Byron-Test", false);
    add("hid-ref", "Hugh", "Hidden-Test", true);
  }

  store::Store& store() { return site_.store(); }
  FixedClock& clock() { return site_.clock(); }
  Date today() { return clock().today(); }
  Browser worker() { return site_.sign_in(worker_); }

  void move_to_team(StaffId staff) {
    const access::Actor program = access::command_line_actor();
    const auto before = access::staff_by_id(*store().read(), staff).value();
    const auto moved = store().write([&](store::WriteTx& tx) { return access::change_staff(tx, program, before, {before.sign_in_name, before.name, before.role, team_, true}); });
    EXPECT_TRUE(moved.has_value());
  }
  PersonId add(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.nhs_number = restricted ? "" : "9990000018";
    person.restricted = restricted;
    return store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  access::Staff staff_now() {
    const auto record = access::staff_by_id(*store().read(), worker_).value();
    access::Staff staff;
    staff.id = worker_;
    staff.reference = record.reference;
    staff.name = record.name;
    staff.role = record.role;
    staff.team = team_;
    for (const auto permission : access::all_permissions()) staff.may.insert(permission);
    return staff;
  }
  access::ChangeablePerson changeable(std::string_view reference) {
    const access::Staff staff = staff_now();
    access::Gate gate{store(), staff, "r"};
    return gate.changeable(*store().read(), reference, "test").value();
  }
  Case whole(const std::string& episode, std::string_view person = "ada-ref") { return read_case(*store().read(), changeable(person).readable(), episode).value(); }
  std::vector<support::Service> services() { return support::services_of(*store().read(), changeable("ada-ref").id()); }
  void dies_on(Date day) {
    const auto who = changeable("ada-ref");
    const auto saved = store().write([&](store::WriteTx& tx) -> Result<void> {
      const auto row = person::read_person(tx, who.readable());
      person::Details details = row.details;
      details.died_on = day;
      return person::save_details(tx, who, row.version, details, {});
    });
    ASSERT_TRUE(saved.has_value());
  }

  static void put_day(FormFields& fields, const std::string& name, Date day) {
    fields.emplace_back(name + "_day", std::to_string(day.day()));
    fields.emplace_back(name + "_month", std::to_string(day.month()));
    fields.emplace_back(name + "_year", std::to_string(day.year()));
  }
  static std::string field(const http::Response& page, const std::string& name) {
    const std::string body = page.whole_body();
    const auto at = body.find("name=\"" + name + "\"");
    if (at == std::string::npos) return "";
    const auto from = body.find("value=\"", at) + 7;
    return body.substr(from, body.find('"', from) - from);
  }

  FormFields beginning(Date asked, const std::string& token = "begin-1") {
    FormFields fields{{"form_token", token}, {"kind", "reablement"}, {"why_now", "A fall in the kitchen"}, {"from_hospital", "no"},
                      {"team", team_reference()}, {"lead", staff_now().reference}, {"lead_role", "occupational_therapist"}};
    put_day(fields, "begun", asked);
    return fields;
  }
  std::string team_reference() {
    for (const auto& team : access::list_teams(*store().read()))
      if (team.id == team_) return team.reference;
    return "";
  }
  /// Posts a sheet as the worker, from the version the page gives; gives the status.
  int send(const std::string& path, FormFields fields) {
    Browser browser = worker();
    const auto page = browser.get(path);
    if (page.status != 200) return page.status;
    fields.emplace_back("episode_version", field(page, "episode_version"));
    bool has_token = false;
    for (const auto& [name, value] : fields) has_token = has_token || name == "form_token";
    if (!has_token) fields.emplace_back("form_token", field(page, "form_token"));
    last_ = browser.post(path, fields);
    return last_.status;
  }
  std::string begin(Date asked) {
    const auto answer = worker().post("/people/ada-ref/short-term", beginning(asked));
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string place = access::test::header_of(answer, "Location");
    return place.substr(12, place.find('?') - 12);
  }
  void see(const std::string& episode, Date day) {
    FormFields fields{{"before_event", "Everything"}, {"can_now", "Get to a chair"}, {"want_back", "Make breakfast"}, {"hours_start", "0"}, {"told", "yes"}, {"start_washing", "2"}, {"before_washing", "0"}};
    put_day(fields, "seen", day);
    ASSERT_EQ(send("/short-term/" + episode + "/start", fields), 303) << html::text_of(last_.whole_body());
  }
  FormFields goal(const std::string& words) {
    FormFields fields{{"words", words}, {"baseline", "Cannot stand for long"}, {"measure", "Breakfast by myself five days a week"}, {"start_rating", "3"},
                      {"expected", "Five days"}, {"importance", "2"}, {"difficulty", "1"}};
    put_day(fields, "target", today() + 30);
    return fields;
  }
  void agree(const std::string& episode, Date day) {
    ASSERT_EQ(send("/short-term/" + episode + "/goals/new", goal("Make my own breakfast")), 303) << html::text_of(last_.whole_body());
    FormFields fields{{"hours_agreed", "7"}, {"who_does_what", "Carers stand by"}};
    put_day(fields, "agreed", day);
    ASSERT_EQ(send("/short-term/" + episode + "/agree", fields), 303) << html::text_of(last_.whole_body());
  }
  void ask_and_visit(const std::string& episode, Date asked, Date visited, const std::string& provider = "Larchfield Care") {
    FormFields fields{{"giver", "provider"}, {"provider", provider}, {"hours", "7"}, {"asked_time", "9am"}};
    put_day(fields, "asked", asked);
    ASSERT_EQ(send("/short-term/" + episode + "/provider", fields), 303) << html::text_of(last_.whole_body());
    FormFields visit{{"visit_time", "10am"}};
    put_day(visit, "visit", visited);
    ASSERT_EQ(send("/short-term/" + episode + "/first-visit", visit), 303) << html::text_of(last_.whole_body());
  }
  FormFields meeting(Date met) {
    FormFields fields{{"person_present", "yes"}, {"need", "none"}, {"decision", "continue"}, {"hours_planned", "7"}, {"hours_delivered", "6.5"}};
    put_day(fields, "met", met);
    return fields;
  }
  FormFields ending(Date ended) {
    FormFields fields{{"outcome", "no_further"}, {"destination", "home"}, {"hours_end", "0"}, {"transition_plan", "The lunch club on Tuesdays"}, {"end_washing", "0"}};
    put_day(fields, "ended", ended);
    return fields;
  }
  /// An episode with help under way since a day.
  std::string under_way(Date since) {
    const std::string episode = begin(since - 2);
    see(episode, since - 2);
    agree(episode, since - 1);
    ask_and_visit(episode, since - 1, since);
    return episode;
  }

 protected:
  access::test::TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  TeamId team_{0};
  StaffId worker_{0};
  http::Response last_;
};

}  // namespace stepwise::short_term::test
