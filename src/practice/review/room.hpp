// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "practice/parts/sheet.hpp"
#include "practice/review/decision.hpp"
#include "practice/review/review_site.hpp"
#include "practice/support/support_store.hpp"

namespace stepwise::review {

using sheet::Field;
using Kind = Field::Kind;

/// What the handlers of this room share.
struct Room {
  store::Store& store;
  Random& random;
  Lists lists;
  person::Lists people;
  sheet::Desk desk;
  Sources sources = {};
};
using RoomPointer = std::shared_ptr<const Room>;

inline constexpr std::string_view draft_kind = "review";
inline constexpr std::string_view approval_key = "trusted_review";

/// A review of the person in the address, with what its pages are made from.
struct About {
  std::vector<Review> all;      ///< every review of theirs, the latest first
  Review review;
  std::vector<Aim> aims;
  std::vector<support::Service> services;
  std::optional<Trusted> trusted;
  std::optional<Date> died_on;
  std::optional<PlanNow> plan;  ///< the one that counts

  /// The service that a decision names; nothing when it names none of the person's.
  const support::Service* service_of(const Decision& decision) const;
  /// The first day from which a decision may count: none that is past when the review is held, save for a death before it.
  Date earliest_change() const;
  Effect effect() const { return effect_of(review.decision, trusted ? &*trusted : nullptr, plan.has_value(), service_of(review.decision)); }
};
Result<About> about(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who);

/// The parts of a review: /people/:person/reviews/:review/:part. An outcome's part is "o-" and its reference.
using MakePart = Result<sheet::Form> (*)(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
struct Part {
  std::string_view key;
  MakePart make;
};
Result<sheet::Form> talk_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> outcome_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> top_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> decision_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> finish_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> move_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> stop_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> follow_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> copy_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);
Result<sheet::Form> sample_part(const Room&, access::Visit&, store::ReadTx&, const sheet::Opened&, const About&);

/// A form of this room about a review, with its title, address, version and draft filled in.
sheet::Form form_for(const sheet::Opened& opened, const Review& review, std::string_view part, std::string title, std::string button, bool keeps_draft);
/// Saves a changed review and leads back to it.
Result<std::string> keep(const Room& room, access::Visit& visit, const sheet::Opened& opened, store::WriteTx& tx, const Review& review, std::string_view action);
/// "12.50" or "-12.50" as pence; nothing when it is no amount.
std::optional<std::int64_t> pence_of(std::string_view typed);
std::string pounds_of(std::optional<std::int64_t> pence);

/// Does to the person's services what the review decided, from the day it takes effect. Nothing where no service was named,
/// where the decision changes none, and never more of it or before the review was held.
Result<void> put_in_place(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, const Review& review, store::AuditLine line);

access::Routes person_routes(const RoomPointer& room);
access::Routes plan_routes(const RoomPointer& room);
access::Routes list_routes(const RoomPointer& room);
access::Routes spread_routes(const RoomPointer& room);
access::Routes trusted_routes(const RoomPointer& room);
access::Routes experience_routes(const RoomPointer& room);
access::Routes provider_routes(const RoomPointer& room);

task::Source work_source();

}  // namespace stepwise::review
