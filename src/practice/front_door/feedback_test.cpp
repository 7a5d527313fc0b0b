// SPDX-License-Identifier: Apache-2.0
#include "practice/front_door/feedback.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "practice/front_door/desk_test_support.hpp"
#include "practice/front_door/feedback_store.hpp"

namespace stepwise::front_door {
namespace {

using html::find_all;
using html::text_of;
using access::Permission;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const Date today = *Date::from_parts(2026, 11, 21);

Contact from_sister() {
  Contact contact;
  contact.conversation.contacting_person = "sibling";
  contact.conversation.received_at = noon(today - 3);
  contact.recorded_at = noon(today - 3);
  return contact;
}

TEST(FeedbackRules, nothing_is_told_without_agreement_or_a_lawful_reason) {
  const ContactLists lists = ContactLists::load().value();
  struct Case {
    const char *may, *reason, *what, *means;
    int told_days_ago;   // -1: not told
    const char* words;
    std::vector<std::string> wrong;
  };
  const std::vector<Case> table{{"agreed", "", "That we spoke", "telephone", -1, "", {}},
                                {"agreed", "", "That we spoke", "telephone", 0, "We spoke", {}},
                                {"agreed", "", "", "", -1, "", {"what_may_be_told", "means"}},
                                {"agreed", "", "That we spoke", "telephone", 0, " ", {"told_words"}},
                                {"agreed", "", "That we spoke", "telephone", 9, "We spoke", {"told_on"}},
                                {"lawful_reason", "", "That we spoke", "telephone", -1, "", {"lawful_reason"}},
                                {"lawful_reason", "A child is at risk", "That we spoke", "telephone", 1, "We spoke", {}},
                                {"may_not", "", "", "", -1, "", {}},
                                {"may_not", "", "", "", 0, "We spoke", {"told_on"}},
                                {"", "", "", "", -1, "", {"may_tell"}}};
  for (const Case& each : table) {
    Feedback feedback{0, each.may, each.reason, each.what, each.means, each.told_days_ago < 0 ? std::nullopt : std::optional{today - each.told_days_ago}, each.words, "Ama"};
    std::vector<std::string> wrong;
    for (const auto& problem : problems_of(feedback, from_sister(), lists, today, false)) wrong.push_back(problem.field);
    EXPECT_EQ(wrong, each.wrong) << each.may << " " << each.told_days_ago;
  }
}

TEST(FeedbackRules, where_it_stands_follows_from_what_is_kept) {
  Contact contact = from_sister();
  EXPECT_EQ(state_of(contact, std::nullopt), FeedbackState::to_ask);
  EXPECT_EQ(state_of(contact, Feedback{.version = 1, .may_tell = "may_not"}), FeedbackState::may_not);
  EXPECT_EQ(state_of(contact, Feedback{.version = 1, .may_tell = "agreed"}), FeedbackState::to_tell);
  EXPECT_EQ(state_of(contact, Feedback{.version = 1, .may_tell = "agreed", .told_on = today}), FeedbackState::told);
  contact.conversation.contacting_person = "self";
  EXPECT_EQ(state_of(contact, std::nullopt), FeedbackState::none);
}

class FeedbackDesk : public test::Desk {
 public:
  std::vector<task::Task> due(int days, std::string_view kind) {
    const auto source = site_->work().at(0);
    auto tasks = source.due(*store().read(), {.team = {}, .worker = staff_.id, .today = clock().today(), .until = clock().today() + days});
    std::erase_if(tasks, [&](const task::Task& task) { return task.kind != kind; });
    return tasks;
  }
  http::Fields told(std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
    http::Fields all;
    for (const auto& [name, value] : pairs) all.add(std::string{name}, std::string{value});
    return all;
  }
};

TEST_P(FeedbackDesk, is_due_until_told_and_kept_with_its_words) {
  const auto contact = saved({{"contacting_person", "sibling"}, {"contacting_name", "Bea"}, {"agreed_to_talk", "yes"}});
  EXPECT_TRUE(due(6, "contact.feedback").empty());
  ASSERT_EQ(due(7, "contact.feedback").size(), 1U);
  const std::string here = "/contacts/" + contact + "/feedback";
  const auto asked = told({{"version", "0"}, {"may_tell", "agreed"}, {"what_may_be_told", "That <we> spoke"}, {"means", "letter"}});
  EXPECT_EQ(post(here, asked).status, 303);
  EXPECT_EQ(post(here, asked).status, 303) << "pressed twice";
  EXPECT_EQ(due(7, "contact.feedback").size(), 1U) << "agreed, not yet told";
  EXPECT_EQ(post(here, told({{"version", "9"}, {"may_tell", "may_not"}})).status, 409);
  EXPECT_EQ(post(here, told({{"version", "1"}, {"may_tell", "agreed"}, {"what_may_be_told", "That we spoke"}, {"means", "letter"}, {"told_on_day", "21"}, {"told_on_month", "11"},
                             {"told_on_year", "2026"}, {"told_words", "Thank you"}}))
                .status,
            303);
  EXPECT_TRUE(due(7, "contact.feedback").empty());
  EXPECT_THAT(text_of(get("/contacts/" + contact).whole_body()), HasSubstr("Thank you"));
  const auto wrong = post(here, told({{"version", "2"}, {"may_tell", "lawful_reason"}, {"what_may_be_told", "<All>"}, {"means", "letter"}}));
  EXPECT_EQ(wrong.status, 422);
  EXPECT_EQ(find_all(wrong.whole_body(), "textarea[name=what_may_be_told]")[0].text, "<All>");
}

TEST_P(FeedbackDesk, nobody_is_asked_to_tell_the_person_themselves) {
  const auto contact = saved();
  EXPECT_TRUE(due(30, "contact.feedback").empty());
  EXPECT_EQ(get("/contacts/" + contact + "/feedback").status, 303);
  EXPECT_THAT(text_of(get("/contacts/" + contact).whole_body()), Not(HasSubstr("Telling whoever got in touch")));
}

TEST_P(FeedbackDesk, contacts_are_work_for_whoever_has_them) {
  saved({{"resolution", "not_decided"}}, "open-1");
  saved({{"resolution", "information_given"}}, "settled-1");
  EXPECT_TRUE(due(0, "contact.open").empty());
  ASSERT_EQ(due(1, "contact.open").size(), 1U);
  EXPECT_TRUE(due(27, "contact.follow_up").empty());
  ASSERT_EQ(due(28, "contact.follow_up").size(), 1U);
  EXPECT_EQ(due(28, "contact.follow_up")[0].person_name, "Ada Byron-Test");
  const auto by_team = site_->work().at(0).due(*store().read(), {.team = staff_.team, .worker = {}, .today = clock().today(), .until = clock().today() + 28});
  EXPECT_EQ(by_team.size(), 2U);
  EXPECT_EQ(site_->work().at(0).held(*store().read(), staff_.id).size(), 2U);
}

TEST_P(FeedbackDesk, next_steps_follow_what_was_done_and_who_may) {
  const auto href = [](std::string_view person, std::string_view contact) { return "/next/" + std::string{person} + "/" + std::string{contact}; };
  site_->add_next_step({"talking_point", noted("Book it"), href, Permission::book_appointments});
  site_->add_next_step({"", noted("Look for a place"), href});
  site_->add_next_step({"safeguarding", noted("Make them safe"), href, Permission::signed_in, true});
  const auto buttons = [&](const std::string& contact) {
    std::vector<std::string> words;
    for (const auto& link : find_all(get("/contacts/" + contact).whole_body(), "a"))
      if (link.attribute("href").starts_with("/next/ada-ref/" + contact)) words.push_back(text_of(link.text));
    return words;
  };
  const auto point = saved({{"resolution", "talking_point"}}, "t1");
  EXPECT_THAT(buttons(point), ElementsAre("Book it", "Look for a place"));
  EXPECT_THAT(buttons(saved({{"resolution", "information_given"}, {"secondary", "talking_point"}}, "t2")), ElementsAre("Book it", "Look for a place"));
  EXPECT_THAT(buttons(saved({{"safety", "concern"}}, "t3")), ElementsAre("Make them safe", "Look for a place"));
  EXPECT_THAT(buttons(saved({{"resolution", "duplicate"}}, "t4")), IsEmpty());
  staff_.may.erase(Permission::book_appointments);
  EXPECT_THAT(buttons(point), ElementsAre("Look for a place"));
}

TEST_P(FeedbackDesk, the_home_page_shows_what_other_rooms_bring_to_those_who_may) {
  site_->add_home_part({Permission::read_work, [](store::ReadTx&, const access::Staff&, Date) { return html::element("h2", {}, "Brought by a room"); }});
  EXPECT_THAT(text_of(get("/").whole_body()), HasSubstr("Brought by a room"));
  staff_.may.erase(Permission::read_work);
  EXPECT_THAT(text_of(get("/").whole_body()), Not(HasSubstr("Brought by a room")));
}

STEPWISE_EACH_ENGINE(FeedbackDesk);

}  // namespace
}  // namespace stepwise::front_door
