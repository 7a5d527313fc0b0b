// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "community/directory/place_store.hpp"

namespace stepwise::directory {

/// A change that waits for somebody else's approval, or did; without a place, a new one.
struct Proposal {
  std::int64_t id = 0;
  std::string reference;
  std::optional<std::int64_t> place_id;
  std::int64_t base_version = 0;
  Facts base, facts;
  Origin origin = Origin::staff;
  std::optional<StaffId> proposed_by;
  std::string proposed_by_name, note;
  Instant proposed_at;
  std::optional<Instant> decided_at;
  std::string decided_by_name, decision, decision_reason;   ///< approved, declined
};

/// Puts a change up for approval. `of` is the place as its writer saw it, nothing for a new one. A token given before gives the
/// reference that it made then.
struct Proposing {
  std::optional<Place> of;
  Facts facts;
  Origin origin = Origin::staff;
  std::string by_name, note, form_token;
};
Result<std::string> propose(store::WriteTx& tx, Random& random, const Proposing& proposing, store::AuditLine line);

std::optional<Proposal> proposal(store::ReadTx& tx, std::string_view reference);
/// Those that nobody decided, the oldest first.
std::vector<Proposal> proposals_waiting(store::ReadTx& tx);
std::vector<Proposal> proposals_of(store::ReadTx& tx, std::int64_t place_id);

/// Whether this member of staff may decide it: nobody approves what they wrote themselves.
bool may_decide(const Proposal& proposal, StaffId who);
/// Takes the named fields of a proposal into its place, or makes the new place. `version` is the place's as the approver saw it:
/// a Fault of kind stale when somebody saved it since, or decided the proposal first. Gives the place's reference.
Result<std::string> approve(store::WriteTx& tx, Random& random, const Proposal& proposal, std::int64_t version, const std::vector<std::string>& take, store::AuditLine line);
Result<void> decline(store::WriteTx& tx, const Proposal& proposal, std::string_view reason, store::AuditLine line);

/// A link by which an owner changes their own place. The secret itself is not kept: it is shown once.
struct OwnerLink {
  std::int64_t id = 0, place_id = 0;
  std::string reference, owner_name, sent_to, made_by_name, withdrawn_by_name;
  Instant made_at;
  Date ends_on;
  std::optional<Instant> used_at, withdrawn_at;
  bool works_on(Date today) const { return !withdrawn_at && today <= ends_on; }
};
/// Days that a link works. [ours]
constexpr int link_days = 365;
/// Makes one, and gives its secret.
Result<std::string> make_link(store::WriteTx& tx, Random& random, const Place& place, std::string_view owner_name, std::string_view sent_to, Date today, store::AuditLine line);
/// Ends it. Done before: nothing changes.
Result<void> withdraw_link(store::WriteTx& tx, const OwnerLink& link, store::AuditLine line);
std::vector<OwnerLink> links_of(store::ReadTx& tx, std::int64_t place_id);
std::optional<OwnerLink> link_by_reference(store::ReadTx& tx, std::string_view reference);
/// The link of a secret that works today; nothing for any other.
std::optional<OwnerLink> link_of_secret(store::ReadTx& tx, std::string_view secret, Date today);
void note_use(store::WriteTx& tx, const OwnerLink& link);

}  // namespace stepwise::directory
