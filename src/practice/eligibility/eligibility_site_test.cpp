// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "practice/assessment/assessment_store.hpp"
#include "practice/eligibility/desk_test_support.hpp"

namespace stepwise::eligibility {
namespace {

using access::Permission;
using test::Desk;

class Deciding : public Desk {
 public:
  /// Ann's assessment of needs, signed: two things she cannot do, one of which her husband does.
  Deciding() {
    assessed_.kind = assessment::Kind::needs;
    assessed_.asked_on = assessed_.begun_on = clock().today() + -20;
    assessed_.due_on = clock().today() + 8;
    assessed_.talked_on = clock().today() + -2;
    assessed_.signed_at = clock().now();
    assessed_.signed_by = staff_.name;
    assessed_.signed_number = 1;
    assessed_.worker = {staff_.id, staff_.name, "", staff_.team, "North"};
    assessed_.needs = {need("hygiene", care_act::Unable::cannot, "I cannot get in the bath", ""), need("nutrition", care_act::Unable::pain, "It hurts to stand", "Bob cooks")};
    (void)store().write([&](store::WriteTx& tx) -> Result<void> {
      assessment::insert_assessment(tx, random_, ann_, assessed_, "first");
      return {};
    });
  }
  static assessment::Need need(std::string code, care_act::Unable status, std::string evidence, std::string help) {
    assessment::Need need;
    need.code = std::move(code);
    need.status = status;
    need.evidence = std::move(evidence);
    need.informal_care = !help.empty();
    need.informal_words = std::move(help);
    return need;
  }
  /// Like hers, and not on record yet.
  assessment::Assessment another() const {
    assessment::Assessment one = assessed_;
    one.reference.clear();
    one.event_reference.clear();
    return one;
  }
  void put(assessment::Assessment& one) {
    ASSERT_TRUE(store().write([&](store::WriteTx& tx) -> Result<void> {
      assessment::insert_assessment(tx, random_, ann_, one, "second");
      return {};
    }));
  }
  Answers judgement(std::string control = "significant") {
    Answers answers{{"arises", "yes"}, {"arises_words", "A stroke"}, {"cumulative", "no"}, {"impact_words", "Long days in one chair"}, {"fluctuates", "no"}};
    for (const auto& domain : care_act::wellbeing_domains()) answers.emplace_back("impact_" + std::string{domain.key}, domain.key == "control" ? control : "none");
    return answers;
  }
  std::vector<Determination> all() { return read_determinations(*store().read(), readable("ann-ref")); }
  std::string judged(std::string control = "significant") {
    kept_at("/people/ann-ref/eligibility/judge/adult", judgement(std::move(control)));
    return "/people/ann-ref/eligibility/" + all().front().reference;
  }
  std::vector<task::Task> tasks() { return eligibility_->work().front().due(*store().read(), {.team = staff_.team, .today = clock().today(), .until = clock().today() + 60}); }

 protected:
  assessment::Assessment assessed_;
};

TEST_P(Deciding, from_a_signed_assessment_to_a_decision_that_the_person_has) {
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_EQ(tasks()[0].kind, "eligibility.judge");
  const auto page = body("/people/ann-ref/eligibility/judge/adult");
  EXPECT_NE(page.find("I cannot get in the bath"), std::string::npos);
  EXPECT_NE(page.find("Bob cooks"), std::string::npos);
  const std::string here = judged();
  EXPECT_EQ(tasks()[0].kind, "eligibility.decide");
  EXPECT_TRUE(all()[0].suggested);
  EXPECT_FALSE(latest(*store().read(), readable("ann-ref")).has_value()) << "nobody decided yet";
  kept_at(here + "/decide", {{"of_version", "1"}, {"decided", "eligible"}, {"reasons", "Two things, and it shows"}, {"could_meet", "A rail"}, {"wants_council", "yes"}, {"residence", "here"}, {"money", "to_arrange"}});
  ASSERT_TRUE(latest(*store().read(), readable("ann-ref")).has_value());
  EXPECT_EQ(assessment::find(*store().read(), readable("ann-ref"), assessed_.reference)->eligible_needs, "yes");
  EXPECT_EQ(tasks()[0].kind, "eligibility.give");
  kept_at(here + "/give", {{"of_version", "2"}, {"given_on", day(0)}, {"given_to", "Ann"}, {"given_format", "large_print"}});
  EXPECT_TRUE(tasks().empty());
  const auto written = body(here);
  EXPECT_NE(written.find("Two things, and it shows"), std::string::npos);
  EXPECT_NE(written.find("/people/ann-ref/disagreements/about/"), std::string::npos) << "whoever disagrees is looked at by somebody else";
  EXPECT_NE(written.find("Decided by"), std::string::npos);
  EXPECT_EQ(written.find("<title>Ann"), std::string::npos);
}

TEST_P(Deciding, a_decision_that_differs_says_why_and_one_that_is_not_eligible_advises) {
  const std::string here = judged();
  const auto bare = post(here + "/decide", {{"of_version", "1"}, {"decided", "not_eligible"}}).whole_body();
  for (const char* sentence : {"Write your reasons", "Write why", "Write the advice for this person", "Write what can keep these needs from growing"}) EXPECT_NE(bare.find(sentence), std::string::npos) << "all at once: " << sentence;
  const auto refused = post(here + "/decide", {{"of_version", "1"}, {"decided", "not_eligible"}, {"reasons", "She manages <well>"}});
  EXPECT_EQ(refused.status, 422);
  const auto page = refused.whole_body();
  EXPECT_NE(page.find("You decided otherwise than the rule suggests"), std::string::npos);
  EXPECT_NE(page.find("Write the advice for this person"), std::string::npos);
  EXPECT_NE(page.find("She manages &lt;well&gt;"), std::string::npos);
  kept_at(here + "/decide", {{"of_version", "1"}, {"decided", "not_eligible"}, {"reasons", "She manages"}, {"differs_reason", "Seen over a month"}, {"advice", "The lunch club"}, {"prevention", "Walk each day"}});
  const auto written = body(here);
  EXPECT_NE(written.find("The lunch club"), std::string::npos);
  EXPECT_NE(written.find("/introductions/new"), std::string::npos) << "not the end of the road";
  EXPECT_EQ(assessment::find(*store().read(), readable("ann-ref"), assessed_.reference)->eligible_needs, "no");
}

TEST_P(Deciding, the_help_of_a_carer_is_a_fact_and_not_part_of_the_sum) {
  judged();
  const auto d = all().front();
  EXPECT_TRUE(d.suggested) << "two outcomes, though her husband cooks";
  EXPECT_TRUE(std::ranges::any_of(d.needs, [](const NeedLine& need) { return need.informal_care == "Bob cooks"; }));
}

TEST_P(Deciding, what_was_decided_stays_and_an_amended_assessment_asks_for_another_look) {
  const std::string here = judged();
  kept_at(here + "/decide", {{"of_version", "1"}, {"decided", "eligible"}, {"reasons", "Yes"}, {"could_meet", "A rail"}, {"wants_council", "yes"}, {"residence", "here"}});
  EXPECT_EQ(ask(http::Method::get, here + "/decide").status, 409) << "it is decided once";
  const auto who = changeable("ann-ref");
  (void)store().write([&](store::WriteTx& tx) {
    auto amended = *assessment::find(tx, who.readable(), assessed_.reference);
    amended.signed_number = 2;
    return assessment::save(tx, who, amended, {});
  });
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_EQ(tasks()[0].kind, "eligibility.look_again");
  const auto written = body(here);
  EXPECT_NE(written.find("Look again"), std::string::npos);
  EXPECT_NE(written.find("I cannot get in the bath"), std::string::npos) << "what was judged reads the same for ever";
}

TEST_P(Deciding, two_workers_decide_at_once_and_the_second_sees_both) {
  const std::string here = judged();
  const Answers answers{{"of_version", "1"}, {"decided", "eligible"}, {"reasons", "Yes"}, {"could_meet", "A rail"}, {"wants_council", "yes"}, {"residence", "here"}};
  kept_at(here + "/decide", answers);
  Answers later = answers;
  later[2].second = "Another view";
  const auto second = post(here + "/decide", later);
  EXPECT_EQ(second.status, 409);
  EXPECT_NE(second.whole_body().find("Another view"), std::string::npos);
  later[0].second = "2";
  EXPECT_EQ(post(here + "/decide", later).status, 409) << "what is decided stays";
  EXPECT_EQ(all().front().reasons, "Yes");
}

TEST_P(Deciding, without_a_signed_assessment_there_is_nothing_to_judge) {
  EXPECT_EQ(ask(http::Method::get, "/people/bob-ref/eligibility/judge/adult").status, 404);
  EXPECT_EQ(ask(http::Method::get, "/people/ann-ref/eligibility/judge/carer").status, 404);
  EXPECT_NE(body("/people/bob-ref/eligibility").find("there is none yet"), std::string::npos);
}

TEST_P(Deciding, only_those_who_assess_open_it) {
  const std::string here = judged();
  staff_.may.erase(Permission::assess);
  EXPECT_EQ(ask(http::Method::get, here).status, 404);
  EXPECT_EQ(ask(http::Method::get, "/people/ann-ref/eligibility").status, 404);
}

TEST_P(Deciding, nothing_is_judged_while_the_assessment_is_amended_nor_decided_on_what_it_said_before) {
  const std::string here = judged();
  const auto who = changeable("ann-ref");
  const auto change_it = [&](auto&& change) {
    (void)store().write([&](store::WriteTx& tx) {
      auto amended = *assessment::find(tx, who.readable(), assessed_.reference);
      change(amended);
      return assessment::save(tx, who, amended, {});
    });
  };
  change_it([&](assessment::Assessment& a) { a.amending_since = clock().today(); });
  EXPECT_EQ(ask(http::Method::get, "/people/ann-ref/eligibility/judge/adult").status, 409);
  EXPECT_EQ(post("/people/ann-ref/eligibility/judge/adult", judgement()).status, 409);
  EXPECT_EQ(all().size(), 1U);
  change_it([](assessment::Assessment& a) {
    a.amending_since.reset();
    a.signed_number = 2;
  });
  EXPECT_EQ(ask(http::Method::get, here + "/decide").status, 409);
  EXPECT_EQ(post(here + "/decide", {{"of_version", "1"}, {"decided", "eligible"}, {"reasons", "Yes"}, {"could_meet", "A rail"}, {"wants_council", "yes"}, {"residence", "here"}}).status, 409);
  EXPECT_FALSE(latest(*store().read(), readable("ann-ref")).has_value());
  EXPECT_EQ(ask(http::Method::get, "/people/ann-ref/eligibility/judge/adult").status, 200);
}

TEST_P(Deciding, the_persons_own_words_stand_beside_the_need_they_were_marked_for) {
  assessment::Assessment marked = another();
  assessment::Passage passage;
  passage.words = "I have not had a bath since March";
  passage.outcomes = {"hygiene"};
  passage.tagged_on = clock().today();
  marked.passages.push_back(passage);
  put(marked);
  EXPECT_NE(body("/people/ann-ref/eligibility/judge/adult").find("I have not had a bath since March"), std::string::npos);
  EXPECT_NE(body(judged()).find("I have not had a bath since March"), std::string::npos);
}

TEST_P(Deciding, what_a_carer_said_is_for_those_who_support_carers_on_their_own_record_too) {
  assessment::Assessment own = another();
  own.kind = assessment::Kind::carer;
  own.needs = {need("recreation", care_act::Unable::cannot, "I never see the choir", "")};
  put(own);
  Answers answers = judgement();
  answers.emplace_back("health", "well");
  kept_at("/people/ann-ref/eligibility/judge/carer", answers);
  const auto determined = all();
  const auto d = std::ranges::find(determined, Kind::carer, &Determination::kind);
  ASSERT_NE(d, determined.end());
  const std::string here = "/people/ann-ref/eligibility/" + d->reference;
  EXPECT_NE(body(here).find("I never see the choir"), std::string::npos);
  EXPECT_EQ(body("/people/ann-ref/help").find("Support as a carer"), std::string::npos) << "the section is for all who assess";
  staff_.may.erase(Permission::support_carers);
  for (const std::string& page : {here, here + "/decide", here + "/give", std::string{"/people/ann-ref/eligibility/judge/carer"}}) EXPECT_EQ(ask(http::Method::get, page).status, 404) << page;
  EXPECT_EQ(body("/people/ann-ref/eligibility").find(d->reference), std::string::npos);
}

STEPWISE_EACH_ENGINE(Deciding);

}  // namespace
}  // namespace stepwise::eligibility
