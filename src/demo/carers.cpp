// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/random.hpp"
#include "demo/eligibility.hpp"
#include "demo/practitioners.hpp"
#include "practice/carer/carer_store.hpp"
#include "sql/demo.hpp"

namespace stepwise::demo {
namespace {

using carer::Piece;

constexpr std::uint64_t carers_seed = 89;
constexpr int most = 700, couple_each = 9;

constexpr std::array do_words{"I do the getting up, the washing and the dressing, and every meal. I sleep with one ear open.", "I see to the tablets, the shopping and the letters. I ring each evening.", "We manage together. I do the stairs and the cooking, and I am the memory.",
                              "I go over before work and after it. On Sundays I cook for the week.", "She cannot be alone for long, so I am there. We laugh a good deal, and I am tired."};
constexpr std::array cost_words{"I have not been out of an evening since the spring. My back is bad.", "I gave up the choir. I would not say so at home.", "It is all right. I would like one day that is mine.", "I would do it all again. Some nights I am frightened of how tired I am.", ""};
constexpr std::array offer_words{"Breakfast, and a look at the tablets", "The shopping on Fridays", "Sunday dinner, with the walk to it", "Nights, when they are bad", "Lifts to the hospital"};
constexpr std::array when_words{"Every morning", "Fridays", "Sundays", "As needed, two nights a week at most", "When there is an appointment"};
constexpr std::array gets_words{"Company, and knowing how things are", "A good laugh", "The dog gets its walk", "It keeps us a family"};
constexpr std::array steps_in{"My sister, who lives three streets away and has done it before", "The neighbour on the left for the first hours, then our son from the next town", "Nobody yet: we are looking for somebody"};

class Telling {
 public:
  Telling(store::WriteTx& tx, std::vector<progression::Owner> owners) : tx_{tx}, owners_{std::move(owners)}, today_{tx.now().london_date()} {}

  void tell() {
    int number = 0;
    for (const auto& row : tx_.all(sql::demo::carers_and_cared_for, {{"row_limit", most}})) {
      const auto carer = row.id<PersonId>("carer_id"), adult = row.id<PersonId>("adult_id");
      owner_ = owners_[static_cast<std::size_t>(number) % owners_.size()];
      tell_one(carer, adult, row.text("kind"), row.text("hours"));
      if (row.text("kind") == "partner" && partners_++ % couple_each == 0) tell_one(adult, carer, "partner", "not_asked");
      ++number;
    }
  }

 private:
  template <std::size_t size>
  std::string one_of(const std::array<const char*, size>& words) {
    return words[random_.below(size)];
  }
  bool chance(int percent) { return random_.below(100) < static_cast<std::uint64_t>(percent); }
  Date ago(int from, int to) { return today_ - (from + static_cast<int>(random_.below(static_cast<std::uint64_t>(to - from + 1)))); }

  void tell_one(PersonId carer, PersonId adult, const std::string& kind, const std::string& hours) {
    carer::Tie tie{.carer = carer, .cared_for = adult, .kind = kind, .since_on = today_.add_months(-6 - static_cast<int>(random_.below(120))), .lives_with = kind == "partner" ? "yes" : chance(40) ? "yes" : "no", .necessary = "yes"};
    tie.hours = hours;
    tie.what_i_do = one_of(do_words);
    tie.what_it_costs_me = one_of(cost_words);
    if (chance(25)) {
      tie.replacement = "Somebody who sits with them on Wednesday afternoons";
      tie.replacement_agreed = chance(60) ? "yes" : chance(50) ? "no" : "not_asked";
      if (tie.replacement_agreed != "not_asked") tie.replacement_agreed_on = ago(10, 200);
    }
    tie.owner = owner_;
    tie.recorded_on = ago(20, 500);
    carer::insert_row(tx_, random_, tie);
    invite(carer, adult, tie.recorded_on);
    if (chance(70)) share(carer, adult, Piece::tie);
    offers(carer, adult);
    if (chance(45)) emergency(carer, adult);
    tx_.touch(carer);
    tx_.touch(adult);
  }

  void invite(PersonId carer, PersonId adult, Date recorded) {
    if (chance(12)) return;
    carer::Invitation invitation;
    invitation.offered_on = std::min(recorded + static_cast<int>(random_.below(15)), today_);
    invitation.offered_by = owner_.worker_name;
    invitation.how = chance(80) ? "apart" : "together";
    invitation.about = adult;
    invitation.owner = owner_;
    const auto roll = random_.below(100);
    invitation.answer = roll < 60 ? "taken_up" : roll < 75 ? "not_now" : roll < 90 ? "declined" : "";
    if (!invitation.answer.empty()) invitation.answered_on = std::min(invitation.offered_on + static_cast<int>(random_.below(10)), today_);
    if (invitation.answer == "not_now") invitation.ask_again_on = today_ + static_cast<int>(random_.below(60)), invitation.answer_words = "After the summer, when our daughter is back.";
    if (invitation.answer == "declined") invitation.answer_words = "I do not think of myself as a carer. It is what families do.";
    carer::insert_row(tx_, random_, carer, invitation);
  }

  void share(PersonId owner, PersonId other, Piece piece) {
    carer::Sharing sharing{.owner = owner, .other = other, .piece = piece, .agreed_on = ago(5, 300), .agreed_how = "Said so at home", .recorded_by = owner_.worker_name};
    if (chance(4)) sharing.withdrawn_on = today_;
    carer::insert_row(tx_, random_, sharing);
  }

  void offers(PersonId carer, PersonId adult) {
    if (chance(70)) share(carer, adult, Piece::offers);
    for (auto left = random_.below(3); left > 0; --left) {
      const auto which = random_.below(offer_words.size());
      carer::Offer offer{.record = carer, .helps = adult, .what = offer_words[which], .when = when_words[which], .able_now = chance(92) ? "yes" : "no", .willing_now = chance(92) ? "yes" : "not_known"};
      offer.able_later = chance(60) ? "yes" : "not_known";
      offer.willing_later = chance(70) ? "yes" : "not_known";
      offer.conditions = chance(40) ? "As long as my back holds" : "";
      offer.backup = chance(50) ? "The neighbour would step in for a day" : "";
      offer.gets_back = one_of(gets_words);
      offer.made_on = ago(5, 330);
      offer.confirmed_on = chance(90) ? std::optional{offer.made_on} : std::nullopt;
      if (offer.confirmed_on && chance(60)) offer.confirmed_on = std::max(offer.made_on, ago(1, 150));
      offer.owner = owner_;
      if (chance(4)) offer.withdrawn_on = ago(1, 20), offer.withdrawn_words = "It has become too much. I am sorry.";
      carer::insert_row(tx_, random_, offer);
    }
  }

  void emergency(PersonId carer, PersonId adult) {
    carer::Emergency plan;
    plan.helps = adult;
    plan.who_steps_in = one_of(steps_in);
    plan.tell_first = "Our son, at any hour";
    plan.house_keys = "The neighbour on the left has one";
    plan.medicines = "In the blue box in the kitchen; the list is on the door";
    plan.what_matters = "The radio on, tea before talk. Do not hurry them.";
    plan.made_on = ago(10, 340);
    plan.look_again_on = plan.made_on.add_months(12);
    plan.owner = owner_;
    carer::insert_row(tx_, random_, carer, plan);
    if (chance(60)) share(carer, adult, Piece::emergency);
  }

  store::WriteTx& tx_;
  std::vector<progression::Owner> owners_;
  progression::Owner owner_;
  Date today_;
  int partners_ = 0;
  SeededRandom random_{carers_seed};
};

}  // namespace

Result<void> load_demo_carers(store::Store& store) {
  if (store.read()->one(sql::demo::any_tie, {})->integer("how_many") > 0) return {};
  return store.write([](store::WriteTx& tx) -> Result<void> {
    auto owners = owners_of<progression::Owner>(practitioners(tx));
    if (!owners.empty()) Telling{tx, std::move(owners)}.tell();
    return {};
  });
}

}  // namespace stepwise::demo
