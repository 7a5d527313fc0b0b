// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "forms/response_store.hpp"
#include "forms/test_support.hpp"
#include "store/drafts.hpp"

namespace stepwise::forms {
namespace {

using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Filling : public test::FormsSite {
 public:
  Filling() { publish("a-good-day", "staff", test::good_day()); }
  access::test::Browser worker = site.sign_in_as("practitioner");
};
STEPWISE_EACH_ENGINE(Filling);

TEST_P(Filling, a_draft_takes_half_a_date_and_gives_it_back) {
  const std::string draft = begin(worker);
  EXPECT_THAT(text_of(worker.get(draft).whole_body()), AllOf(HasSubstr("Your day"), HasSubstr("Help"), HasSubstr("Identity bar")));
  const auto page = worker.get(draft + "/1");
  const auto saved = worker.post(draft + "/1", {{"version", version_on(page)}, {"q2.day", "31"}, {"q2.month", "Febru"}, {"do", "save"}});
  EXPECT_EQ(location(saved), people_forms() + "?done=later");
  EXPECT_THAT(text_of(worker.get(people_forms() + "?done=later").whole_body()), AllOf(HasSubstr("A good day"), HasSubstr("Draft saved")));
  const std::string again = worker.get(draft + "/1").whole_body();
  EXPECT_EQ(find_all(again, "input[name=q2.day]").at(0).attribute("value"), "31");
  EXPECT_EQ(find_all(again, "input[name=q2.month]").at(0).attribute("value"), "Febru");
}

TEST_P(Filling, one_section_saved_leaves_the_others_as_they_are) {
  const std::string draft = begin(worker);
  worker.post(draft + "/1", {{"version", version_on(worker.get(draft + "/1"))}, {"q1", "Sun"}, {"do", "continue"}});
  worker.post(draft + "/2", {{"version", version_on(worker.get(draft + "/2"))}, {"shown[]", "q6"}, {"q6", "0"}, {"q6", "1"}, {"do", "continue"}});
  worker.post(draft + "/2", {{"version", version_on(worker.get(draft + "/2"))}, {"shown[]", "q6"}, {"q6", "1"}, {"do", "continue"}});
  const std::string check = text_of(worker.get(draft + "/check").whole_body());
  EXPECT_THAT(check, AllOf(HasSubstr("Sun"), HasSubstr("A call"), Not(HasSubstr("A walk"))));
}

TEST_P(Filling, scripts_save_what_changed_through_the_drafts_endpoint) {
  const std::string draft = begin(worker), place = "/drafts/" + draft.substr(draft.rfind('/') + 1);
  EXPECT_EQ(find_all(worker.get(draft + "/1").whole_body(), "form[data-autosave=" + place + "]").size(), 1U);
  EXPECT_EQ(worker.post(place, {{"version", "1"}, {"q1", "Sun and r"}}).status, 200);
  EXPECT_EQ(worker.post(place, {{"version", "2"}, {"q2.day", "4"}}).status, 200);
  const auto page = worker.get(draft + "/1");
  EXPECT_EQ(version_on(page), "3");
  EXPECT_EQ(find_all(page.whole_body(), "textarea[name=q1]").at(0).text, "Sun and r");
  EXPECT_EQ(location(worker.get(place)), draft);
}

TEST_P(Filling, a_stale_tab_gets_both_texts_and_loses_neither) {
  const std::string draft = begin(worker), place = "/drafts/" + draft.substr(draft.rfind('/') + 1);
  worker.post(draft + "/1", {{"version", "1"}, {"q1", "From one window"}, {"do", "continue"}});
  const auto late = worker.post(draft + "/1", {{"version", "1"}, {"q1", "From the other"}, {"do", "continue"}});
  EXPECT_EQ(late.status, 409);
  EXPECT_THAT(late.whole_body(), AllOf(HasSubstr("From one window"), HasSubstr("From the other")));
  const auto by_script = worker.post(place, {{"version", "1"}, {"q1", "From the other"}});
  EXPECT_EQ(by_script.status, 409);
  const auto both = worker.post(place + "/compare", {{"version", "1"}, {"q1", "From the other"}});
  EXPECT_EQ(both.status, 409);
  EXPECT_EQ(worker.post(place + "/keep", {{"version", "2"}, {"q1", "One section alone"}}).status, 404);
  const std::string action = draft + "/choose";
  EXPECT_EQ(find_all(both.whole_body(), "form[action=" + action + "]").size(), 1U);
  EXPECT_EQ(worker.post(action, {{"version", version_on(both)}, {"q1", "From the other"}, {"choose.q1", "mine"}, {"mine.q1", "From the other"}}).status, 303);
  EXPECT_EQ(worker.post(draft + "/1", {{"version", "1"}, {"q1", "From the other"}, {"do", "save"}}).status, 303) << "the same words are no conflict";
}

TEST_P(Filling, finishing_incomplete_lists_what_is_missing_and_keeps_everything) {
  const std::string draft = begin(worker);
  worker.post(draft + "/1", {{"version", "1"}, {"q2.day", "12"}, {"do", "continue"}});
  const auto refused = worker.post(draft + "/submit", {});
  EXPECT_EQ(refused.status, 422);
  const std::string page = refused.whole_body();
  EXPECT_THAT(find_all(page, "title").at(0).text, testing::StartsWith("Error: "));
  EXPECT_THAT(page, AllOf(HasSubstr(draft + "/1"), HasSubstr("#q1"), HasSubstr("#q2")));
  EXPECT_TRUE(finished_from(*site.store().read(), draft.substr(draft.rfind('/') + 1)) == std::nullopt);
  EXPECT_EQ(find_all(worker.get(draft + "/1").whole_body(), "input[name=q2.day]").at(0).attribute("value"), "12");
}

TEST_P(Filling, an_answer_that_is_not_asked_any_more_is_never_sent) {
  const std::string draft = begin(worker);
  worker.post(draft + "/1", {{"version", "1"}, {"q1", "Sun"}, {"q3", "no"}, {"do", "update"}});
  worker.post(draft + "/1", {{"version", "2"}, {"q4", "My sister Zelda"}, {"do", "update"}});
  worker.post(draft + "/1", {{"version", "3"}, {"shown[]", "q3"}, {"q3", "yes"}, {"do", "continue"}});
  const auto done = worker.post(draft + "/submit", {});
  ASSERT_EQ(done.status, 303);
  const std::string href = location(done).substr(0, location(done).rfind('/'));
  EXPECT_THAT(worker.get(href + "/response.json").whole_body(), AllOf(HasSubstr("Sun"), Not(HasSubstr("Zelda"))));
}

TEST_P(Filling, finishing_is_one_transaction_and_a_double_click_makes_one) {
  const std::string draft = begin(worker);
  worker.post(draft + "/1", {{"version", "1"}, {"q1", "Sun"}, {"do", "continue"}});
  const auto first = worker.post(draft + "/submit", {}), second = worker.post(draft + "/submit", {});
  EXPECT_EQ(first.status, 303);
  EXPECT_EQ(location(first), location(second));
  EXPECT_EQ(worker.get(draft).status, 404);
  EXPECT_EQ(worker.post("/drafts/" + draft.substr(draft.rfind('/') + 1), {{"version", "2"}, {"q1", "Late"}}).status, 404);
  EXPECT_EQ(worker.get(location(first)).status, 200);
  const auto response = nlohmann::json::parse(worker.get(location(first).substr(0, location(first).rfind('/')) + "/response.json").whole_body());
  EXPECT_EQ(response["resourceType"], "QuestionnaireResponse");
  EXPECT_EQ(response["questionnaire"], "https://stepwise.example/questionnaires/a-good-day|1");
  EXPECT_EQ(response["status"], "completed");
  EXPECT_TRUE(site.store().verify_audit());
}

TEST_P(Filling, a_form_changed_in_another_window_is_checked_again_before_it_is_finished) {
  const std::string draft = begin(worker);
  worker.post(draft + "/1", {{"version", "1"}, {"q1", "Sun"}, {"do", "continue"}});
  EXPECT_EQ(worker.post(draft + "/submit", {{"version", "1"}}).status, 409);
  EXPECT_EQ(worker.post(draft + "/submit", {{"version", "2"}}).status, 303);
}

TEST_P(Filling, last_times_answer_stands_beside_and_can_be_copied) {
  finished(worker, "Sun on the bench");
  const std::string draft = begin(worker);
  EXPECT_THAT(text_of(worker.get(draft + "/1").whole_body()), HasSubstr("Sun on the bench"));
  const auto copied = worker.post(draft + "/1", {{"version", "1"}, {"do", "copy:q1"}});
  EXPECT_THAT(location(copied), AllOf(HasSubstr("did=copy"), HasSubstr("#q1")));
  EXPECT_EQ(find_all(worker.get(draft + "/1").whole_body(), "textarea[name=q1]").at(0).text, "Sun on the bench");
}

TEST_P(Filling, a_draft_is_its_writers_alone_and_a_hidden_person_has_none) {
  const std::string draft = begin(worker);
  auto other = site.sign_in_as("practitioner");
  for (const auto& path : {draft, draft + "/1", draft + "/check"}) EXPECT_EQ(other.get(path).status, 404) << path;
  EXPECT_EQ(other.post(draft + "/1", {{"version", "1"}, {"q1", "Mine now"}, {"do", "continue"}}).status, 404);
  EXPECT_EQ(other.post(draft + "/submit", {}).status, 404);
  const std::string hidden = site.add_person(true).second;
  EXPECT_EQ(worker.get("/people/" + hidden + "/forms").status, 404);
  EXPECT_EQ(worker.post("/people/" + hidden + "/forms/start/a-good-day", {}).status, 404);
  EXPECT_EQ(worker.get(draft + "/9").status, 404);
  EXPECT_EQ(worker.post_bare(draft + "/1", {{"version", "1"}, {"q1", "Forged"}}).status, 403);
}

}  // namespace
}  // namespace stepwise::forms
