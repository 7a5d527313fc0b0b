// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap_store.hpp"
#include "community/introduction/pages_test_support.hpp"

namespace stepwise::introduction {
namespace {

using html::find_all;
using html::text_of;
using access::test::FormFields;
using access::test::header_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class IntroductionPages : public test::Desk {};

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

TEST_P(IntroductionPages, a_search_that_begins_from_what_was_found_out_links_the_introduction_back) {
  std::string went;
  room_->take_findings({[](store::ReadTx&, const access::ReadablePerson&, std::string_view finding) -> std::optional<std::string> { return finding == "f1" ? std::optional<std::string>{"Singing"} : std::nullopt; },
                        [&went](store::WriteTx&, PersonId, std::string_view finding, std::string_view leads_to, std::string_view) { went = std::string{finding} + " " + std::string{leads_to}; }});
  const auto page = worker_->get("/people/ada-ref/community?finding=f1").whole_body();
  EXPECT_EQ(find_all(page, "textarea[name=wants]").at(0).text, "Singing");
  const auto found = worker_->post("/people/ada-ref/community", {{"wants", "singing"}, {"finding", "f1"}, {"within", "0"}}).whole_body();
  EXPECT_THAT(found, HasSubstr("/introductions/new?finding=f1"));
  const auto chosen = worker_->post("/people/ada-ref/introductions/choose", {{"place", choir_}, {"wants", "singing"}, {"finding", "f1"}}).whole_body();
  EXPECT_EQ(find_all(chosen, "input[name=finding]").at(0).attribute("value"), "f1");
  const auto saved = worker_->post("/people/ada-ref/introductions", with(form(), {{"finding", "f1"}}));
  EXPECT_EQ(saved.status, 303);
  EXPECT_EQ(went, "f1 " + header_of(saved, "Location").substr(0, header_of(saved, "Location").find('?')));
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

STEPWISE_EACH_ENGINE(IntroductionPages);

}  // namespace
}  // namespace stepwise::introduction
