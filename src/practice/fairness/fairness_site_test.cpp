// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "access/staff_store.hpp"
#include "access/test_support.hpp"
#include "html/test/tree.hpp"
#include "practice/allocation/allocation_store.hpp"
#include "practice/allocation/grid_store.hpp"
#include "practice/budget/budget_store.hpp"
#include "practice/fairness/fairness_site.hpp"
#include "practice/fairness/fairness_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_store.hpp"

namespace stepwise::fairness {
namespace {

using access::test::Browser;
using access::test::FormFields;
using access::test::header_of;
using html::find_all;
using html::text_of;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr int people = 120;

class FairnessPages : public ::testing::TestWithParam<std::string> {
 protected:
  FairnessPages() {
    room_ = Site::open(site.store(), site.random()).value();
    site.add(room_->routes());
    grid_ = *allocation::grid_on(*site.store().read(), site.clock().today());
    vignettes_ = load_vignettes().value();
  }

  /// Men and women with figures that stand; women’s plans agree to less. The first few are restricted.
  void tell_council() {
    SeededRandom random{6};
    site.change([&](store::WriteTx& tx) -> Result<void> {
      for (int i = 0; i < people; ++i) {
        person::NewPerson person;
        person.reference = "person" + std::to_string(i);
        person.details.given_name = "Given" + std::to_string(i);
        person.details.family_name = "Byron-Test";
        person.details.gender = i % 2 == 0 ? "female" : i == 1 ? "other" : "male";
        person.details.primary_support_reason = i % 3 == 0 ? "mental_health" : "physical_personal_care";
        person.details.ethnicity = i % 10 == 0 ? "indian" : "white_british";
        person.details.born_on = Date{-10'000 + (i / 2 % 2) * 15'000};
        person.restricted = i < 4;
        people_.push_back(person::insert_person(tx, person));
        tell(tx, random, people_.back(), i);
      }
      return {};
    });
  }
  void tell(store::WriteTx& tx, Random& random, PersonId person, int i) {
    allocation::Allocation a;
    a.person = person;
    a.reference = "figure" + std::to_string(i);
    a.grid_reference = grid_.reference;
    a.opened_on = site.clock().today() - 30;
    for (const auto& area : grid_.areas) {
      const allocation::Level level{static_cast<allocation::Need>((i + area.code.size()) % 4), static_cast<allocation::Risk>((i / 4) % 4)};
      a.levels.push_back({area.code, level, level});
    }
    const std::int64_t words = indicative(grid_, a.inputs()).weekly_pence;
    a = allocation::decided(std::move(a), grid_, {i % 7 == 0 ? std::to_string(words * 110 / 10'000) : "", "Why"}, {}, site.clock().now());
    a.signed_at = site.clock().now();
    insert_allocation(tx, a, "");
    plan::Plan plan;
    plan.reference = "plan" + std::to_string(i);
    plan.begun_on = site.clock().today() - 20 - (i % 12) * 30;
    plan.signing = plan::Signing{};
    plan.signing->on = plan.begun_on;
    plan.signing->weekly_pence = a.sum.weekly_pence * (i % 2 == 0 ? 88 + i % 5 : 100 + i % 5) / 100;
    plan.estimate = plan::Estimate{.reference = a.reference, .weekly_pence = a.sum.weekly_pence};
    plan::insert_whole(tx, random, person, plan);
  }

  static std::string place_of(const http::Response& answer) {
    const auto place = header_of(answer, "Location");
    return place.substr(0, place.find('?'));
  }
  static std::string value_on(Browser& browser, const std::string& page, const std::string& name) { return find_all(browser.get(page).whole_body(), "input[name=" + name + "]").at(0).attribute("value"); }
  std::string begin(Browser& analyst) {
    const auto answer = analyst.post("/fairness/calibrations", {{"form_token", "token-of-calibrat"}, {"name", "Autumn"}, {"wanted", "60"}});
    EXPECT_EQ(answer.status, 303) << text_of(answer.whole_body());
    return place_of(answer);
  }
  std::string newest() { return read_calibrations(*site.store().read()).front().reference; }
  void pair_all(std::size_t how_many) {
    site.change([&](store::WriteTx& tx) -> Result<void> {
      for (const auto& one : read_sample(tx, newest()))
        if (how_many-- > 0) insert_pairing(tx, one, by_grid(grid_, one.paired) * 12 / 10, "Known well", StaffId{1}, "Ama", site.clock().today());
        else break;
      return {};
    });
  }
  void grade_all(Browser& worker, const std::string& round, const std::string& need) {
    for (const Vignette& one : vignettes_) {
      FormFields fields;
      for (std::size_t i = 0; i < one.areas.size(); ++i) fields.emplace_back(need_field(one.areas[i]), i == 0 ? need : "2"), fields.emplace_back(risk_field(one.areas[i]), i == 1 ? "3" : "1");
      EXPECT_EQ(worker.post(round + "/" + one.code, fields).status, 303) << one.code;
    }
    EXPECT_EQ(worker.post(round, {{"what", "finish"}}).status, 303);
  }

  access::test::TestSite site{GetParam()};
  std::shared_ptr<Site> room_;
  allocation::Grid grid_;
  std::vector<Vignette> vignettes_;
  std::vector<PersonId> people_;
};

TEST_P(FairnessPages, an_empty_record_has_nothing_to_ask) {
  Browser director = site.sign_in_as("director");
  for (const auto* page : {"/fairness", "/fairness/groups", "/fairness/groups?by=reason", "/fairness/groups?by=nonsense", "/fairness/teams", "/fairness/file", "/fairness/file?of=payments"}) EXPECT_EQ(director.get(page).status, 200) << page;
  EXPECT_THAT(text_of(director.get("/fairness").whole_body()), HasSubstr("No group’s median differs"));
}

TEST_P(FairnessPages, a_group_that_gets_less_is_asked_about_and_nobody_is_named) {
  tell_council();
  Browser director = site.sign_in_as("director");
  const auto page = text_of(director.get("/fairness").whole_body());
  EXPECT_THAT(page, HasSubstr("Sex, Female: what was agreed, beside what was estimated"));
  const auto groups = text_of(director.get("/fairness/groups?by=sex").whole_body());
  EXPECT_THAT(groups, HasSubstr("Worth asking about"));
  EXPECT_THAT(groups, HasSubstr("Other Plans * Median * Middle half *")) << "the one of another sex is hidden";
  for (const auto* address : {"/fairness", "/fairness/groups?by=sex", "/fairness/teams", "/fairness/file"}) {
    const auto body = director.get(address).whole_body();
    EXPECT_THAT(body, Not(HasSubstr("Byron"))) << address;
    EXPECT_THAT(body, Not(HasSubstr("person1"))) << address;
    EXPECT_LT(body.size(), 120U * 1024) << address;
  }
  const auto csv = director.get("/fairness/file").whole_body();
  EXPECT_THAT(csv, HasSubstr("agreed_by_estimate,sex,Other,*,*,*,*"));
  EXPECT_THAT(csv, HasSubstr("agreed_by_estimate,month,"));
}

TEST_P(FairnessPages, direct_payments_that_run_today_are_put_beside_those_of_a_like_team) {
  tell_council();
  const Date today = site.clock().today();
  SeededRandom random{2};
  site.change([&](store::WriteTx& tx) -> Result<void> {
    for (int i = 0; i < people; ++i) {
      const PersonId person = people_[static_cast<std::size_t>(i)];
      budget::Account account;
      account.holding = i % 10 == 9 ? budget::Holding::managed : budget::Holding::direct_payment;
      account.owner.team_name = i % 2 == 0 ? "East" : "West";
      account.starts_on = today - 100;
      if (i % 12 == 11) account.ended_on = today - 1;
      account.reference = "account" + std::to_string(i);
      budget::insert_account(tx, random, person, account);
      budget::Amount first{.what = "Company", .weekly_pence = i % 2 == 0 ? 30'000 : 20'000, .starts_on = today - 100}, over{.what = "Mornings", .weekly_pence = 90'000, .starts_on = today - 100, .ends_on = today - 50};
      first.reference = "first" + std::to_string(i), over.reference = "over" + std::to_string(i);
      budget::insert_amount(tx, random, person, account.id, first, site.clock().now());
      budget::insert_amount(tx, random, person, account.id, over, site.clock().now());
    }
    return {};
  });
  const auto payments = read_payments(*site.store().read(), today);
  EXPECT_EQ(payments.size(), 100U) << "neither managed nor ended";
  for (const auto& one : payments) EXPECT_EQ(one.weekly_pence, one.team == "East" ? 30'000 : 20'000);
  Browser director = site.sign_in_as("director");
  const auto page = text_of(director.get("/fairness/teams").whole_body());
  EXPECT_THAT(page, HasSubstr("A direct payment of East costs +50.0% beside one of West"));
  EXPECT_THAT(page, Not(HasSubstr("A direct payment of West")));
  EXPECT_THAT(director.get("/fairness/file?of=payments").whole_body(), HasSubstr("East,60,30000,West,"));
}

TEST_P(FairnessPages, a_draft_is_looked_at_group_by_group_before_it_is_published) {
  tell_council();
  allocation::Grid draft = grid_;
  for (auto& area : draft.areas)
    for (auto& row : area.pence)
      for (auto& pence : row) pence = pence * 9 / 10;
  SeededRandom random{7};
  const auto reference = site.store().write([&](store::WriteTx& tx) { return allocation::add_grid(tx, random, draft, "", {}); }).value();
  Browser analyst = site.sign_in_as("analyst");
  for (const auto* by : {"", "&by=reason", "&by=team", "&by=nonsense"}) {
    const auto page = text_of(analyst.get("/fairness/groups?grid=" + reference + by).whole_body());
    EXPECT_THAT(page, HasSubstr("Would be less")) << by;
    EXPECT_THAT(page, HasSubstr("90.0%")) << by;
    EXPECT_THAT(page, Not(HasSubstr("Byron-Test"))) << by;
  }
  EXPECT_EQ(analyst.get("/fairness/groups?grid=nothing-of-the-kind").status, 404);
}

TEST_P(FairnessPages, who_may_what) {
  for (const auto* role : {"practitioner", "contact_worker", "administrator"}) EXPECT_EQ(site.sign_in_as(role).get("/fairness").status, 404) << role;
  EXPECT_EQ(site.sign_in_as("director").get("/fairness/calibrations").status, 404);
  EXPECT_EQ(site.sign_in_as("analyst").get("/fairness/vignettes").status, 404);
  EXPECT_EQ(site.sign_in_as("analyst").get("/fairness/cases").status, 404);
  EXPECT_EQ(site.sign_in_as("practitioner").get("/fairness/vignettes").status, 200);
  EXPECT_EQ(site.sign_in_as("practitioner").post("/fairness/vignettes", {{"form_token", "token-of-a-round-1"}}).status, 404);
}

TEST_P(FairnessPages, from_a_sample_to_a_draft_grid_that_somebody_else_publishes) {
  tell_council();
  const StaffId author = site.add_staff("analyst");
  Browser analyst = site.sign_in(author);
  EXPECT_EQ(analyst.post("/fairness/calibrations", {{"form_token", "token-of-another"}, {"name", ""}, {"wanted", "2"}}).status, 422);
  const auto page = begin(analyst);
  EXPECT_EQ(begin(analyst), page) << "a double click makes one";
  const auto sample = read_sample(*site.store().read(), newest());
  EXPECT_EQ(sample.size(), 60U);
  for (const auto& one : sample) EXPECT_GT(one.person.value(), 0);
  EXPECT_THAT(text_of(analyst.get(page).whole_body()), HasSubstr("At least 30 cases have to be paired"));
  EXPECT_EQ(analyst.post(page, {{"what", "make"}, {"budget", "1000000"}, {"contingency", "0"}}).status, 409);
  pair_all(59);
  const auto fit = text_of(analyst.get(page).whole_body());
  EXPECT_THAT(fit, HasSubstr("How far off it would be"));
  EXPECT_THAT(fit, HasSubstr("rank correlation"));
  EXPECT_THAT(fit, Not(HasSubstr("Byron")));
  EXPECT_EQ(analyst.post(page, {{"what", "make"}, {"version", "1"}, {"budget", "lots"}, {"contingency", "0"}}).status, 422);
  EXPECT_EQ(analyst.post(page, {{"what", "make"}, {"version", "1"}, {"budget", "1"}, {"contingency", "1"}}).status, 422);
  EXPECT_THAT(text_of(analyst.post(page, {{"what", "try"}, {"version", "1"}, {"budget", "2000000"}, {"contingency", "100000"}}).whole_body()), HasSubstr("of what the cases say is appropriate"));
  const auto waiting = cases_to_pair(*site.store().read(), std::nullopt);
  ASSERT_EQ(waiting.size(), 60U);
  ASSERT_FALSE(waiting.front().paired);
  const auto made = analyst.post(page, {{"what", "make"}, {"version", "1"}, {"form_token", "token-of-a-draft1"}, {"budget", "2000000"}, {"contingency", "100000"}});
  ASSERT_EQ(made.status, 303) << text_of(made.whole_body());
  EXPECT_EQ(analyst.post(page, {{"what", "make"}, {"version", "1"}, {"budget", "2000000"}, {"contingency", "0"}}).status, 409);
  EXPECT_EQ(cases_to_pair(*site.store().read(), std::nullopt).size(), 59U) << "there is nothing to pair any more";
  EXPECT_THAT(text_of(site.sign_in_as("practitioner").get("/fairness/cases/" + waiting.front().reference).whole_body()), HasSubstr("it counts for nothing"));
  const auto calibration = read_calibrations(*site.store().read()).front();
  const auto draft = allocation::read_grid(*site.store().read(), calibration.grid_reference);
  ASSERT_TRUE(draft);
  EXPECT_FALSE(draft->published_at);
  EXPECT_EQ(draft->contingency_pence, 10'000'000);
  EXPECT_TRUE(problems_of(*draft).empty());
  EXPECT_FALSE(site.store().write([&](store::WriteTx& tx) { return allocation::publish_grid(tx, draft->reference, 1, author.value(), "Author", {}); })) << "never its author";
  EXPECT_TRUE(site.store().write([&](store::WriteTx& tx) { return allocation::publish_grid(tx, draft->reference, 1, author.value() + 1, "Other", {}); }));
  EXPECT_THAT(analyst.get(page + "/file").whole_body(), HasSubstr("foreseen_pence_when_held_out"));
}

TEST_P(FairnessPages, the_sample_holds_nobody_restricted_and_the_same_number_draws_it_again) {
  tell_council();
  Browser analyst = site.sign_in_as("analyst");
  begin(analyst);
  const auto sample = read_sample(*site.store().read(), newest());
  std::vector<std::int64_t> first, second;
  for (const auto& one : sample) {
    const auto person = person::find_person(*site.store().read(), one.person);
    EXPECT_FALSE(person->restricted);
    first.push_back(one.person.value());
  }
  Calibration again = read_calibrations(*site.store().read()).front();
  again.name = "Again";
  const auto lists = person::Lists::load().value();
  const auto reference = site.store().write([&](store::WriteTx& tx) { return begin_calibration(tx, site.random(), lists, again, "", {}); }).value();
  for (const auto& one : read_sample(*site.store().read(), reference)) second.push_back(one.person.value());
  EXPECT_EQ(first, second);
}

TEST_P(FairnessPages, a_case_is_paired_with_a_reason_by_somebody_who_may_see_the_person) {
  tell_council();
  Browser analyst = site.sign_in_as("analyst"), worker = site.sign_in_as("practitioner");
  begin(analyst);
  EXPECT_THAT(text_of(worker.get("/fairness/cases").whole_body()), HasSubstr("Byron-Test"));
  const auto one = read_sample(*site.store().read(), newest()).front();
  const auto page = case_href(one.reference);
  const auto form = worker.get(page).whole_body();
  EXPECT_EQ(find_all(form, "title").at(0).text.find("Byron"), std::string::npos);
  EXPECT_EQ(analyst.get(page).status, 404);
  EXPECT_EQ(worker.post(page, {{"version", "1"}, {"weekly", "200"}, {"why", ""}}).status, 422);
  EXPECT_EQ(worker.post(page, {{"version", "1"}, {"weekly", "a lot"}, {"why", "I know her"}}).status, 422);
  EXPECT_EQ(worker.post(page, {{"version", "1"}, {"weekly", "200.50"}, {"why", "Six hours and the club"}}).status, 303);
  EXPECT_EQ(worker.post(page, {{"version", "1"}, {"weekly", "300"}, {"why", "Ten hours"}}).status, 409) << "somebody said it first";
  const auto kept = find_case(*site.store().read(), one.reference);
  EXPECT_EQ(kept->appropriate_pence, 20'050);
  EXPECT_EQ(kept->why, "Six hours and the club");
  EXPECT_EQ(worker.get(case_href("nobody")).status, 404);
}

TEST_P(FairnessPages, nobody_reads_what_another_gave_before_both_have_finished) {
  Browser manager = site.sign_in_as("team_manager"), first = site.sign_in_as("practitioner"), second = site.sign_in_as("practitioner"), analyst = site.sign_in_as("analyst");
  const auto opened = manager.post("/fairness/vignettes", {{"form_token", "token-of-a-round-1"}});
  ASSERT_EQ(opened.status, 303);
  const auto round = place_of(opened);
  EXPECT_EQ(place_of(manager.post("/fairness/vignettes", {{"form_token", "token-of-a-round-1"}})), round);
  EXPECT_EQ(manager.post("/fairness/vignettes", {{"form_token", "token-of-a-round-2"}}).status, 422) << "one is open";
  const auto page = round + "/" + vignettes_.front().code;
  EXPECT_EQ(first.post(page, {}).status, 422);
  EXPECT_EQ(first.post(round, {{"what", "finish"}}).status, 422) << "nothing is graded";
  grade_all(first, round, "1");
  EXPECT_EQ(first.get(page).status, 303) << "what is finished is not changed: its round is shown";
  EXPECT_EQ(first.post(page, {{"need_home", "0"}, {"need_eating", "0"}, {"need_personal_care", "0"}}).status, 409);
  EXPECT_THAT(text_of(first.get(round).whole_body()), Not(HasSubstr("How alike")));
  EXPECT_THAT(text_of(second.get(round).whole_body()), Not(HasSubstr("How alike")));
  grade_all(second, round, "3");
  const auto compared = text_of(second.get(round).whole_body());
  EXPECT_THAT(compared, HasSubstr("Where people differ"));
  EXPECT_THAT(compared, HasSubstr("Worth talking about"));
  EXPECT_THAT(text_of(manager.get(round).whole_body()), Not(HasSubstr("How alike"))) << "who may still grade is not led";
  EXPECT_THAT(text_of(analyst.get("/fairness").whole_body()), HasSubstr("Worth talking about"));
  EXPECT_EQ(first.post(round, {{"what", "close"}, {"version", "1"}}).status, 422) << "whoever keeps the grid closes it";
  EXPECT_EQ(manager.post(round, {{"what", "close"}, {"version", "1"}}).status, 303);
  EXPECT_THAT(text_of(manager.get(round).whole_body()), HasSubstr("How alike"));
  EXPECT_EQ(place_of(manager.get(page)), round) << "closed for everybody: the round is shown";
}

STEPWISE_EACH_ENGINE(FairnessPages);

}  // namespace
}  // namespace stepwise::fairness
