// SPDX-License-Identifier: Apache-2.0
#include "practice/carer/carer.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

namespace stepwise::carer {
namespace {

const Date today{20'800};
const PersonId ann{1}, bob{2}, cam{3};

Offer good_offer() {
  Offer offer;
  offer.reference = "o";
  offer.record = ann;
  offer.helps = bob;
  offer.able_now = "yes";
  offer.willing_now = "yes";
  offer.made_on = today - 300;
  offer.confirmed_on = today - 10;
  return offer;
}

TEST(Offers, APlanCountsOnlyOnWhatIsAbleWillingAndConfirmedWithinSixMonths) {
  EXPECT_TRUE(counts_on(good_offer(), today));
  Offer offer = good_offer();
  offer.confirmed_on.reset();
  EXPECT_FALSE(counts_on(offer, today));
  offer.confirmed_on = today.add_months(-6);
  EXPECT_TRUE(counts_on(offer, today));
  offer.confirmed_on = today.add_months(-6) - 1;
  EXPECT_FALSE(counts_on(offer, today));
  offer.confirmed_on = today + 1;
  EXPECT_FALSE(counts_on(offer, today)) << "confirmed after the day that is asked about";
  for (const char* answer : {"no", "not_known"}) {
    offer = good_offer();
    offer.able_now = answer;
    EXPECT_FALSE(counts_on(offer, today));
    offer = good_offer();
    offer.willing_now = answer;
    EXPECT_FALSE(counts_on(offer, today));
  }
  offer = good_offer();
  offer.withdrawn_on = today;
  EXPECT_FALSE(counts_on(offer, today));
  EXPECT_TRUE(counts_on(offer, today - 1));
}

TEST(Offers, SixMonthsEndOnTheLastDayOfAShortMonth) {
  Offer offer = good_offer();
  offer.confirmed_on = Date::from_parts(2027, 8, 31);
  EXPECT_EQ(*counts_until(offer), *Date::from_parts(2028, 2, 29));
  EXPECT_TRUE(counts_on(offer, *Date::from_parts(2028, 2, 29)));
  EXPECT_FALSE(counts_on(offer, *Date::from_parts(2028, 3, 1)));
}

RC_GTEST_PROP(OffersProperty, what_is_taken_back_counts_for_nothing_and_is_looked_at_once, ()) {
  Offer offer = good_offer();
  offer.withdrawn_on = today - *rc::gen::inRange(0, 100);
  offer.confirmed_on = today - *rc::gen::inRange(0, 200);
  RC_ASSERT(!counts_on(offer, today));
  Caring caring{.person = ann, .offers = {offer}};
  const auto next = next_of(caring);
  RC_ASSERT(next.size() == 1 && next[0].what == Next::What::look_at_plan && next[0].about == bob);
  caring.offers[0].looked_at_on = today;
  RC_ASSERT(next_of(caring).empty());
}

TEST(Sharing, NothingIsSharedWithoutAgreementAndWithdrawingEndsIt) {
  std::vector<Sharing> all;
  EXPECT_FALSE(shares(all, ann, bob, Piece::offers, today));
  all.push_back({.owner = ann, .other = bob, .piece = Piece::offers, .agreed_on = today - 5});
  EXPECT_TRUE(shares(all, ann, bob, Piece::offers, today));
  EXPECT_FALSE(shares(all, ann, bob, Piece::offers, today - 6)) << "before they agreed";
  EXPECT_FALSE(shares(all, ann, bob, Piece::costs, today)) << "another piece";
  EXPECT_FALSE(shares(all, ann, cam, Piece::offers, today)) << "another person";
  EXPECT_FALSE(shares(all, bob, ann, Piece::offers, today)) << "the other way round";
  all[0].withdrawn_on = today;
  EXPECT_FALSE(shares(all, ann, bob, Piece::offers, today));
}

TEST(Sharing, EachSideSharesOnlyItsOwnPieces) {
  EXPECT_TRUE(may_share(Piece::costs, Side::carer));
  EXPECT_FALSE(may_share(Piece::costs, Side::adult));
  EXPECT_TRUE(may_share(Piece::plan, Side::adult));
  EXPECT_FALSE(may_share(Piece::plan, Side::carer));
  std::set<std::string_view> keys;
  for (const auto& piece : pieces()) {
    EXPECT_TRUE(keys.insert(piece.key).second);
    EXPECT_EQ(piece_from_key(piece.key), piece.piece);
  }
}

TEST(OtherRoutes, YoungCarersAndParentsOfAChildArePassedOn) {
  const Date adult = today.add_years(-40), child = today.add_years(-15), just = today.add_years(-18);
  EXPECT_EQ(other_route(child, adult, today), "young_carer");
  EXPECT_EQ(other_route(adult, child, today), "parent_carer");
  EXPECT_EQ(other_route(adult, adult, today), "");
  EXPECT_EQ(other_route(just, adult, today), "");
  EXPECT_EQ(other_route(std::nullopt, std::nullopt, today), "");
}

Invitation any_invitation(int number) {
  Invitation invitation;
  invitation.reference = "i" + std::to_string(number);
  invitation.offered_on = today - *rc::gen::inRange(0, 900);
  invitation.owner.worker_name = "Kate";
  invitation.answer = *rc::gen::element<std::string>("", "taken_up", "declined", "not_now");
  if (!invitation.answer.empty()) invitation.answered_on = invitation.offered_on + *rc::gen::inRange(0, 20);
  if (*rc::gen::arbitrary<bool>()) invitation.ask_again_on = invitation.offered_on + *rc::gen::inRange(0, 400);
  if (*rc::gen::arbitrary<bool>()) invitation.about = *rc::gen::element(bob, cam);
  return invitation;
}

// No path loses a carer: each open tie has exactly one way on, with somebody and a day.
RC_GTEST_PROP(CaringProperty, every_open_tie_has_one_way_on, ()) {
  Caring caring{.person = ann};
  int open = 0;
  for (const PersonId adult : {bob, cam}) {
    if (*rc::gen::arbitrary<bool>()) continue;
    Tie tie;
    tie.reference = "t" + std::to_string(adult.value());
    tie.carer = ann;
    tie.cared_for = adult;
    tie.recorded_on = today - *rc::gen::inRange(0, 900);
    tie.owner.worker_name = "Kate";
    if (*rc::gen::inRange(0, 4) == 0) tie.ended_on = today - 1;
    open += tie.ended_on ? 0 : 1;
    caring.ties.push_back(tie);
  }
  for (int n = *rc::gen::inRange(0, 5); n > 0; --n) caring.invitations.push_back(any_invitation(n));
  const auto ways = [&] {
    return std::ranges::count_if(next_of(caring), [](const Next& next) {
      RC_ASSERT(!next.owner.worker_name.empty());
      return next.what == Next::What::invite || next.what == Next::What::hear || next.what == Next::What::ask_again || next.what == Next::What::see_how_it_goes;
    });
  };
  RC_ASSERT(ways() == open);
  caring.died_on = today;
  RC_ASSERT(ways() == 0);
}

TEST(Caring, WhenACarerDiesWhatAPlanCountedOnIsLookedAt) {
  Caring caring{.person = ann, .died_on = today, .offers = {good_offer()}};
  const auto next = next_of(caring);
  ASSERT_EQ(next.size(), 1U);
  EXPECT_EQ(next[0].what, Next::What::look_at_plan);
  EXPECT_EQ(next[0].on, today + days_to_look);
}

TEST(Caring, WhoeverIsPaidIsNoCarerInLaw) {
  Tie tie;
  EXPECT_TRUE(is_carer_in_law(tie));
  for (const char* paid : {"paid", "volunteer"}) {
    tie.paid = paid;
    EXPECT_FALSE(is_carer_in_law(tie));
  }
}

}  // namespace
}  // namespace stepwise::carer
