// SPDX-License-Identifier: Apache-2.0
// No path shows a carer's words to the adult, nor the adult's to the carer, but what was agreed: any two people who care for each
// other, any pieces agreed and taken back, every page that can be asked for about either.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "practice/carer/caring_of.hpp"
#include "practice/carer/desk_test_support.hpp"

namespace stepwise::carer {
namespace {

using test::Desk;

/// What each piece of somebody's words is called on a page: one word that stands nowhere else.
std::string word(char whose, Piece piece) { return std::string{"secret"} + whose + std::string{key_of(piece)}; }
constexpr int rounds = 6;
constexpr Piece worded[]{Piece::what_i_do, Piece::costs, Piece::offers, Piece::emergency};
/// Words that no piece ever shares.
std::string never(char whose, std::string_view what) { return std::string{"never"} + whose + std::string{what}; }

class Privacy : public Desk {
 public:
  /// Everything somebody may say as a carer, each with its own word.
  void say_all(std::string_view reference, PersonId me, PersonId other, char mark) {
    const auto who = changeable(reference);
    (void)store().write([&](store::WriteTx& tx) -> Result<void> {
      store::AuditLine line;
      line.actor_name = "Kate Moor-Test";
      Owner owner{staff_.id, staff_.name, "", staff_.team, "North"};
      Tie tie{.carer = me, .cared_for = other, .kind = "partner", .what_i_do = word(mark, Piece::what_i_do), .what_it_costs_me = word(mark, Piece::costs), .owner = owner};
      (void)add_tie(tx, random_, who, tie, line);
      Invitation invitation{.offered_on = clock().today(), .offered_by = "Kate", .how = "apart", .answer = "declined", .answered_on = clock().today(), .answer_words = never(mark, "answer"), .owner = owner};
      (void)add_invitation(tx, random_, who, invitation, line);
      Offer offer{.helps = other, .what = word(mark, Piece::offers), .when = word(mark, Piece::offers), .able_now = "yes", .willing_now = "yes", .made_on = clock().today(), .confirmed_on = clock().today(), .owner = owner};
      (void)add_offer(tx, random_, who, offer, line);
      Offer gone{.helps = other, .what = word(mark, Piece::offers), .made_on = clock().today(), .withdrawn_on = clock().today(), .withdrawn_words = never(mark, "withdrawn"), .owner = owner};
      (void)add_offer(tx, random_, who, gone, line);
      Emergency emergency{.helps = other, .who_steps_in = word(mark, Piece::emergency), .house_keys = word(mark, Piece::emergency), .made_on = clock().today(), .look_again_on = clock().today() + 300, .owner = owner};
      (void)add_emergency(tx, random_, who, emergency, line);
      HandOff hand_off{.kind = "parent_carer", .passed_to = "Children’s team", .words = never(mark, "handoff"), .passed_on = clock().today(), .owner = owner};
      (void)add_hand_off(tx, random_, who, hand_off, line);
      eligibility::Determination judged;
      judged.kind = eligibility::Kind::carer;
      judged.assessment = "none";
      judged.judged_on = clock().today();
      judged.arises_words = never(mark, "eligibility");
      judged.needs = {{"work", "cannot", never(mark, "evidence"), ""}};
      (void)eligibility::add(tx, random_, who, judged, line);
      return {};
    });
  }

  void agree(std::string_view reference, PersonId other, Piece piece, bool withdrawn) {
    const auto who = changeable(reference);
    (void)store().write([&](store::WriteTx& tx) -> Result<void> {
      store::AuditLine line;
      line.actor_name = "Kate Moor-Test";
      const auto shared = share(tx, random_, who, {.other = other, .piece = piece, .agreed_on = clock().today(), .agreed_how = "At home"}, line);
      if (withdrawn) (void)withdraw_sharing(tx, who, *shared, clock().today(), line);
      return {};
    });
  }

  /// Every page that can be asked for about somebody, with the things of both in its address.
  std::vector<std::string> pages_about(std::string_view reference) {
    std::vector<std::string> things{"ann-ref", "bob-ref", "new", "tie", "adult", "carer"};
    for (const auto& id : {ann_, bob_}) {
      const auto tx = store().read();
      const Caring all = caring_of(*tx, id);
      for (const auto& tie : all.ties) things.push_back(tie.reference);
      for (const auto& offer : all.offers) things.push_back(offer.reference);
      for (const auto& invitation : all.invitations) things.push_back(invitation.reference);
      for (const auto& emergency : all.emergencies) things.push_back(emergency.reference);
      for (const auto& hand_off : all.hand_offs) things.push_back(hand_off.reference);
    }
    for (const char* other : {"ann-ref", "bob-ref"})
      for (const auto& d : eligibility::read_determinations(*store().read(), readable(other))) things.push_back(d.reference);
    static const std::vector<std::string> forms{"tie", "end", "invitation", "emergency", "offer", "confirm", "withdraw", "unshare", "hand-off", "looked", "sharing", "friend"};
    std::set<std::string> pages;
    for (const auto& pattern : patterns_) {
      if (pattern.find("/:person") == std::string::npos) continue;
      std::vector<std::string> made{pattern};
      for (const std::string_view part : {":person", ":form", ":thing", ":determination", ":kind", ":draft", ":item", ":group"}) {
        std::vector<std::string> next;
        for (const auto& one : made) {
          const auto at = one.find(part);
          if (at == std::string::npos) {
            next.push_back(one);
            continue;
          }
          const auto values = part == ":person" ? std::vector<std::string>{std::string{reference}} : part == ":form" ? forms : part == ":group" ? std::vector<std::string>{"names", "about"} : things;
          for (const auto& value : values) next.push_back(one.substr(0, at) + value + one.substr(at + part.size()));
        }
        made = std::move(next);
      }
      pages.insert(made.begin(), made.end());
    }
    return {pages.begin(), pages.end()};
  }

  /// What of the one's words the pages of the other may hold: only what is agreed and not taken back.
  void expect_kept(const std::vector<std::string>& pages, char whose, const std::map<Piece, bool>& agreed) {
    const auto allowed = [&](Piece piece) {
      const auto at = agreed.find(piece);
      const auto tie = agreed.find(Piece::tie);
      const bool named = tie != agreed.end() && tie->second;
      return at != agreed.end() && at->second && (named || piece == Piece::offers);
    };
    for (const auto& page : pages) {
      const std::string body = ask(http::Method::get, page).whole_body();
      EXPECT_EQ(body.find(std::string{"never"} + whose), std::string::npos) << page;
      for (const Piece piece : worded) EXPECT_TRUE(allowed(piece) || body.find(word(whose, piece)) == std::string::npos) << page << " shows " << key_of(piece);
    }
  }
  bool shows(std::string_view on, char whose, Piece piece) { return body("/people/" + std::string{on} + "/unpaid-care").find(word(whose, piece)) != std::string::npos; }
};

/// Each round chooses anew which pieces are agreed, taken back or never spoken of, either way.
TEST_P(Privacy, no_path_shows_what_was_not_agreed) {
  say_all("ann-ref", ann_, bob_, 'A');
  say_all("bob-ref", bob_, ann_, 'B');
  const auto about_ann = pages_about("ann-ref"), about_bob = pages_about("bob-ref");
  ASSERT_GT(about_bob.size(), 200U);
  SeededRandom chance{11};
  const auto choose = [&](std::string_view reference, PersonId other) {
    const auto who = changeable(reference);
    for (const auto& sharing : read_sharings(*store().read(), who.readable()))
      (void)store().write([&](store::WriteTx& tx) { return withdraw_sharing(tx, who, sharing.reference, clock().today(), {}); });
    std::map<Piece, bool> agreed;
    for (const Piece piece : {Piece::tie, Piece::what_i_do, Piece::costs, Piece::offers, Piece::emergency}) {
      const auto fate = chance.below(3);
      if (fate > 0) agree(reference, other, piece, fate == 2);
      agreed[piece] = fate == 1;
    }
    return agreed;
  };
  for (int round = 0; round < rounds; ++round) {
    auto of_ann = choose("ann-ref", bob_), of_bob = choose("bob-ref", ann_);
    expect_kept(about_bob, 'A', of_ann);
    expect_kept(about_ann, 'B', of_bob);
    for (const Piece piece : worded) EXPECT_EQ(shows("bob-ref", 'A', piece), of_ann[piece] && (of_ann[Piece::tie] || piece == Piece::offers)) << key_of(piece) << " in round " << round;
  }
}

STEPWISE_EACH_ENGINE(Privacy);

}  // namespace
}  // namespace stepwise::carer
