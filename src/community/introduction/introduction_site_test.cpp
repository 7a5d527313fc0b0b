// SPDX-License-Identifier: Apache-2.0
#include "community/introduction/introduction_site.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/test_support.hpp"
#include "community/directory/place_store.hpp"
#include "community/gap/gap_store.hpp"
#include "community/introduction/introduction_store.hpp"
#include "html/test/tree.hpp"
#include "practice/front_door/contact_store.hpp"

namespace stepwise::introduction {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class IntroductionPages : public testing::TestWithParam<std::string> {
 protected:
  IntroductionPages() {
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

TEST_P(IntroductionPages, a_search_begins_with_the_words_of_the_conversation_and_keeps_them_out_of_the_address) {
  const auto contact = add_contact("To be singing with others");
  const auto page = worker_->get("/people/ada-ref/community?contact=" + contact).whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=wants]").at(0).text, "To be singing with others");
  EXPECT_EQ(find_all(page, "form[action=/people/ada-ref/community]").at(0).attribute("method"), "post");
  EXPECT_TRUE(find_all(page, "input[value=learning_disability_friendly]").at(0).has("checked")) << "from the record";
  EXPECT_THAT(text_of(worker_->get("/contacts/" + contact).whole_body()), HasSubstr("Look for a place near home"));
  add("bea-ref", "Bea", "Other-Test", false);
  EXPECT_THAT(find_all(worker_->get("/people/bea-ref/community?contact=" + contact).whole_body(), "textarea[name=wants]").at(0).text, Not(HasSubstr("singing"))) << "another person's words";
}

TEST_P(IntroductionPages, a_place_is_found_with_reasons_chosen_and_introduced) {
  const auto contact = add_contact("To be singing with others");
  const auto found = worker_->post("/people/ada-ref/community", {{"wants", "singing with others"}, {"contact_reference", contact}, {"within", "0"}});
  EXPECT_THAT(text_of(found.whole_body()), AllOf(HasSubstr("Beckside Singers"), HasSubstr("Why it was found"), HasSubstr("Pat Arkwright"), HasSubstr("Put it in the register")));
  const auto chosen = worker_->post("/people/ada-ref/introductions/choose", {{"place", choir_}, {"wants", "singing with others"}, {"contact_reference", contact}}).whole_body();
  EXPECT_EQ(find_all(chosen, "textarea[name=wanted]").at(0).text, "singing with others");
  EXPECT_EQ(find_all(chosen, "input[name=place_reference]").at(0).attribute("value"), choir_);
  EXPECT_EQ(find_all(chosen, "input[name=to_whom]").at(0).attribute("value"), "Pat Arkwright");
  const auto saved = worker_->post("/people/ada-ref/introductions", with(form(), {{"contact_reference", contact}}));
  EXPECT_EQ(saved.status, 303);
  EXPECT_THAT(text_of(worker_->get(header_of(saved, "Location")).whole_body()), AllOf(HasSubstr("Introduction saved"), HasSubstr("To sing again & <laugh>"), HasSubstr("Not asked yet"), HasSubstr("19 December 2026")));
  EXPECT_EQ(all().at(0).telling.contact_reference, contact);
}

TEST_P(IntroductionPages, nothing_found_is_one_press_to_the_register_and_tells_nobody_who) {
  const auto found = worker_->post("/people/ada-ref/community", {{"wants", "falconry"}, {"within", "0"}}).whole_body();
  EXPECT_EQ(find_all(found, "textarea[name=what]").at(0).text, "falconry");
  EXPECT_EQ(find_all(found, "input[name=area]").at(0).attribute("value"), "ZZ5");
  const auto told = worker_->post("/people/ada-ref/community/gap", {{"what", "Falconry for Ada"}, {"for_group", "anyone"}, {"area", "ZZ5"}, {"form_token", "g1"}});
  EXPECT_EQ(told.status, 422);
  EXPECT_THAT(text_of(told.whole_body()), HasSubstr("Take out anything that says who asked"));
  const FormFields gap{{"what", "Falconry"}, {"for_group", "anyone"}, {"area", "ZZ5"}, {"form_token", "g1"}};
  EXPECT_EQ(worker_->post("/people/ada-ref/community/gap", gap).status, 303);
  EXPECT_EQ(worker_->post("/people/ada-ref/community/gap", gap).status, 303);
  const auto gaps = gap::read_all(*site_.store().read());
  ASSERT_EQ(gaps.size(), 1U);
  EXPECT_EQ(gaps[0].asked_on.size(), 1U) << "a double click asks once";
}

TEST_P(IntroductionPages, wrong_answers_keep_what_was_typed) {
  const auto answer = worker_->post("/people/ada-ref/introductions", {{"form_token", "t"}, {"to_kind", "person"}, {"to_name", ""}, {"wanted", "Company"}, {"made_on_day", "41"}});
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_THAT(text_of(page), AllOf(HasSubstr("Enter the name of the place or person"), HasSubstr("Choose whether you met together"), HasSubstr("Enter the day they are introduced")));
  EXPECT_EQ(find_all(page, "textarea[name=wanted]").at(0).text, "Company");
  EXPECT_EQ(find_all(page, "input[name=made_on_day]").at(0).attribute("value"), "41");
  EXPECT_THAT(find_all(page, "title").at(0).text, AllOf(HasSubstr("Error"), Not(HasSubstr("Byron"))));
  EXPECT_TRUE(all().empty());
}

TEST_P(IntroductionPages, a_double_click_makes_one_and_other_words_under_one_form_lose_nothing) {
  const auto first = made();
  EXPECT_EQ(made(), first);
  auto other = form();
  for (auto& [name, value] : other)
    if (name == "wanted") value = "To dance";
  const auto answer = worker_->post("/people/ada-ref/introductions", other);
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(find_all(answer.whole_body(), "textarea[name=wanted]").at(0).text, "To dance");
  EXPECT_EQ(all().size(), 1U);
}

TEST_P(IntroductionPages, four_weeks_then_twelve_and_a_contributor) {
  const auto reference = made();
  site_.clock().move_to(noon(today() + 28));
  worker_.emplace(site_.sign_in_as("contact_worker"));
  const auto page = worker_->get("/introductions/" + reference + "/follow-up").whole_body();
  EXPECT_EQ(find_all(page, "input[name=again_on_month]").at(0).attribute("value"), "2") << "12 weeks after 21 November";
  EXPECT_EQ(heard(reference, "", "1").status, 422);
  EXPECT_EQ(heard(reference, "thriving", "1", with({{"again", "yes"}, {"said", "I sing alto"}}, day("again_on", today() + 56))).status, 303);
  EXPECT_EQ(heard(reference, "never_happened", "1").status, 409) << "made from the version before";
  site_.clock().move_to(noon(today() + 56));
  worker_.emplace(site_.sign_in_as("contact_worker"));
  EXPECT_EQ(heard(reference, "thriving", "2", {{"again", "no"}, {"contributor", "yes"}, {"brings", "Makes the tea"}}).status, 303);
  EXPECT_THAT(text_of(worker_->get("/introductions/" + reference).whole_body()), AllOf(HasSubstr("I sing alto"), HasSubstr("Makes the tea"), HasSubstr("Thriving")));
  EXPECT_EQ(all().at(0).contributor, "yes");
  EXPECT_FALSE(all().at(0).next_on);
}

TEST_P(IntroductionPages, two_that_never_happened_flag_the_place_and_one_does_not) {
  const auto first = made("t1"), second = made("t2");
  ASSERT_EQ(heard(first, "never_happened", "1").status, 303);
  EXPECT_FALSE(directory::place(*site_.store().read(), choir_)->flagged_on);
  ASSERT_EQ(heard(second, "never_happened", "1").status, 303);
  EXPECT_TRUE(directory::place(*site_.store().read(), choir_)->flagged_on);
  EXPECT_THAT(text_of(worker_->get("/people/ada-ref/introductions/new?place=" + choir_).whole_body()), HasSubstr("Somebody is checking whether this place is still running"));
}

TEST_P(IntroductionPages, a_place_found_closed_is_flagged_at_once) {
  ASSERT_EQ(heard(made(), "asset_closed", "1").status, 303);
  EXPECT_TRUE(directory::place(*site_.store().read(), choir_)->flagged_on);
}

TEST_P(IntroductionPages, two_who_change_one_see_both_texts) {
  const auto reference = made();
  const auto change = [&](std::string why) {
    auto fields = form("");
    fields.emplace_back("version", "1");
    fields.emplace_back("reason", "More was said");
    fields.emplace_back("why", std::move(why));
    return worker_->post("/introductions/" + reference + "/amend", fields);
  };
  EXPECT_EQ(change("She sang as a girl").status, 303);
  const auto late = change("Her sister goes");
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(text_of(late.whole_body()), AllOf(HasSubstr("Nothing of yours is lost"), HasSubstr("She sang as a girl"), HasSubstr("Her sister goes")));
  EXPECT_EQ(all().at(0).telling.why, "She sang as a girl");
}

TEST_P(IntroductionPages, a_death_is_no_question_and_ends_it) {
  const auto reference = made();
  readable();
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    access::Gate gate{site_.store(), staff_, "r"};
    auto who = gate.changeable(tx, "ada-ref", "test");
    auto person = person::read_person(tx, who->readable());
    person.details.died_on = site_.clock().today();
    return person::save_details(tx, *who, person.version, person.details, {});
  });
  EXPECT_THAT(text_of(worker_->get("/introductions/" + reference + "/follow-up").whole_body()), HasSubstr("The person has died. Do not ask"));
  const auto tasks = room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 60});
  ASSERT_EQ(tasks.size(), 1U);
  EXPECT_THAT(tasks[0].title, HasSubstr("The person has died"));
  EXPECT_EQ(worker_->post("/introductions/" + reference + "/end", with({{"version", "1"}, {"reason", "died"}}, day("on", today()))).status, 303);
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 60}).empty());
}

TEST_P(IntroductionPages, work_is_due_held_and_given) {
  made();
  const auto source = room_->work().at(0);
  EXPECT_TRUE(source.due(*site_.store().read(), {.today = today(), .until = today() + 27}).empty());
  const auto due = source.due(*site_.store().read(), {.today = today(), .until = today() + 28});
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].person_name, "Ada Byron-Test");
  const StaffId other = site_.add_staff("practitioner");
  readable();
  access::Gate gate{site_.store(), staff_, "r"};
  const auto who = gate.changeable(*site_.store().read(), "ada-ref", "test").value();
  site_.change([&](store::WriteTx& tx) { return source.give(tx, who, due[0], other, {}); });
  EXPECT_EQ(source.held(*site_.store().read(), other).size(), 1U);
  EXPECT_TRUE(source.held(*site_.store().read(), *due[0].worker).empty());
}

TEST_P(IntroductionPages, restricted_people_stand_in_no_list_and_are_not_found) {
  Telling telling;
  telling.to_name = "Somewhere";
  telling.wanted = "Peace";
  telling.met_together = "yes";
  telling.made_on = today();
  Introduction hidden = introduction::made(telling, {StaffId{1}, "Ama", "Worker", {}, ""}, {}, site_.clock().now());
  hidden.reference = "secret";
  site_.change([&](store::WriteTx& tx) -> Result<void> {
    insert_introduction(tx, PersonId{ada_.value() + 1}, hidden, "");
    return {};
  });
  EXPECT_EQ(worker_->get("/introductions/secret").status, 404);
  EXPECT_EQ(worker_->get("/people/hid-ref/community").status, 404);
  EXPECT_THAT(text_of(worker_->get("/introductions?team=all").whole_body()), AllOf(Not(HasSubstr("Hidden-Test")), HasSubstr("record is restricted")));
  EXPECT_TRUE(room_->work().at(0).due(*site_.store().read(), {.today = today(), .until = today() + 60}).empty());
}

TEST_P(IntroductionPages, reach_hides_small_numbers_from_those_who_may_not_see_people) {
  made("t1");
  auto manager = site_.sign_in_as("team_manager"), director = site_.sign_in_as("director");
  EXPECT_THAT(text_of(director.get("/introductions/reach").whole_body()), AllOf(HasSubstr("Learning disability support"), HasSubstr("Fewer than 6")));
  EXPECT_THAT(text_of(manager.get("/introductions/reach").whole_body()), AllOf(HasSubstr("Learning disability support"), Not(HasSubstr("Fewer than 6"))));
  EXPECT_EQ(director.get("/introductions").status, 404);
  EXPECT_EQ(director.get("/people/ada-ref/introductions").status, 404);
}

TEST_P(IntroductionPages, csv_holds_names_only_for_those_who_introduce) {
  made();
  auto manager = site_.sign_in_as("team_manager"), analyst = site_.sign_in_as("analyst");
  EXPECT_THAT(manager.get("/introductions.csv?team=all").whole_body(), HasSubstr("Ada Byron-Test"));
  EXPECT_THAT(analyst.get("/introductions.csv?team=all").whole_body(), AllOf(Not(HasSubstr("Byron")), HasSubstr("2026-11-21")));
}

STEPWISE_EACH_ENGINE(IntroductionPages);

}  // namespace
}  // namespace stepwise::introduction
