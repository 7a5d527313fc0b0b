// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "access/access.hpp"
#include "access/staff_store.hpp"
#include "base/random.hpp"
#include "html/test/tree.hpp"
#include "practice/front_door/contact_form.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::front_door::test {

using access::Permission;

/// A record with one team, one worker and two invented people, and the room's routes asked as the worker would.
class Desk : public store::test::EachEngine {
 public:
  Desk() : random_{7}, drafts_{drafts::Site::open(store(), random_)} {
    site_ = Site::open(store(), random_, drafts_).value();
    const access::Actor program = access::command_line_actor();
    staff_.team = store().write([&](store::WriteTx& tx) { return access::create_team(tx, random_, program, "Contact centre"); }).value();
    staff_.id = StaffId{11};
    staff_.name = "Ama Okafor";
    staff_.role = "contact_worker";
    staff_.role_label = "Contact worker";
    staff_.team_name = "Contact centre";
    for (const auto permission : access::all_permissions()) staff_.may.insert(permission);
    staff_.may.erase(Permission::read_restricted);
    staff_.may.erase(Permission::break_glass);
    ada_ = add("ada-ref", "Ada", "Byron-Test", false);
    hidden_ = add("hid-ref", "Hugh", "Hidden-Test", true);
    for (const auto& route : site_->routes()) add_route(route);
    for (const auto& route : drafts_->routes()) add_route(route);
  }

  PersonId add(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
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
  http::Response post(std::string_view address, http::Fields form) { return ask(http::Method::post, address, std::move(form)); }

  /// A whole form, with some fields changed.
  http::Fields form(std::initializer_list<std::pair<std::string_view, std::string_view>> changes = {}) {
    Conversation said;
    said.received_at = clock().now();
    said.channel = "telephone";
    said.what_i_want = "To get back to the allotment & see <friends>";
    said.what_i_expect = "Someone to talk it through";
    said.safety = "no_concern";
    said.legal_status = "info_advice_s4";
    said.resolution = "introduction_made";
    http::Fields changed;
    changed.add("form_token", "token-1");
    const http::Fields whole = fields_from(said);
    for (const auto& [name, value] : whole.pairs()) {
      bool given = false;
      for (const auto& change : changes) given = given || change.first == name;
      if (!given) changed.add(name, value);
    }
    for (const auto& [name, value] : changes) changed.add(std::string{name}, std::string{value});
    return changed;
  }
  /// Saves a contact about Ada and gives its reference.
  std::string saved(std::initializer_list<std::pair<std::string_view, std::string_view>> changes = {}, std::string_view token = "token-1") {
    http::Fields fields;
    const http::Fields whole = form(changes);
    for (const auto& [name, value] : whole.pairs()) fields.add(name, name == "form_token" ? std::string{token} : value);
    const auto answer = post("/people/ada-ref/contacts", fields);
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string place = location(answer);
    const auto from = std::string_view{"/contacts/"}.size();
    return place.substr(from, place.find('?') - from);
  }
  static std::string location(const http::Response& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return "";
  }

  access::ReadablePerson readable(std::string_view reference) {
    access::Gate gate{store(), staff_, "r"};
    return gate.readable(*store().read(), reference, "test").value();
  }
  access::ChangeablePerson changeable(std::string_view reference) {
    access::Gate gate{store(), staff_, "r"};
    return gate.changeable(*store().read(), reference, "test").value();
  }
  std::vector<Contact> contacts() { return read_contacts(*store().read(), readable("ada-ref"), 100); }
  std::vector<person::Access> history() { return person::read_access_history(*store().read(), readable("ada-ref"), 0, 100); }

 protected:
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

  access::Staff staff_;
  SeededRandom random_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> site_;
  PersonId ada_{0}, hidden_{0};

 private:
  http::Router router_;
};

}  // namespace stepwise::front_door::test
