// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "access/roles.hpp"
#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "html/test/tree.hpp"
#include "practice/eligibility/eligibility_site.hpp"
#include "practice/eligibility/eligibility_store.hpp"
#include "practice/person/person_routes.hpp"
#include "practice/person/person_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::eligibility::test {

using access::Permission;

/// A record with one team, one worker, and a couple of whom each may care for the other; the routes of eligibility and of the
/// record itself, asked as the worker would.
class Desk : public store::test::EachEngine {
 public:
  Desk() : random_{7}, drafts_{drafts::Site::open(store(), random_)} {
    people_ = person::Site::open(store(), random_).value();
    eligibility_ = Site::open(store(), random_, drafts_).value();
    for (auto section : eligibility_->record_sections()) people_->add_section(std::move(section));
    const access::Actor program = access::command_line_actor();
    staff_.team = store().write([&](store::WriteTx& tx) {
      access::write_shipped_roles(tx);
      return access::create_team(tx, random_, program, "North");
    }).value();
    const access::NewStaff staff{.sign_in_name = "kate.moor", .name = "Kate Moor-Test", .role = "practitioner", .team = staff_.team, .password_hash = "", .must_change_password = false};
    staff_.id = store().write([&](store::WriteTx& tx) { return access::create_staff(tx, random_, program, staff); }).value();
    staff_.name = "Kate Moor-Test";
    staff_.role = "practitioner";
    staff_.role_label = "Practitioner";
    staff_.team_name = "North";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
    staff_.may.erase(Permission::read_restricted);
    staff_.may.erase(Permission::break_glass);
    ann_ = add("ann-ref", "Ann", "Larch-Test");
    bob_ = add("bob-ref", "Bob", "Larch-Test");
    (void)store().write([&](store::WriteTx& tx) -> Result<void> {
      person::Relationship husband;
      husband.other = bob_;
      husband.kind = "partner";
      person::add_relationship(tx, ann_, husband, "partner");
      return {};
    });
    for (const auto& routes : {eligibility_->routes(), people_->routes(), drafts_->routes()})
      for (const auto& route : routes) add_route(route);
  }

  PersonId add(std::string reference, std::string given, std::string family) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.born_on = Date::parse_iso("1950-05-01");
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
  std::string body(std::string_view address) { return ask(http::Method::get, address).whole_body(); }
  using Answers = std::vector<std::pair<std::string, std::string>>;
  /// Days are given as NAME = 2026-11-21.
  http::Response post(std::string_view path, const Answers& answers, std::string token = "") {
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
    return ask(http::Method::post, path, std::move(form));
  }
  static std::string location(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return "";
  }
  std::string day(int from_today) { return (clock().today() + from_today).iso(); }
  void kept_at(std::string_view path, const Answers& answers) {
    const auto answer = post(path, answers);
    EXPECT_EQ(answer.status, 303) << path << ": " << html::text_of(answer.whole_body());
  }
  access::ChangeablePerson changeable(std::string_view reference) {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), reference, "test").value();
  }
  access::ReadablePerson readable(std::string_view reference) { return changeable(reference).readable(); }

 protected:
  void add_route(const access::Route& route) {
    patterns_.emplace_back(route.pattern);
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

  access::Staff staff_;
  SeededRandom random_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<person::Site> people_;
  std::shared_ptr<Site> eligibility_;
  PersonId ann_{0}, bob_{0};
  std::vector<std::string> patterns_;
  int tokens_ = 0;

 private:
  http::Router router_;
};

}  // namespace stepwise::eligibility::test
