// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/person/person_store.hpp"
#include "practice/thinking/thinking_site.hpp"
#include "practice/thinking/thinking_store.hpp"

namespace stepwise::thinking::test {

using access::test::Browser;
using access::test::FormFields;

/// The room with a worker, a person whose pages they write, and one whose record is restricted.
class ThinkingRoom : public ::testing::TestWithParam<std::string> {
 public:
  ThinkingRoom() : site_{GetParam()}, drafts_{drafts::Site::open(site_.store(), site_.random())}, room_{Site::open(site_.store(), site_.random(), drafts_).value()} {
    room_->add_promotion({"outcome", noted("an outcome"), access::Permission::plan_support, [](std::string_view person, std::string_view finding) { return "/people/" + std::string{person} + "/made?finding=" + std::string{finding}; }});
    room_->add_promotion({"secret", noted("something else"), access::Permission::manage_staff, [](std::string_view, std::string_view) { return std::string{"/nowhere"}; }});
    room_->name_outcomes([](store::ReadTx&, const access::ReadablePerson&) { return std::vector<OutcomeName>{{"out-1", "Stay in my street"}}; });
    site_.add(room_->routes());
    site_.add(drafts_->routes());
    site_.change([&](store::WriteTx& tx) -> Result<void> {
      id_ = add(tx, "rose-ref", "Rose", false);
      add(tx, "hid-ref", "Hugh", true);
      return {};
    });
    worker_ = site_.add_staff("practitioner");
  }
  static PersonId add(store::WriteTx& tx, std::string reference, std::string given, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = "Larch-Test";
    person.restricted = restricted;
    return person::insert_person(tx, person);
  }
  Browser worker() { return site_.sign_in(worker_); }
  /// What a form of this page holds, with some fields in place of its own.
  FormFields form_of(Browser& browser, std::string_view page, const FormFields& typed) {
    const std::string markup = browser.get(page).whole_body();
    FormFields fields;
    const auto given = [&](const std::string& name) { return std::ranges::any_of(typed, [&](const auto& field) { return field.first == name; }); };
    for (const char* tag : {"input", "textarea"})
      for (const auto& found : html::find_all(markup.substr(markup.find("<main")), tag)) {
        const std::string name = found.attribute("name"), type = found.attribute("type");
        if (name.empty() || name == "csrf" || given(name) || ((type == "radio" || type == "checkbox") && !found.has("checked"))) continue;
        fields.emplace_back(name, std::string_view{tag} == "input" ? found.attribute("value") : found.text);
      }
    fields.insert(fields.end(), typed.begin(), typed.end());
    return fields;
  }
  std::string begin_profile(Browser& browser) {
    const auto answer = browser.post("/people/rose-ref/thinking/new/profile",
                                     form_of(browser, "/people/rose-ref/thinking/new/profile", {{"important", "Staying in my street\nRita next door"}, {"support", "Knock first <please>"}, {"voice", "own"}, {"contributor_0_name", "Ben"}, {"contributor_0_relationship", "Son"}}));
    EXPECT_EQ(answer.status, 303) << html::text_of(answer.whole_body());
    const std::string at = access::test::header_of(answer, "Location");
    return at.substr(0, at.find('?'));
  }
  access::ReadablePerson readable() {
    staff_.id = worker_;
    staff_.may = {access::Permission::read_person, access::Permission::change_person};
    staff_.name = "Worker";
    access::Gate gate{site_.store(), staff_, "r"};
    return gate.readable(*site_.store().read(), "rose-ref", "test").value();
  }
  std::vector<Page> pages() { return pages_of(*site_.store().read(), id_); }

 protected:
  access::test::TestSite site_;
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<Site> room_;
  PersonId id_{0};
  StaffId worker_{0};
  access::Staff staff_;
};

/// A picture of 64 by 64 points, with its maker's name in it.
inline std::string small_png() {
  using namespace std::string_literals;
  const auto chunk = [](std::string name, const std::string& content) { return "\0\0\0"s + static_cast<char>(content.size()) + name + content + "crc!"; };
  return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", "\0\0\0\x40\0\0\0\x40\x08\x02\0\0\0"s) + chunk("tEXt", "Author\0Somebody"s) + chunk("IDAT", "x") + chunk("IEND", "");
}

}  // namespace stepwise::thinking::test
