// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <algorithm>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/review/decision.hpp"
#include "practice/review/review_site.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::review::test {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;

/// A record with two people, one service of ten hours a week, and two outcomes that a plan would have.
class Reviews : public ::testing::TestWithParam<std::string> {
 protected:
  Reviews() : site{GetParam()} {
    drafts_ = drafts::Site::open(site.store(), site.random());
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    approvals_ = approval::Site::open(site.store()).value();
    approvals_->add_kind(room_->approval_kind());
    room_->use({.aims = [](store::ReadTx&, const access::ReadablePerson&) { return std::vector<Aim>{{"out1", "Breakfast in my own kitchen", "gain", ""}, {"out2", "To see my friends", "maintain", ""}}; },
                .plan = [this](store::ReadTx&, const access::ReadablePerson&) { return std::optional{PlanNow{"plan1", "/plan", today() - 50, {}, 0}}; }});
    site.add(room_->routes());
    site.add(approvals_->routes());
    add("adaref", "Ada", false);
    add("hidref", "Hugh", true);
    worker_id_ = site.add_staff("practitioner");
    worker_ = staff(worker_id_);
  }
  void add(std::string reference, std::string given, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = "Byron-Test";
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  access::Staff staff(StaffId id) {
    const auto record = access::staff_by_id(*site.store().read(), id);
    access::Staff staff;
    staff.id = id;
    staff.reference = record->reference;
    staff.name = record->name;
    staff.may = {access::Permission::read_person, access::Permission::change_person, access::Permission::read_restricted};
    return staff;
  }
  access::ChangeablePerson who(std::string_view reference = "adaref") {
    access::Gate gate{site.store(), worker_, "r"};
    return gate.changeable(*site.store().read(), reference, "test").value();
  }
  Date today() { return site.clock().today(); }
  std::string planned(std::string kind = "planned", std::string_view person = "adaref") {
    Review review;
    review.kind = std::move(kind);
    review.due_on = today() + 10;
    review.limit_on = today() + 40;
    review.owner = {worker_.id, worker_.name, "", {}, ""};
    const auto whom = who(person);
    return site.store().write([&](store::WriteTx& tx) { return plan_review(tx, site.random(), whom, review, {}); }).value();
  }
  /// Ten hours a week at £20.
  std::string service() {
    support::Service service;
    service.service_type = "community";
    service.service_component = "home_support";
    service.delivery_mechanism = "cassr_commissioned_support";
    service.provider = "Harbour";
    service.start_on = today() - 300;
    service.unit_cost_pence = 2000;
    service.cost_frequency = "hourly";
    service.planned_units = 10;
    const auto whom = who();
    const auto started = site.store().write([&](store::WriteTx& tx) { return support::start_service(tx, site.random(), whom, service, {}); });
    EXPECT_TRUE(started) << started.error().sentence;
    return started.value_or("");
  }
  Review review(std::string_view reference) { return read_review(*site.store().read(), who().readable(), reference).value(); }
  static void put_day(FormFields& fields, const std::string& name, Date day) {
    fields.emplace_back(name + "_day", std::to_string(day.day()));
    fields.emplace_back(name + "_month", std::to_string(day.month()));
    fields.emplace_back(name + "_year", std::to_string(day.year()));
  }
  std::string at(std::string_view reference, std::string_view part = "") { return "/people/adaref/reviews/" + std::string{reference} + (part.empty() ? "" : "/" + std::string{part}); }
  http::Response send(Browser& browser, std::string_view reference, std::string_view part, FormFields fields, std::optional<std::int64_t> version = {}) {
    fields.emplace_back("form_token", "token" + std::to_string(++tokens_));
    fields.emplace_back("of_version", std::to_string(version.value_or(review(reference).version)));
    return browser.post(at(reference, part), fields);
  }
  FormFields talk() {
    FormFields fields{{"method", "person_only"}, {"who_came", "Ada and her sister"}, {"advocate", "not_needed"}, {"about_me", "still_right"}, {"carer_offer", "no_carer"}, {"safety", "nothing_seen"}, {"try_next", "The market alone"}};
    put_day(fields, "begun_on", today());
    return fields;
  }
  FormFields rated(std::string own, std::string others, std::string talked = "One counts the mornings, one the knocks") {
    return {{"own_attainment", own}, {"own_help", "1"}, {"others_attainment", others}, {"others_help", "1"}, {"difference_words", std::move(talked)}, {"result", "partially_met"}, {"importance", "2"}, {"difficulty", "1"}};
  }
  FormFields step_down(const std::string& service) {
    FormFields fields{{"decision", "step_down"}, {"reason", "Mornings are quick now"}, {"less_because", "need_reduced"}, {"person_view", "agrees"}, {"person_words", "I like my mornings"}, {"service", service}, {"units", "7"}, {"change", "-60"},
                      {"follow_what", "Ring in two weeks"}, {"follow_worker", worker_.reference}};
    put_day(fields, "takes_effect", today());
    put_day(fields, "follow_by", today() + 14);
    return fields;
  }
  FormFields finish() {
    FormFields fields{{"achieved", "partially_met"}, {"achieved_with", "person"}};
    put_day(fields, "next_on", today() + 200);
    return fields;
  }
  double hours() {
    double all = 0;
    for (const auto& one : support::read_services(*site.store().read(), who().readable()))
      if (support::runs_on(one, today() + 1)) all += one.planned_units.value_or(0);
    return all;
  }

  access::test::TestSite site;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  std::shared_ptr<approval::Site> approvals_;
  StaffId worker_id_{0};
  access::Staff worker_;
  int tokens_ = 0;
};

}  // namespace stepwise::review::test
