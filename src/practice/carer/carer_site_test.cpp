// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "practice/carer/caring_of.hpp"
#include "practice/carer/desk_test_support.hpp"

namespace stepwise::carer {
namespace {

using access::Permission;
using test::Desk;

class Carers : public Desk {
 public:
  void care() { kept_at("/people/ann-ref/caring/add/tie", tie_answers()); }
  void share_pieces(const std::vector<std::string>& pieces) {
    Answers answers{{"with", "carer:bob-ref"}, {"agreed_on", day(0)}, {"agreed_how", "At home"}};
    for (const auto& piece : pieces) answers.emplace_back("pieces", piece);
    kept_at("/people/ann-ref/caring/add/sharing", answers);
  }
  std::string only_offer() { return caring().offers.front().reference; }
};

TEST_P(Carers, ACarerIsWrittenDownOnTheirOwnRecordAndOfferedAConversation) {
  care();
  ASSERT_EQ(caring().ties.size(), 1U);
  EXPECT_EQ(caring().ties[0].cared_for, bob_);
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_EQ(tasks()[0].kind, "carer.invite");
  EXPECT_EQ(tasks()[0].person_reference, "ann-ref");
  kept_at("/people/ann-ref/caring/add/invitation", {{"offered_on", day(0)}, {"how", "apart"}, {"answer", "not_now"}, {"answer_words", "After the summer"}, {"ask_again_on", day(40)}});
  ASSERT_EQ(tasks().size(), 1U);
  EXPECT_EQ(tasks()[0].kind, "carer.ask_again");
  EXPECT_EQ(*tasks()[0].due, clock().today() + 40);
  EXPECT_NE(body("/people/ann-ref/caring").find("After the summer"), std::string::npos);
  EXPECT_NE(body("/carers").find("Ann Larch-Test"), std::string::npos);
}

TEST_P(Carers, AFormWithoutAnswersKeepsWhatWasTypedAndSaysWhatIsMissing) {
  const auto answer = post("/people/ann-ref/caring/add/tie", {{"what_i_do", "I cook <well>"}});
  EXPECT_EQ(answer.status, 422);
  const auto page = answer.whole_body();
  EXPECT_NE(page.find("Choose whom they care for"), std::string::npos);
  EXPECT_NE(page.find("I cook &lt;well&gt;"), std::string::npos);
  EXPECT_TRUE(caring().ties.empty());
}

TEST_P(Carers, ADoubleClickMakesOneTieAndASecondTieWithTheSamePersonIsRefused) {
  EXPECT_EQ(post("/people/ann-ref/caring/add/tie", tie_answers(), "twice").status, 303);
  EXPECT_EQ(post("/people/ann-ref/caring/add/tie", tie_answers(), "twice").status, 303);
  EXPECT_EQ(caring().ties.size(), 1U);
  EXPECT_EQ(post("/people/ann-ref/caring/add/tie", tie_answers()).status, 422);
  EXPECT_EQ(caring().ties.size(), 1U);
}

TEST_P(Carers, TwoWorkersAtOnceSeeBothTexts) {
  care();
  const std::string path = "/people/ann-ref/caring/tie/" + caring().ties[0].reference;
  Answers first = tie_answers("First words");
  first.emplace_back("of_version", "1");
  kept_at(path, first);
  Answers second = tie_answers("Second words");
  second.emplace_back("of_version", "1");
  const auto answer = post(path, second);
  EXPECT_EQ(answer.status, 409);
  const auto page = answer.whole_body();
  EXPECT_NE(page.find("First words"), std::string::npos);
  EXPECT_NE(page.find("Second words"), std::string::npos);
  EXPECT_EQ(caring().ties[0].what_i_do, "First words");
}

TEST_P(Carers, AnOfferIsSeenByAPlanOnlyWhenSharedAndCountsOnlyWhileConfirmed) {
  care();
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  EXPECT_TRUE(offers_for().empty());
  share_pieces({"offers"});
  ASSERT_EQ(offers_for().size(), 1U);
  EXPECT_EQ(offers_for()[0].from, "") << "who they are is another piece";
  EXPECT_TRUE(offers_for()[0].counts_on(clock().today()));
  EXPECT_FALSE(offers_for()[0].counts_on(clock().today().add_months(6) + 1));
  share_pieces({"tie"});
  EXPECT_EQ(offers_for()[0].from, "Ann Larch-Test");
}

TEST_P(Carers, TakingAnOfferBackAsksForALookAtThePlanWithoutBlameAndWithoutTheirWords) {
  care();
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  share_pieces({"tie", "offers"});
  Answers answers{{"withdrawn_on", day(0)}, {"withdrawn_words", "It is too much for me"}, {"of_version", "1"}};
  kept_at("/people/ann-ref/caring/withdraw/" + only_offer(), answers);
  EXPECT_FALSE(offers_for()[0].counts_on(clock().today()));
  const auto all = tasks();
  const auto look = std::ranges::find(all, "carer.look_at_plan", &task::Task::kind);
  ASSERT_NE(look, all.end());
  EXPECT_EQ(look->person_reference, "bob-ref");
  EXPECT_EQ(body("/people/bob-ref/unpaid-care").find("too much for me"), std::string::npos);
  kept_at(look->href, {{"words", "Asked Bob: his son will come for now"}});
  EXPECT_EQ(std::ranges::count(tasks(), "carer.look_at_plan", &task::Task::kind), 0);
  EXPECT_EQ(body("/people/ann-ref/caring").find("his son will come"), std::string::npos) << "what the adult says is theirs";
  EXPECT_EQ(post(look->href, {{"words", "Again"}}).status, 404);
}

TEST_P(Carers, AnOfferThatStandsNoMoreBeginsOneReviewForWhoeverItHelped) {
  std::vector<PersonId> begun;
  site_->begin_reviews([&](store::WriteTx&, const access::ChangeablePerson& helped, const Owner& owner, store::AuditLine) -> Result<void> {
    EXPECT_EQ(owner.worker, staff_.id);
    begun.push_back(helped.id());
    return {};
  });
  care();
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  const std::string offer = only_offer();
  Answers still{{"confirmed_on", day(0)}, {"able_now", "yes"}, {"willing_now", "yes"}, {"able_later", "yes"}, {"willing_later", "no"}, {"of_version", "1"}};
  kept_at("/people/ann-ref/caring/confirm/" + offer, still);
  EXPECT_TRUE(begun.empty()) << "able and willing, as before";
  Answers no_more{{"confirmed_on", day(0)}, {"able_now", "yes"}, {"willing_now", "no"}, {"able_later", "no"}, {"willing_later", "no"}, {"of_version", "2"}};
  kept_at("/people/ann-ref/caring/confirm/" + offer, no_more);
  EXPECT_EQ(begun, std::vector{bob_});
  kept_at("/people/ann-ref/caring/withdraw/" + offer, {{"withdrawn_on", day(0)}, {"withdrawn_words", "It is too much for me"}, {"of_version", "3"}});
  EXPECT_EQ(begun, std::vector{bob_}) << "it stood no more before";
}

TEST_P(Carers, TakingAnOfferBackBeginsOneReviewAndNobodyIsAskedTwiceForTheSame) {
  int begun = 0;
  site_->begin_reviews([&](store::WriteTx&, const access::ChangeablePerson& helped, const Owner&, store::AuditLine) -> Result<void> {
    EXPECT_EQ(helped.id(), bob_);
    ++begun;
    return {};
  });
  care();
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  const std::string back = "/people/ann-ref/caring/withdraw/" + only_offer();
  kept_at(back, {{"withdrawn_on", day(0)}, {"withdrawn_words", "It is too much for me"}, {"of_version", "1"}});
  EXPECT_NE(post(back, {{"withdrawn_on", day(0)}, {"of_version", "1"}}).status, 303);
  EXPECT_EQ(begun, 1);
  EXPECT_EQ(std::ranges::count(tasks(), "carer.look_at_plan", &task::Task::kind), 0);
}

TEST_P(Carers, ListsSayOfEachWhatTheirOwnRecordSays) {
  care();
  kept_at("/people/bob-ref/caring/add/tie", tie_answers("I do her letters", "ann-ref"));
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  kept_at("/people/ann-ref/caring/add/emergency", {{"helps", "bob-ref"}, {"who_steps_in", "My sister Rose"}, {"look_again_on", day(300)}});
  kept_at("/people/bob-ref/caring/add/friend", {{"from_name", "Neighbour Joan"}, {"what", "The drive"}, {"able_now", "yes"}, {"willing_now", "yes"}, {"able_later", "yes"}, {"willing_later", "yes"}});
  const auto read = store().read();
  const auto all = list_carers(*read, staff_.team, {});
  ASSERT_EQ(all.size(), 2U);
  for (const auto& one : all) {
    EXPECT_TRUE(one.both) << one.name;
    const auto listed = next_of(one.caring), own = next_of(caring_of(*read, one.caring.person));
    ASSERT_EQ(listed.size(), own.size()) << one.name;
    for (std::size_t i = 0; i < own.size(); ++i) {
      EXPECT_EQ(std::tie(listed[i].what, listed[i].reference, listed[i].on, listed[i].about), std::tie(own[i].what, own[i].reference, own[i].on, own[i].about));
      EXPECT_EQ(listed[i].owner.worker, own[i].owner.worker);
    }
  }
  EXPECT_TRUE(list_carers(*read, {}, StaffId{987'654}).empty());
}

TEST_P(Carers, WhereNoReviewCanBeginSomebodyStillLooksAtThePlan) {
  site_->begin_reviews([](store::WriteTx&, const access::ChangeablePerson&, const Owner&, store::AuditLine) -> Result<void> { return fail(FaultKind::invalid, "The person has died"); });
  care();
  kept_at("/people/ann-ref/caring/add/offer", offer_answers());
  kept_at("/people/ann-ref/caring/withdraw/" + only_offer(), {{"withdrawn_on", day(0)}, {"of_version", "1"}});
  EXPECT_EQ(std::ranges::count(tasks(), "carer.look_at_plan", &task::Task::kind), 1);
}

TEST_P(Carers, WhatToDoWhenTheyCannotCareIsOnTheRecordInACrisisOnlyWhenShared) {
  care();
  kept_at("/people/ann-ref/caring/add/emergency", {{"helps", "bob-ref"}, {"who_steps_in", "My sister Rose"}, {"look_again_on", day(300)}});
  EXPECT_EQ(body("/people/bob-ref").find("My sister Rose"), std::string::npos);
  share_pieces({"tie", "emergency"});
  EXPECT_NE(body("/people/bob-ref").find("My sister Rose"), std::string::npos);
  const auto sharings = read_sharings(*store().read(), readable("ann-ref"));
  for (const auto& sharing : sharings) kept_at("/people/ann-ref/caring/unshare/" + sharing.reference, {});
  EXPECT_EQ(body("/people/bob-ref").find("My sister Rose"), std::string::npos);
}

TEST_P(Carers, BothOfACoupleCareAndEachHasTheirOwnRecord) {
  care();
  kept_at("/people/bob-ref/caring/add/tie", tie_answers("I do her letters", "ann-ref"));
  EXPECT_EQ(caring("bob-ref").ties[0].cared_for, ann_);
  EXPECT_EQ(body("/people/ann-ref/caring").find("I do her letters"), std::string::npos);
  EXPECT_EQ(body("/people/bob-ref/caring").find("I cook and wash"), std::string::npos);
  EXPECT_NE(body("/carers?show=both").find("both care for each other"), std::string::npos);
}

TEST_P(Carers, AFriendsOfferStandsOnTheRecordOfThePersonItHelps) {
  auto answers = offer_answers("The Sunday drive");
  answers.emplace_back("from_name", "Neighbour Joan");
  kept_at("/people/bob-ref/caring/add/friend", answers);
  ASSERT_EQ(offers_for().size(), 1U);
  EXPECT_EQ(offers_for()[0].from, "Neighbour Joan");
  EXPECT_FALSE(offers_for()[0].from_carer);
  EXPECT_NE(body("/people/bob-ref/unpaid-care").find("The Sunday drive"), std::string::npos);
  EXPECT_EQ(body("/people/bob-ref/caring").find("The Sunday drive"), std::string::npos);
}

TEST_P(Carers, OnlyThoseWhoSupportCarersOpenTheirPages) {
  care();
  staff_.may.erase(Permission::support_carers);
  for (const char* page : {"/people/ann-ref/caring", "/people/ann-ref/caring/add/tie", "/carers"}) EXPECT_EQ(ask(http::Method::get, page).status, 404) << page;
  EXPECT_EQ(body("/people/ann-ref/help").find("I cook and wash"), std::string::npos);
}

TEST_P(Carers, APieceOfTheOtherSideCannotBeShared) {
  care();
  EXPECT_EQ(post("/people/ann-ref/caring/add/sharing", {{"with", "carer:bob-ref"}, {"pieces", "plan"}, {"agreed_on", day(0)}, {"agreed_how", "At home"}}).status, 422);
  EXPECT_TRUE(read_sharings(*store().read(), readable("ann-ref")).empty());
}

STEPWISE_EACH_ENGINE(Carers);

}  // namespace
}  // namespace stepwise::carer
