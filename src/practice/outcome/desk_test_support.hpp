// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/access.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "practice/outcome/outcome_site.hpp"
#include "practice/person/person_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::outcome::test {

using access::Permission;

/// A record with one team, two workers and two invented people, and the room's routes asked as the first worker would.
class Desk : public store::test::EachEngine {
 public:
  Desk() : random_{7}, drafts_{drafts::Site::open(store(), random_)} {
    site_ = Site::open(store(), random_, drafts_).value();
    staff_.team = store().write([&](store::WriteTx& tx) {
      access::write_shipped_roles(tx);
      return access::create_team(tx, random_, access::command_line_actor(), "North");
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
    edith_ = add("edith-ref", "Edith", "Rowan-Test", false);
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
    person.details.born_on = Date::parse_iso("1938-05-01");
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
  using Answers = std::vector<std::pair<std::string, std::string>>;
  /// Sends a form with a token of its own; days are given as NAME = 2026-11-21, `of_version` as it is now unless given.
  http::Response post(const std::string& address, const Answers& answers, std::string token = "") {
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
    return ask(http::Method::post, address, std::move(form));
  }
  static std::string location(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return "";
  }
  std::string day(int from_today) { return (clock().today() + from_today).iso(); }

  std::vector<Outcome> outcomes() { return outcomes_of(*store().read(), edith_); }
  std::vector<Action> actions() { return outcome::actions_of(*store().read(), edith_); }
  std::string version() { return std::to_string(outcomes().at(0).version); }
  /// An outcome that has been begun, and its address.
  std::string begin() {
    EXPECT_EQ(post(home + "/new/check", {{"issue", "Three visits a day"}, {"matters", "Her street <and> her neighbour"}}).status, 303);
    return home + "/" + outcomes().at(0).reference;
  }
  const std::string home = "/people/edith-ref/outcomes";

  access::ReadablePerson readable() {
    access::Gate gate{store(), staff_, "r"};
    return gate.readable(*store().read(), "edith-ref", "test").value();
  }
  access::ChangeablePerson changeable() {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), "edith-ref", "test").value();
  }

 protected:
  access::Staff staff_;
  StaffId other_{0};
  PersonId edith_{0};
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

}  // namespace stepwise::outcome::test
