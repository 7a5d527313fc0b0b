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
#include "practice/appointment/appointment_pages.hpp"
#include "practice/appointment/appointment_site.hpp"
#include "practice/appointment/venue_store.hpp"
#include "practice/person/person_store.hpp"
#include "store/test_support.hpp"

namespace stepwise::appointment::test {

using access::Permission;

/// A record with a team, a worker, invented people and one venue whose clinic is on Tuesdays, 10am to midday, 60 minutes, one person
/// a slot; and the room's routes asked as the worker would. Today is Saturday 21 November 2026, noon.
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
    bea_ = add("bea-ref", "Bea", "Other-Test", false);
    hidden_ = add("hid-ref", "Hugh", "Hidden-Test", true);
    make_venue();
    for (const auto& route : site_->routes()) add_route(route);
    for (const auto& route : drafts_->routes()) add_route(route);
  }

  PersonId add(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.address_line_1 = "12 The Row";
    person.details.postcode = "ZZ3 4AB";
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
  using Pairs = std::initializer_list<std::pair<std::string_view, std::string_view>>;
  http::Response post(std::string_view address, Pairs pairs) { return ask(http::Method::post, address, fields(pairs)); }
  static http::Fields fields(Pairs pairs) {
    http::Fields all;
    for (const auto& [name, value] : pairs) all.add(std::string{name}, std::string{value});
    return all;
  }
  /// A whole booking form for Tuesday 24 November at 10am, with some fields changed.
  http::Fields booking(Pairs changes = {}) {
    http::Fields all;
    const std::vector<std::pair<std::string, std::string>> whole{{"form_token", "token-1"}, {"asked_day", "21"}, {"asked_month", "11"}, {"asked_year", "2026"}, {"slot", slot(3, 10)}, {"offered_day", "24"},
                                                                 {"offered_month", "11"}, {"offered_year", "2026"}, {"about", "Getting out <again>"}, {"told_by", "sms"}, {"told_to", "07700900123"}, {"next", "save"}};
    for (const auto& [name, value] : whole) {
      const auto change = std::ranges::find(changes, std::string_view{name}, &std::pair<std::string_view, std::string_view>::first);
      if (change == changes.end()) all.add(name, value);
    }
    for (const auto& [name, value] : changes) all.add(std::string{name}, std::string{value});
    return all;
  }
  /// The slot so many days from today, at an hour.
  std::string slot(int days, int hour) {
    const Diary diary = read_venues(*store().read(), clock().today());
    return slot_value(diary, {.clinic = diary.clinics.at(0).id, .venue = diary.venues.at(0).id, .start = *london_moment(clock().today() + days, hour * 60), .minutes = 60, .capacity = 1});
  }
  http::Response book(std::string_view person, Pairs changes = {}) { return ask(http::Method::post, "/people/" + std::string{person} + "/appointments", booking(changes)); }
  /// Books and gives the reference.
  std::string booked_for(std::string_view person, Pairs changes = {}) {
    const auto answer = book(person, changes);
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string place = location(answer);
    const auto from = std::string_view{"/appointments/"}.size();
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
  Appointment kept(std::string_view person, std::string_view reference) { return read_appointment(*store().read(), readable(person), reference).value(); }
  std::vector<Notice> notices(std::string_view person, std::string_view reference) { return read_messages(*store().read(), readable(person), reference); }
  std::vector<std::string> tasks(int days = 365) {
    std::vector<std::string> kinds;
    for (const auto& task : site_->work().at(0).due(*store().read(), {.today = clock().today(), .until = clock().today() + days})) kinds.push_back(task.kind);
    return kinds;
  }
  Venue venue() { return read_venues(*store().read(), clock().today()).venues.at(0); }

 protected:
  void make_venue() {
    Venue venue{.reference = "ven-ref", .name = "Beckside Library", .address = "1 Mill Lane", .town = "Marlbeck", .postcode = "ZZ3 1AA", .facilities = {"step_free", "toilets"}, .getting_there = "Bus 12",
                .telephone = "01632 960000", .closures = {}};
    const auto made = store().write([&](store::WriteTx& tx) -> Result<void> {
      venue.id = add_venue(tx, venue, {}).value();
      Clinic clinic{.reference = "cli-ref", .venue = venue.id, .weekday = 2, .from = clock().today() - 60, .to = {}, .from_minute = 600, .to_minute = 720, .slot_minutes = 60, .capacity = 1,
                    .team = staff_.team, .team_name = "Contact centre", .worker = StaffId{12}, .worker_name = "Wes Porter"};
      return add_clinic(tx, venue, clinic, {}).map([](auto) {});
    });
    EXPECT_TRUE(made);
  }

  access::Staff staff_;
  SeededRandom random_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> site_;
  PersonId ada_{0}, bea_{0}, hidden_{0};

 private:
  void add_route(const access::Route& route) {
    router_.add(route.method, route.pattern, route.run, [this, route](http::Request& request) {
      if (!staff_.can(route.needs)) return http::Response::text(404, "not for you");
      govuk::Frame frame;
      frame.council = "Test council";
      frame.csrf = "csrf-token";
      frame.staff_name = staff_.name;
      access::Visit visit{.request = request, .staff = staff_, .signed_in = true, .gate = access::Gate{store(), staff_, request.id}, .store = store(),
                          .now = clock().now(), .today = clock().today(), .frame = std::move(frame)};
      return route.serve(visit);
    });
  }
  http::Router router_;
};

}  // namespace stepwise::appointment::test
