// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"
#include "practice/progression/progression.hpp"

// Carers: unpaid family and friends. Each has a record of their own; what they say is theirs. See reference/practice.md h. Pure.

namespace stepwise::carer {

using progression::Owner;

/// Whose words a page about a tie may hold.
enum class Side { carer, adult };

/// One piece of what one of the two said, which the other may know when its owner agrees.
enum class Piece { tie, what_i_do, costs, offers, emergency, assessment, plan };
struct PieceWords {
  Piece piece;
  std::string_view key;
  Message words;
  bool of_carer, of_adult;   ///< who may share it
};
std::span<const PieceWords> pieces();
std::string_view key_of(Piece piece);
std::optional<Piece> piece_from_key(std::string_view key);
Message words_of(Piece piece);
/// Whether this piece is one that a side has to share.
bool may_share(Piece piece, Side side);

/// Agreed on a day by its owner; withdrawn any time.
struct Sharing {
  std::int64_t id = 0;
  std::string reference = {};
  PersonId owner{0}, other{0};
  Piece piece = Piece::tie;
  Date agreed_on = {};
  std::string agreed_how = {};
  std::optional<Date> withdrawn_on = {};
  std::string recorded_by = {};
};
/// The only door through which words go from one record to the other. Nothing is shared unless its owner agreed to that piece,
/// with that person, and has not withdrawn it. What is withdrawn on a day is no longer shared on that day.
bool shares(std::span<const Sharing> all, PersonId owner, PersonId other, Piece piece, Date on);

/// Who cares for whom, in the carer's words.
struct Tie {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  PersonId carer{0}, cared_for{0};
  std::string kind = {};                  ///< what the adult is to the carer: lists/relationship.csv
  std::optional<Date> since_on = {};
  std::string lives_with = "not_asked", necessary = "not_asked", paid = "no", hours = "not_asked";
  std::string what_i_do = {}, what_it_costs_me = {};
  std::string replacement = {}, replacement_agreed = "not_asked";
  std::optional<Date> replacement_agreed_on = {};
  std::optional<Date> ended_on = {};
  std::string ended_words = {};
  Owner owner = {};
  Date recorded_on = {};
};
/// Somebody paid, under contract or in formal volunteering is no carer in law, unless the council agrees. Care Act section 10(9).
bool is_carer_in_law(const Tie& tie);

/// An offer of a conversation of the carer's own.
struct Invitation {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  Date offered_on = {};
  std::string offered_by = {}, how = {};
  std::optional<PersonId> about = {};
  std::string answer = {};                ///< "" waiting; taken_up, declined, not_now
  std::optional<Date> answered_on = {};
  std::string answer_words = {};
  std::optional<Date> ask_again_on = {};
  Owner owner = {};
};

/// What a carer or a friend is willing to do. Fields of reference h.
struct Offer {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  PersonId record{0}, helps{0};           ///< whose record holds it; whom it helps. The same for a friend's
  std::string from_name = {};             ///< of a friend
  std::string what = {}, when = {};
  std::string able_now = "not_known", willing_now = "not_known", able_later = "not_known", willing_later = "not_known";
  std::string conditions = {}, backup = {}, gets_back = {};
  Date made_on = {};
  std::optional<Date> confirmed_on = {};
  std::string confirmed_how = {};
  std::optional<Date> look_again_on = {};
  std::optional<Date> withdrawn_on = {};
  std::string withdrawn_words = {};
  std::optional<Date> looked_at_on = {};  ///< somebody looked at what the adult's plan relied on
  std::string looked_at_by = {}, looked_at_words = {};
  Owner owner = {};

  bool is_friends() const { return record == helps; }
};
/// A plan may count on an offer that long after it was confirmed. Reference h.
inline constexpr int months_confirmed = 6;
/// Able, willing, confirmed within six months, and not withdrawn by that day. Nothing else counts.
bool counts_on(const Offer& offer, Date day);
/// The last day a plan may count on it, as it was confirmed; nothing when it was not.
std::optional<Date> counts_until(const Offer& offer);
enum class OfferStanding { counts, to_confirm, not_for_now, to_look_at, withdrawn };
OfferStanding standing_of(const Offer& offer, Date today);
Message standing_words(OfferStanding standing);

/// If I cannot care tomorrow.
struct Emergency {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  PersonId helps{0};
  std::string who_steps_in = {}, tell_first = {}, house_keys = {}, medicines = {}, what_matters = {};
  Date made_on = {}, look_again_on = {};
  Owner owner = {};
};

/// Young carers and parents who care for a child go by other routes.
struct HandOff {
  std::int64_t id = 0;
  std::string reference = {};
  std::int64_t version = 1;
  std::string kind = {};                  ///< young_carer, parent_carer
  std::string passed_to = {}, words = {};
  Date passed_on = {};
  std::optional<Date> acknowledged_on = {};
  std::string acknowledged_by = {};
  Owner owner = {};
};

/// All that is on record of somebody who cares, in their words.
struct Caring {
  PersonId person{0};
  std::optional<Date> died_on = {};
  std::vector<Tie> ties = {};
  std::vector<Invitation> invitations = {};   ///< the newest first
  std::vector<Offer> offers = {};
  std::vector<Emergency> emergencies = {};
  std::vector<HandOff> hand_offs = {};
};

/// What comes next about a carer: what it is about, whose it is, and by which day.
struct Next {
  enum class What { invite, hear, ask_again, see_how_it_goes, confirm, look_at_plan, emergency, arrived } what = What::invite;
  std::string reference = {};
  Owner owner = {};
  Date on = {};
  PersonId about{0};                      ///< on whose record it is done
};
/// Everything that is to come. Each open tie has exactly one way on (invite, hear, ask again, see how it goes), so that no carer
/// is lost; death of the carer ends all but looking at what a plan relied on.
std::vector<Next> next_of(const Caring& caring);
Message words_of(Next::What what);
std::string_view key_of(Next::What what);
/// Days until somebody should have offered, heard, looked; ours, and the same for all.
inline constexpr int days_to_invite = 14, days_to_hear = 14, days_to_confirm = 14, days_to_look = 7, days_to_arrive = 7, days_to_ask_again = 90, days_to_see = 365;

/// Why a carer should be passed to another route: under 18 themselves, or caring for somebody under 18; "" when neither.
std::string_view other_route(std::optional<Date> carer_born, std::optional<Date> cared_for_born, Date today);

/// Codes and words of the small lists of this room.
struct Item {
  std::string_view code;
  Message words;
};
std::span<const Item> yes_no_items();         ///< yes, no, not_known, not_asked
std::span<const Item> able_items();           ///< yes, no, not_known
std::span<const Item> paid_items();
std::span<const Item> answer_items();
std::span<const Item> how_items();            ///< apart, together
std::span<const Item> hand_off_items();
/// "" for a code that is in no list.
std::string item_words(std::span<const Item> items, std::string_view code);

}  // namespace stepwise::carer
