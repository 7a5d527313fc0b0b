// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/allocation/allocation_site.hpp"
#include "practice/allocation/grid_file.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::allocation {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

class AllocationPages : public ::testing::TestWithParam<std::string> {
 protected:
  AllocationPages() {
    drafts_ = drafts::Site::open(site.store(), site.random());
    approvals_ = approval::Site::open(site.store()).value();
    room_ = Site::open(site.store(), site.random(), drafts_).value();
    approvals_->add_kind(room_->approval_kind());
    room_->know({.heard = [](store::ReadTx&, const access::ReadablePerson&) { return Heard{"as1", "/assessments/as1", Date{20'700}, "Living in her own street", {{"I can't reach my back any more", {"hygiene"}}}}; },
                 .eligible = {},
                 .offers = [this](store::ReadTx&, const access::ReadablePerson&, Date) { return std::vector<Offer>{{"o1", "Breakfast on weekdays", offer_counts_}, {"o2", "Lifts on Sundays", false}}; },
                 .agreed = [](store::ReadTx&, const access::ReadablePerson&) { return Agreed{"/plans/p1", Date{20'700}, 21'000, 1'095'000, 0}; },
                 .actual = [](store::ReadTx&, const access::ReadablePerson&, Date, Date) { return Actual{100'000, 90'000}; }});
    site.add(drafts_->routes());
    site.add(approvals_->routes());
    site.add(room_->routes());
    add_person("adaref", "Ada", "Byron-Test", false);
    add_person("hidref", "Hugh", "Hidden-Test", true);
    me_ = site.add_staff("practitioner");
  }
  void add_person(std::string reference, std::string given, std::string family, bool restricted) {
    person::NewPerson person;
    person.reference = std::move(reference);
    person.details.given_name = std::move(given);
    person.details.family_name = std::move(family);
    person.restricted = restricted;
    site.store().write([&](store::WriteTx& tx) -> Result<PersonId> { return person::insert_person(tx, person); }).value();
  }
  static std::string place_of(const http::Response& answer) {
    const auto place = header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  std::string begin(Browser& browser, const std::string& token = "token-of-begin-1") {
    const auto answer = browser.post("/people/adaref/allocation", {{"form_token", token}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return place_of(answer);
  }
  static std::string value_on(Browser& browser, const std::string& page, const std::string& name) { return find_all(browser.get(page).whole_body(), "input[name=" + name + "]").at(0).attribute("value"); }
  http::Response set(Browser& browser, const std::string& allocation, const std::string& area, const std::string& need, const std::string& risk, FormFields more = {}) {
    const std::string page = allocation + "/areas/" + area;
    FormFields fields{{"figure_version", value_on(browser, page, "figure_version")}, {"need", need}, {"risk", risk}, {"heard", "She cannot reach her back"}, {"could_go_wrong", "Her skin would break"}, {"next", "save"}};
    fields.insert(fields.end(), more.begin(), more.end());
    return browser.post(page, fields);
  }
  void set_all(Browser& browser, const std::string& allocation) {
    for (const auto* area : {"personal_care", "eating", "home", "connections", "work", "child"}) {
      const bool some = std::string{area} == "personal_care" || std::string{area} == "eating";
      EXPECT_EQ(set(browser, allocation, area, some ? "2" : "0", some ? "1" : "").status, 303) << area;
    }
  }
  http::Response decide(Browser& browser, const std::string& allocation, const std::string& total, const std::string& why) {
    return browser.post(allocation + "/decide", {{"version", value_on(browser, allocation, "version")}, {"total", total}, {"why", why}});
  }
  std::vector<task::Task> due(int days) { return room_->work()[0].due(*site.store().read(), {.worker = me_, .today = site.clock().today(), .until = site.clock().today() + days}); }
  std::optional<Indicative> stands() {
    access::Staff staff;
    staff.id = me_;
    for (const auto permission : access::all_permissions()) staff.may.insert(permission);
    access::Gate gate{site.store(), staff, "r"};
    const auto tx = site.store().read();
    return latest(*tx, gate.readable(*tx, "adaref", "test").value());
  }

  access::test::TestSite site{GetParam()};
  std::shared_ptr<drafts::Site> drafts_;
  std::shared_ptr<approval::Site> approvals_;
  std::shared_ptr<Site> room_;
  StaffId me_{0};
  bool offer_counts_ = true;
};

TEST_P(AllocationPages, the_sum_forms_area_by_area_and_stands_when_decided) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  EXPECT_EQ(begin(browser), allocation) << "a double click makes one";
  EXPECT_EQ(browser.post("/people/adaref/allocation", {{"form_token", "another-token-here"}}).status, 409);
  EXPECT_THAT(text_of(browser.get(allocation + "/areas/personal_care").whole_body()), HasSubstr("I can't reach my back any more"));
  EXPECT_THAT(text_of(browser.get(allocation + "/areas/eating").whole_body()), Not(HasSubstr("I can't reach my back any more")));
  EXPECT_EQ(set(browser, allocation, "personal_care", "2", "1", {{"offers", "o1"}, {"offers", "o2"}}).status, 303);
  const auto forming = text_of(browser.get(allocation).whole_body());
  EXPECT_THAT(forming, HasSubstr("£200.00 a week"));
  EXPECT_THAT(forming, HasSubstr("Breakfast on weekdays"));
  EXPECT_THAT(forming, Not(HasSubstr("Lifts on Sundays"))) << "an offer that does not count is not met";
  EXPECT_EQ(decide(browser, allocation, "", "").status, 422);
  EXPECT_EQ(due(30).at(0).kind, "allocation.finish");
}

TEST_P(AllocationPages, within_tolerance_it_stands_is_explained_and_questioned) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(browser.post(allocation + "/additions", {{"version", value_on(browser, allocation + "/additions", "version")}, {"form_token", "token-of-an-addition"}, {"kind", "night"}, {"weekly", "25"}, {"reason", "Turned at two"}}).status, 303);
  EXPECT_FALSE(stands());
  EXPECT_EQ(decide(browser, allocation, "360", "").status, 422);
  EXPECT_EQ(decide(browser, allocation, "360", "Two steps to the door").status, 303);
  ASSERT_TRUE(stands());
  EXPECT_EQ(stands()->weekly_pence, 36'000);
  EXPECT_EQ(due(30).at(0).kind, "allocation.explain");
  const auto sheet = text_of(browser.get(allocation + "/sheet").whole_body());
  EXPECT_THAT(sheet, HasSubstr("£360.00 a week"));
  EXPECT_THAT(sheet, HasSubstr("Living in her own street"));
  EXPECT_THAT(sheet, HasSubstr("Reading age"));
  EXPECT_EQ(browser.get(allocation + "/sheet?version=easy").status, 200);
  EXPECT_EQ(find_all(browser.get(allocation + "/sheet").whole_body(), "title").at(0).text.find("Byron"), std::string::npos);
  const auto today = site.clock().today();
  const FormFields explained{{"version", value_on(browser, allocation, "version")}, {"what", "explained"}, {"explained_day", std::to_string(today.day())}, {"explained_month", std::to_string(today.month())}, {"explained_year", std::to_string(today.year())}, {"how", "At home, large print"}};
  EXPECT_EQ(browser.post(allocation + "/after", {{"version", "1"}, {"what", "explained"}}).status, 422);
  EXPECT_EQ(browser.post(allocation + "/after", explained).status, 303);
  EXPECT_TRUE(due(30).empty());
  EXPECT_EQ(browser.post(allocation + "/questions", {{"form_token", "token-of-a-question"}, {"asked_by", "Her son"}, {"words", "It is not enough for weekends"}}).status, 303);
  EXPECT_EQ(due(30).at(0).kind, "allocation.answer");
  const auto question = value_on(browser, allocation, "question");
  EXPECT_EQ(browser.post(allocation + "/questions", {{"question", question}, {"version", "1"}, {"answer_" + question, ""}}).status, 422);
  EXPECT_EQ(browser.post(allocation + "/questions", {{"question", question}, {"version", "1"}, {"answer_" + question, "We look at it in planning"}}).status, 303);
  EXPECT_TRUE(due(30).empty());
  const auto person = text_of(browser.get("/people/adaref/allocation").whole_body());
  for (const auto* words : {"£360.00", "£210.00", "£900.00"}) EXPECT_THAT(person, HasSubstr(words));
  const auto verified = verify(*site.store().read());
  EXPECT_EQ(verified.allocations, 1);
  EXPECT_TRUE(verified.different.empty());
}

TEST_P(AllocationPages, beyond_tolerance_a_colleague_signs_and_never_its_author) {
  const StaffId manager = site.add_staff("team_manager");
  Browser author = site.sign_in(manager), other = site.sign_in_as("team_manager");
  const auto allocation = begin(author);
  set_all(author, allocation);
  EXPECT_EQ(decide(author, allocation, "500", "He falls at night").status, 303);
  EXPECT_FALSE(stands());
  const auto asked = approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()));
  ASSERT_TRUE(asked);
  const auto page = approval::approval_href(asked->reference);
  EXPECT_NE(author.post(page, {{"act", "agree"}}).status, 303) << "an author never signs";
  EXPECT_FALSE(stands());
  EXPECT_EQ(other.post(page, {{"act", "agree"}}).status, 303);
  ASSERT_TRUE(stands());
  EXPECT_EQ(stands()->weekly_pence, 50'000);
}

TEST_P(AllocationPages, what_is_sent_back_is_made_again_from_its_words) {
  Browser browser = site.sign_in(me_), manager = site.sign_in_as("team_manager");
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(decide(browser, allocation, "10", "She says so").status, 303);
  const auto asked = approval::latest(*site.store().read(), signature_kind, allocation.substr(std::string{"/allocations/"}.size()));
  EXPECT_EQ(manager.post(approval::approval_href(asked->reference), {{"act", "send_back"}, {"reason", "Ask her sister too"}}).status, 303);
  EXPECT_THAT(text_of(browser.get(allocation).whole_body()), HasSubstr("Ask her sister too"));
  const auto again = begin(browser, "token-of-begin-2");
  EXPECT_NE(again, allocation);
  EXPECT_EQ(decide(browser, again, "", "").status, 303) << "levels and words came along";
  EXPECT_TRUE(stands());
}

TEST_P(AllocationPages, a_decided_one_never_changes_and_a_stale_save_loses_nothing) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  const auto old = value_on(browser, allocation + "/areas/home", "figure_version");
  set_all(browser, allocation);
  const auto stale = browser.post(allocation + "/areas/home", {{"figure_version", old}, {"need", "1"}, {"risk", "1"}, {"heard", "The stairs"}, {"next", "save"}});
  EXPECT_EQ(stale.status, 409);
  EXPECT_THAT(stale.whole_body(), HasSubstr("The stairs"));
  EXPECT_EQ(decide(browser, allocation, "", "").status, 303);
  const auto weekly = stands()->weekly_pence;
  browser.post(allocation + "/areas/home", {{"version", "99"}, {"need", "3"}, {"risk", "3"}, {"heard", "x"}, {"could_go_wrong", "y"}, {"next", "save"}});
  browser.post(allocation + "/additions", {{"version", "99"}, {"kind", "night"}, {"weekly", "25"}, {"reason", "x"}});
  browser.post(allocation + "/decide", {{"version", "99"}, {"total", "900"}, {"why", "x"}});
  EXPECT_EQ(stands()->weekly_pence, weekly);
}

TEST_P(AllocationPages, an_offer_that_is_taken_back_stops_the_decision) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  set_all(browser, allocation);
  EXPECT_EQ(set(browser, allocation, "eating", "1", "1", {{"offers", "o1"}}).status, 303);
  offer_counts_ = false;
  EXPECT_EQ(decide(browser, allocation, "", "").status, 422);
  EXPECT_EQ(set(browser, allocation, "eating", "2", "1").status, 303);
  EXPECT_EQ(decide(browser, allocation, "", "").status, 303);
}

TEST_P(AllocationPages, a_grid_is_published_by_somebody_else_than_its_author) {
  Browser author = site.sign_in_as("analyst"), other = site.sign_in_as("team_manager");
  EXPECT_EQ(author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}}).status, 303);
  const auto grids = read_grids(*site.store().read());
  const auto draft = std::ranges::find_if(grids, [](const Grid& grid) { return !grid.published_at; });
  ASSERT_NE(draft, grids.end());
  const std::string page = "/allocations/grids/" + draft->reference;
  EXPECT_EQ(author.get(page).status, 200);
  EXPECT_EQ(author.get(page + "/change").status, 200);
  EXPECT_EQ(author.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 422);
  EXPECT_EQ(author.post(page + "/try", {}).status, 303);
  EXPECT_EQ(other.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 303);
  EXPECT_EQ(grid_on(*site.store().read(), site.clock().today())->reference, draft->reference);
  EXPECT_EQ(author.get(page + "/change").status, 404) << "what is published never changes";
  Browser nobody{site};
  EXPECT_THAT(text_of(nobody.get("/how-money-is-worked-out").whole_body()), HasSubstr("Grid number 2, from"));
  EXPECT_THAT(text_of(nobody.get("/how-money-is-worked-out?grid=1").whole_body()), HasSubstr("The amounts of grid number 1")) << "a sheet names the grid it was made with, for ever";
  for (const auto* unknown : {"9", "x", "-1"}) EXPECT_EQ(nobody.get(std::string{"/how-money-is-worked-out?grid="} + unknown).status, 404) << unknown;
  EXPECT_THAT(author.get(page + "/file").whole_body(), HasSubstr("[[area]]"));
}

TEST_P(AllocationPages, nobody_publishes_amounts_of_their_own_by_changing_the_draft_of_another) {
  Browser author = site.sign_in_as("analyst"), other = site.sign_in_as("team_manager");
  const auto page = place_of(author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}}));
  EXPECT_THAT(author.get(page).whole_body(), HasSubstr(page + "/change"));
  EXPECT_THAT(other.get(page).whole_body(), Not(HasSubstr(page + "/change")));
  EXPECT_EQ(other.get(page + "/change").status, 303);
  const auto refused = other.post(page + "/change", {{"version", "1"}, {"name", "Mine"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(text_of(refused.whole_body()), HasSubstr("who made this draft, changes it"));
  EXPECT_EQ(other.post(page + "/publish", {{"version", "2"}, {"what", "publish"}}).status, 409) << "not what was looked at";
  EXPECT_EQ(other.post(page + "/publish", {{"version", "1"}, {"what", "publish"}}).status, 303);
}

TEST_P(AllocationPages, cells_of_a_draft_are_checked_one_by_one_and_what_was_typed_stays) {
  Browser author = site.sign_in_as("analyst");
  author.post("/allocations/grids", {{"form_token", "token-of-a-grid-1"}});
  const auto grids = read_grids(*site.store().read());
  const std::string page = "/allocations/grids/" + std::ranges::find_if(grids, [](const Grid& grid) { return !grid.published_at; })->reference + "/change";
  FormFields fields;
  const auto form = author.get(page).whole_body();
  for (const auto& input : find_all(form, "input"))
    if (const auto name = input.attribute("name"); name != "csrf" && input.attribute("type") != "checkbox") fields.emplace_back(name, input.attribute("value"));
  const auto with = [&](std::string_view name, const std::string& value) {
    FormFields changed = fields;
    for (auto& [field, text] : changed)
      if (field == name) text = value;
    return changed;
  };
  const auto unchanged = author.post(page, fields);
  EXPECT_EQ(unchanged.status, 303) << text_of(unchanged.whole_body()).substr(0, 600);
  for (auto& [field, text] : fields)
    if (field == "version") text = "2";
  const auto refused = author.post(page, with("cell_home_1_1", "twenty"));
  EXPECT_EQ(refused.status, 422);
  EXPECT_THAT(refused.whole_body(), HasSubstr("href=\"#cell-home-1-1\""));
  EXPECT_EQ(find_all(refused.whole_body(), "#cell-home-1-1").at(0).attribute("value"), "twenty");
  EXPECT_EQ(author.post(page, with("cell_home_1_1", "2")).status, 422) << "less than at lower risk";
  EXPECT_EQ(author.post(page, with("area_home", "")).status, 303) << "an area is taken out";
  EXPECT_EQ(author.post(page, with("name", "Again")).status, 409) << "somebody saved first";
}

TEST_P(AllocationPages, only_who_may_finds_them_and_nobody_the_restricted) {
  Browser browser = site.sign_in(me_), contact = site.sign_in_as("contact_worker");
  const auto allocation = begin(browser);
  for (const auto& page : {std::string{"/allocations"}, allocation, allocation + "/areas/home", allocation + "/additions", std::string{"/people/adaref/allocation"}}) {
    EXPECT_EQ(contact.get(page).status, 404) << page;
    EXPECT_EQ(browser.get(page).status, 200) << page;
  }
  EXPECT_EQ(browser.get("/people/hidref/allocation").status, 404);
  EXPECT_EQ(browser.get("/allocations/grids").status, 404);
}

TEST_P(AllocationPages, half_a_level_is_kept_as_a_draft) {
  Browser browser = site.sign_in(me_);
  const auto allocation = begin(browser);
  const auto later = browser.post(allocation + "/areas/home", {{"version", "0"}, {"figure_version", "1"}, {"form_token", "token-of-a-draft"}, {"need", "1"}, {"heard", "The stairs, and"}, {"next", "later"}});
  EXPECT_EQ(later.status, 303);
  const auto resumed = browser.get("/allocations/drafts/token-of-a-draft");
  EXPECT_EQ(resumed.status, 303);
  EXPECT_THAT(browser.get(header_of(resumed, "Location")).whole_body(), HasSubstr("The stairs, and"));
}

STEPWISE_EACH_ENGINE(AllocationPages);

}  // namespace
}  // namespace stepwise::allocation
