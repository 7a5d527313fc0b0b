// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "community/directory/place_store.hpp"
#include "community/introduction/introduction_site.hpp"
#include "community/introduction/introduction_store.hpp"
#include "html/test/tree.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::introduction::test {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;

/// A record with a worker, two invented people and a place, and the room's pages asked as the worker would.
class Desk : public testing::TestWithParam<std::string> {
 protected:
  Desk() {
    auto drafts = drafts::Site::open(site_.store(), site_.random());
    front_door_ = front_door::Site::open(site_.store(), site_.random(), drafts).value();
    places_ = directory::Site::open(site_.store(), site_.random(), drafts).value();
    room_ = Site::open(site_.store(), site_.random(), drafts, places_, *front_door_).value();
    for (const auto& routes : {drafts->routes(), front_door_->routes(), places_->routes(), room_->routes()}) site_.add(routes);
    ada_ = add("ada-ref", "Ada", "Byron-Test", false);
    add("hid-ref", "Hugh", "Hidden-Test", true);
    choir_ = add_place("Beckside Singers", "Singing together, and tea after", "Pat Arkwright");
    worker_.emplace(site_.sign_in_as("contact_worker"));
  }

  PersonId add(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.details.postcode = "ZZ5 1AB";
    person.details.primary_support_reason = "learning_disability";
    person.restricted = restricted;
    PersonId id{0};
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      id = person::insert_person(tx, person);
      return {};
    });
    return id;
  }
  std::string add_place(std::string name, std::string what, std::string welcomer) {
    directory::Facts facts;
    facts.name = std::move(name);
    facts.kind = "group";
    facts.what_happens = std::move(what);
    facts.welcomer = std::move(welcomer);
    facts.meets = "in_person";
    std::string reference;
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      auto added = directory::add_place(tx, site_.random(), facts, "", directory::Origin::staff, {});
      if (!added) return tl::unexpected{added.error()};
      reference = *added;
      return {};
    });
    places_->catch_up();
    return reference;
  }
  std::string add_contact(std::string want) {
    front_door::Conversation said;
    said.received_at = site_.clock().now();
    said.channel = "telephone";
    said.what_i_want = std::move(want);
    said.safety = "no_concern";
    said.legal_status = "info_advice_s4";
    said.resolution = "introduction_made";
    auto contact = front_door::recorded(said, {}, front_door_->lists(), site_.clock().now(), 28);
    contact.reference = "contact-1";
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      front_door::insert_contact(tx, ada_, contact, "");
      return {};
    });
    return contact.reference;
  }

  static FormFields day(std::string name, Date on) {
    return {{name + "_day", std::to_string(on.day())}, {name + "_month", std::to_string(on.month())}, {name + "_year", std::to_string(on.year())}};
  }
  static FormFields with(FormFields fields, const FormFields& more) {
    fields.insert(fields.end(), more.begin(), more.end());
    return fields;
  }
  FormFields form(std::string token = "token-1") {
    return with({{"form_token", std::move(token)}, {"to_kind", "place"}, {"place_reference", choir_}, {"to_name", "Beckside Singers"}, {"to_whom", "Pat"}, {"wanted", "To sing again & <laugh>"}, {"met_together", "yes"}},
                day("made_on", today()));
  }
  /// Makes one for Ada and gives its reference.
  std::string made(std::string token = "token-1") {
    const auto answer = worker_->post("/people/ada-ref/introductions", form(std::move(token)));
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    const std::string place = header_of(answer, "Location");
    return place.substr(15, place.find('?') - 15);
  }
  http::Response heard(const std::string& reference, std::string result, std::string version, FormFields more = {{"again", "no"}}) {
    return worker_->post("/introductions/" + reference + "/follow-up", with(with({{"version", std::move(version)}, {"result", std::move(result)}}, day("on", today())), more));
  }
  Date today() { return site_.clock().today(); }
  access::ReadablePerson readable() {
    staff_.may = {access::Permission::read_person, access::Permission::record_contact};
    access::Gate gate{site_.store(), staff_, "r"};
    return gate.readable(*site_.store().read(), "ada-ref", "test").value();
  }
  std::vector<Introduction> all() { return read_all(*site_.store().read(), readable()); }

  access::test::TestSite site_{GetParam()};
  access::Staff staff_;
  std::shared_ptr<front_door::Site> front_door_;
  std::shared_ptr<directory::Site> places_;
  std::shared_ptr<Site> room_;
  std::optional<Browser> worker_;
  PersonId ada_{0};
  std::string choir_;
};

}  // namespace stepwise::introduction::test
