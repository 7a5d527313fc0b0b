// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/allocation/grid_file.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::allocation::test {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

/// The pages of the room with its neighbours told, somebody with needs, and a practitioner.
class AllocationDesk : public ::testing::TestWithParam<std::string> {
 protected:
  AllocationDesk() {
    drafts_ = drafts::Site::open(site.store(), site.random());
    approvals_ = approval::Site::open(site.store()).value();
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    approvals_->add_kind(room_->approval_kind());
    room_->know({.heard = [this](store::ReadTx&, const access::ReadablePerson&, std::string_view wanted) {
                   const std::string reference{wanted.empty() ? last_assessment_ : wanted};
                   return Heard{reference, "/assessments/" + reference, Date{20'700}, reference == "as1" ? "Living in her own street" : "Living near her sister", {{"I can't reach my back any more", {"hygiene"}}}};
                 },
                 .eligible = {},
                 .offers = [this](store::ReadTx&, const access::ReadablePerson&, Date) { return std::vector<Offer>{{"o1", "Breakfast on weekdays", offer_counts_}, {"o2", "Lifts on Sundays", false}}; },
                 .agreed = [](store::ReadTx&, const access::ReadablePerson&) { return Agreed{"/plans/p1", Date{20'700}, 21'000, 1'095'000, 0}; },
                 .actual = [this](store::ReadTx&, const access::ReadablePerson&, Date, Date) { return Actual{100'000, 90'000, spent_since_}; }});
    site.add(drafts_->routes());
    site.add(approvals_->routes());
    site.add(room_->routes());
    add_person("adaref", "Ada", "Byron-Test", false);
    add_person("hidref", "Hugh", "Hidden-Test", true);
    me_ = site.add_staff("practitioner");
  }
  void add_person(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  static std::string place_of(const http::Response& answer) {
    const auto place = header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  std::string begin(Browser& browser, const std::string& token = "token-of-begin-1") {
    const auto answer = browser.post("/people/adaref/allocation", {{"form_token", token}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return place_of(answer);
  }
  static std::string value_on(Browser& browser, const std::string& page, const std::string& name) { return find_all(browser.get(page).whole_body(), "input[name=" + name + "]").at(0).attribute("value"); }
  http::Response set(Browser& browser, const std::string& allocation, const std::string& area, const std::string& need, const std::string& risk, FormFields more = {}) {
    const std::string page = allocation + "/areas/" + area;
    FormFields fields{{"figure_version", value_on(browser, page, "figure_version")}, {"need", need}, {"risk", risk}, {"heard", "She cannot reach her back"}, {"could_go_wrong", "Her skin would break"}, {"next", "save"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return browser.post(page, fields);
  }
  void set_all(Browser& browser, const std::string& allocation) {
    for (const auto* area : {"personal_care", "eating", "home", "connections", "work", "child"}) {
      const bool some = std::string{area} == "personal_care" || std::string{area} == "eating";
      EXPECT_EQ(set(browser, allocation, area, some ? "2" : "0", some ? "1" : "").status, 303) << area;
    }
  }
  http::Response decide(Browser& browser, const std::string& allocation, const std::string& total, const std::string& why) {
    return browser.post(allocation + "/decide", {{"version", value_on(browser, allocation, "version")}, {"total", total}, {"why", why}});
  }
  std::vector<task::Task> due(int days) { return room_->work()[0].due(*site.store().read(), {.worker = me_, .today = site.clock().today(), .until = site.clock().today() + days}); }
  std::optional<Indicative> stands() {
    access::Staff staff;
    staff.id = me_;
    for (const auto permission : access::all_permissions()) staff.may.insert(permission);
    access::Gate gate{site.store(), staff, "r"};
    const auto tx = site.store().read();
    return latest(*tx, gate.readable(*tx, "adaref", "test").value());
  }

  access::test::TestSite site{GetParam()};
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<approval::Site> approvals_;
  std::shared_ptr<Site> room_;
  StaffId me_{0};
  bool offer_counts_ = true;
  std::optional<Date> spent_since_;
  std::string last_assessment_ = "as1";
};

}  // namespace stepwise::allocation::test
