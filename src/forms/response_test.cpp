// SPDX-License-Identifier: Apache-2.0
#include "forms/test_support.hpp"

namespace stepwise::forms {
namespace {

using html::find_all;
using html::text_of;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class FinishedForms : public test::FormsSite {
 public:
  FinishedForms() { publish("a-good-day", "staff", test::good_day()); }
  /// Amends to other words; gives the new one's address.
  std::string amended(const std::string& href, const std::string& words, const std::string& reason) {
    const std::string draft = location(worker.post(href + "/amend", {{"reason", reason}}));
    worker.post(draft + "/1", {{"version", "1"}, {"q1", words}, {"do", "continue"}});
    const std::string done = location(worker.post(draft + "/submit", {}));
    return done.substr(0, done.rfind('/'));
  }
  access::test::Browser worker = site.sign_in_as("practitioner");
};
STEPWISE_EACH_ENGINE(FinishedForms);

TEST_P(FinishedForms, say_who_when_and_what) {
  const std::string href = finished(worker, "Sun & <friends>");
  EXPECT_THAT(text_of(worker.get(href + "/done").whole_body()), HasSubstr("finished"));
  const std::string page = worker.get(href).whole_body();
  EXPECT_THAT(text_of(page), AllOf(HasSubstr("Sun & <friends>"), HasSubstr("Sam practitioner"), HasSubstr("Identity bar")));
  EXPECT_THAT(find_all(page, "title").at(0).text, Not(HasSubstr("Ada")));
  EXPECT_THAT(text_of(worker.get(people_forms()).whole_body()), HasSubstr("A good day"));
}

TEST_P(FinishedForms, are_amended_with_a_reason_and_what_they_said_stays) {
  const std::string first = finished(worker, "Sun on the bench");
  EXPECT_EQ(worker.get(first + "/compare").status, 404) << "there is nothing before the first";
  const auto without = worker.post(first + "/amend", {{"reason", " "}});
  EXPECT_EQ(without.status, 422);
  EXPECT_THAT(text_of(without.whole_body()), HasSubstr("Enter why"));
  const std::string second = amended(first, "Rain on the bench", "She told me it was rain");
  EXPECT_THAT(text_of(worker.get(first).whole_body()), HasSubstr("Sun on the bench"));
  EXPECT_THAT(text_of(worker.get(second).whole_body()), AllOf(HasSubstr("Rain on the bench"), HasSubstr("She told me it was rain")));
  EXPECT_THAT(worker.get(first).whole_body(), HasSubstr(second)) << "the older one leads to the newer";
  const std::string compared = worker.get(second + "/compare").whole_body();
  EXPECT_THAT(find_all(compared, "del").at(0).text, HasSubstr("Sun"));
  EXPECT_THAT(find_all(compared, "ins").at(0).text, HasSubstr("Rain"));
  EXPECT_THAT(text_of(worker.get(second + "/versions").whole_body()), HasSubstr("She told me it was rain"));
  EXPECT_EQ(location(worker.get(first + "/amend")), first) << "only the latest is amended";
  EXPECT_THAT(worker.get(second + "/response.json").whole_body(), HasSubstr("\"amended\""));
}

TEST_P(FinishedForms, two_amendments_of_one_form_do_not_both_stand) {
  const std::string first = finished(worker, "Sun");
  const std::string one = location(worker.post(first + "/amend", {{"reason", "One reason"}})), other = location(worker.post(first + "/amend", {{"reason", "Another reason"}}));
  EXPECT_EQ(worker.post(one + "/submit", {}).status, 303);
  EXPECT_EQ(worker.post(other + "/submit", {}).status, 409);
  EXPECT_EQ(worker.get(other).status, 200) << "what was typed is still there";
}

TEST_P(FinishedForms, of_an_old_version_open_with_its_own_questions) {
  const std::string href = finished(worker, "Sun");
  publish("a-good-day", "staff", test::good_day("A good day", "Tell me about a good day"));
  EXPECT_THAT(text_of(worker.get(href).whole_body()), AllOf(HasSubstr("What is a good day?"), Not(HasSubstr("Tell me about"))));
  const std::string draft = begin(worker);
  EXPECT_THAT(text_of(worker.get(draft + "/1").whole_body()), AllOf(HasSubstr("Tell me about a good day"), HasSubstr("What is a good day?"), HasSubstr("Sun")))
      << "last time's question stands beside, as it was asked then";
  EXPECT_THAT(text_of(worker.get(location(worker.post(href + "/amend", {{"reason", "Wrong word"}})) + "/1").whole_body()), HasSubstr("What is a good day?"));
}

TEST_P(FinishedForms, are_read_through_the_gate_and_belong_to_their_person) {
  const std::string href = finished(worker, "Sun");
  const std::string response = href.substr(href.rfind('/'));
  const std::string stranger = site.add_person(false).second;
  EXPECT_EQ(worker.get("/people/" + stranger + "/forms" + response).status, 404);
  auto analyst = site.sign_in_as("analyst");
  for (const std::string& page : {href, href + "/done", href + "/versions", href + "/response.json", href + "/amend", people_forms()}) EXPECT_EQ(analyst.get(page).status, 404) << page;
  auto manager = site.sign_in_as("team_manager");
  EXPECT_EQ(manager.get(href).status, 200);
}

TEST_P(FinishedForms, stand_on_the_overview_of_the_record) {
  access::Staff staff;
  staff.may = {access::Permission::read_person};
  access::Gate gate{site.store(), staff, "r"};
  const auto who = gate.readable(*site.store().read(), reference, "test").value();
  EXPECT_THAT(text_of(forms->overview(*site.store().read(), who).markup()), HasSubstr("No form has been finished"));
  finished(worker, "Sun");
  const std::string html = forms->overview(*site.store().read(), who).markup();
  EXPECT_THAT(text_of(html), HasSubstr("A good day"));
  EXPECT_THAT(html, HasSubstr(people_forms()));
}

TEST_P(FinishedForms, stand_side_by_side_with_the_last_time) {
  const std::string first = finished(worker, "Sun on the bench");
  site.clock().move_to(site.clock().now() + seconds(60));
  const std::string second = finished(worker, "Rain on the bench");
  EXPECT_THAT(worker.get(second).whole_body(), HasSubstr(second + "/compare"));
  const std::string compared = worker.get(second + "/compare").whole_body();
  EXPECT_THAT(find_all(compared, "del").at(0).text, HasSubstr("Sun"));
  EXPECT_THAT(find_all(compared, "ins").at(0).text, HasSubstr("Rain"));
  EXPECT_EQ(worker.get(first + "/compare").status, 404) << "what came later is not before";
}

TEST_P(FinishedForms, that_are_kept_apart_are_for_those_with_the_permission_and_for_their_writer_alone) {
  forms->keep_apart("a-good-day", access::Permission::support_carers);
  auto writer = site.sign_in_as("contact_worker"), colleague = site.sign_in_as("contact_worker"), supporter = site.sign_in_as("practitioner");
  const std::string href = finished(writer, "Nobody asks how I am");
  for (const std::string& page : {href, href + "/done", href + "/versions", href + "/response.json", href + "/amend"}) {
    EXPECT_EQ(colleague.get(page).status, 404) << page;
    EXPECT_EQ(writer.get(page).status, 200) << page;
    EXPECT_EQ(supporter.get(page).status, 200) << page;
  }
  EXPECT_EQ(colleague.post(href + "/amend", {{"reason", "To read it"}}).status, 404);
  EXPECT_EQ(colleague.get(people_forms()).whole_body().find(href), std::string::npos);
  EXPECT_THAT(supporter.get(people_forms()).whole_body(), HasSubstr(href));
  EXPECT_THAT(text_of(colleague.get(begin(colleague) + "/1").whole_body()), Not(HasSubstr("Nobody asks"))) << "nor as what was said last time";
  EXPECT_THAT(text_of(supporter.get(begin(supporter) + "/1").whole_body()), HasSubstr("Nobody asks"));
  access::Staff staff;
  staff.may = {access::Permission::read_person};
  access::Gate gate{site.store(), staff, "r"};
  const auto who = gate.readable(*site.store().read(), reference, "test").value();
  EXPECT_THAT(forms->overview(*site.store().read(), who).markup(), Not(HasSubstr(href))) << "the overview does not depend on who looks";
}

}  // namespace
}  // namespace stepwise::forms
