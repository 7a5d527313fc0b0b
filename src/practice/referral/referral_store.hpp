// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "forms/public_store.hpp"
#include "practice/referral/referral.hpp"
#include "store/store.hpp"

namespace stepwise::referral {

/// A referral that was sent, with the form it came by.
struct Sent {
  forms::Received received;
  std::string form;
  forms::Response response;
  Referral referral;
};
/// What became of one.
struct Outcome {
  std::string contact_reference, closed_reason, note, decided_by;
  Instant decided_at;
};

/// Those that nobody decided about yet: where somebody is in danger first, then the longest waiting.
std::vector<Sent> waiting_referrals(store::ReadTx& tx);
/// One by its reference; nothing when there is none, or the form sent is no referral.
std::optional<Sent> read_referral(store::ReadTx& tx, std::string_view reference);
std::optional<Outcome> outcome_of(store::ReadTx& tx, std::string_view reference);

/// Makes a contact of a referral, with who sent it and their words, and takes it off the queue. Gives the contact's
/// reference. A Fault of kind stale when somebody decided before.
Result<std::string> accept(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Sent& sent, const front_door::Contact& contact, store::AuditLine line);
/// Takes it off the queue without a contact, for a reason. Faults as `accept`.
Result<void> close(store::WriteTx& tx, const Sent& sent, std::string_view reason, std::string_view reason_words, std::string_view note, store::AuditLine line);

}  // namespace stepwise::referral
