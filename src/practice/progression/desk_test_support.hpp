// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "access/access.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"
#include "practice/progression/progression_site.hpp"
#include "practice/progression/progression_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::progression::test {

using access::Permission;

/// A record with one team, two workers and two invented people, and the room's routes asked as the first worker would.
class Desk : public store::test::EachEngine {
 public:
  Desk() : random_{7}, drafts_{drafts::Site::open(store(), random_)} {
    site_ = Site::open(store(), random_, drafts_).value();
    const access::Actor program = access::command_line_actor();
    staff_.team = store().write([&](store::WriteTx& tx) {
      access::write_shipped_roles(tx);
      return access::create_team(tx, random_, program, "North");
    }).value();
    staff_.id = add_staff("kate.moor", "Kate Moor-Test");
    other_ = add_staff("jo.fell", "Jo Fell-Test");
    staff_.reference = access::staff_by_id(*store().read(), staff_.id)->reference;
    staff_.name = "Kate Moor-Test";
    staff_.role = "practitioner";
    staff_.role_label = "Practitioner";
    staff_.team_name = "North";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
    staff_.may.erase(Permission::read_restricted);
    staff_.may.erase(Permission::break_glass);
    add("ben-ref", "Ben", "Larch-Test", false);
    add("hid-ref", "Hugh", "Hidden-Test", true);
    for (const auto& route : site_->routes()) add_route(route);
    for (const auto& route : drafts_->routes()) add_route(route);
  }

  StaffId add_staff(std::string sign_in, std::string name) {
    access::NewStaff staff{.sign_in_name = std::move(sign_in), .name = std::move(name), .role = "practitioner", .team = staff_.team, .password_hash = "", .must_change_password = false};
    return store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, access::command_line_actor(), staff); }).value();
  }
  PersonId add(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.born_on = Date::parse_iso("2003-05-01");
    person.details.primary_support_reason = "learning_disability";
    person.restricted = restricted;
    return store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }

  http::Response ask(http::Method method, std::string_view address, http::Fields form = {}) {
    http::Request request;
    request.method = method;
    const auto mark = address.find('?');
    request.path = std::string{address.substr(0, mark)};
    if (mark != std::string_view::npos) request.query = http::parse_urlencoded(address.substr(mark + 1)).value();
    request.form.fields = std::move(form);
    request.id = "r1";
    const auto match = router_.find(request);
    if (match.handler == nullptr) return http::Response::text(404, "no route");
    return (*match.handler)(request);
  }
  http::Response get(std::string_view address) { return ask(http::Method::get, address); }
  std::string body(std::string_view address) { return get(address).whole_body(); }
  using Answers = std::initializer_list<std::pair<std::string, std::string>>;
  /// Sends a form of Ben's with a token of its own; days are given as NAME = 2026-11-21.
  http::Response post(std::string_view path, Answers answers, std::string token = "") {
    http::Fields form;
    form.add("form_token", token.empty() ? "token-" + std::to_string(++tokens_) : token);
    for (const auto& [name, value] : answers) {
      const auto day = Date::parse_iso(value);
      if (!day) {
        form.add(name, value);
        continue;
      }
      form.add(name + "_day", std::to_string(day->day()));
      form.add(name + "_month", std::to_string(day->month()));
      form.add(name + "_year", std::to_string(day->year()));
    }
    return ask(http::Method::post, "/people/ben-ref/progression/" + std::string{path}, std::move(form));
  }
  static std::string location(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return "";
  }
  /// Sends it and expects that it was kept; gives where it led.
  std::string kept_at(std::string_view path, Answers answers) {
    const auto answer = post(path, answers);
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    return location(answer);
  }
  std::string day(int from_today) { return (clock().today() + from_today).iso(); }
  void make_plan() {
    kept_at("plan", {{"strengths", "Cooks, knows every bus"}, {"what_i_want", "A flat of my own <soon>"}, {"direction", "gain"}, {"from_level", "every_day"}, {"to_level", "some_days"}, {"starts_on", day(-30)},
                     {"ends_on", clock().today().add_months(8).iso()}, {"review_on", day(14)}, {"worker", staff_.reference}, {"steps", "Shop alone\nPay a bill"}});
  }
  /// A dip of two days ago; gives its reference.
  std::string have_dip(std::string kind = "dip") {
    kept_at("event", {{"kind", kind}, {"on", day(-2)}, {"words", "Stayed in bed, missed work"}, {"noticed_by", "family"}, {"level", "all_day"}, {"own_rating", "3"}});
    return journey().happenings.back().reference;
  }
  http::Response answer_dip(const std::string& dip, std::string support = "temporary", std::string reason = "", int days = 14, int agreed = 0) {
    return post("dips/" + dip + "/answer", {{"on", day(agreed)}, {"what_happened", "A friend moved"}, {"what_i_want", "To keep my job"}, {"what_still_works", "Cooking"}, {"support", support}, {"support_reason", reason},
                                            {"help", "An hour each morning"}, {"until_on", day(days)}, {"reviewer", staff_.reference}, {"safeguarding", "not_needed"}, {"budget", "not_needed"}});
  }
  Journey journey() { return read_journey(*store().read(), readable()); }
  access::ReadablePerson readable() {
    access::Gate gate{store(), staff_, "r"};
    return gate.readable(*store().read(), "ben-ref", "test").value();
  }
  access::ChangeablePerson changeable() {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), "ben-ref", "test").value();
  }
  store::AuditLine line() {
    store::AuditLine line;
    line.actor = staff_.id;
    line.actor_name = staff_.name;
    return line;
  }

 protected:
  access::Staff staff_;
  StaffId other_{0};
  SeededRandom random_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> site_;
  int tokens_ = 0;

 private:
  void add_route(const access::Route& route) {
    router_.add(route.method, route.pattern, route.run, [this, route](http::Request& request) {
      if (!staff_.can(route.needs)) return http::Response::text(404, "not for you");
      govuk::Frame frame;
      frame.council = "Test council";
      frame.csrf = "csrf-token";
      frame.staff_name = staff_.name;
      frame.seconds_left = 900;
      access::Visit visit{.request = request, .staff = staff_, .signed_in = true, .gate = access::Gate{store(), staff_, request.id}, .store = store(),
                          .now = clock().now(), .today = clock().today(), .frame = std::move(frame)};
      return route.serve(visit);
    });
  }
  http::Router router_;
};

}  // namespace stepwise::progression::test
