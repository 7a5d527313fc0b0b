// SPDX-License-Identifier: Apache-2.0
#include "community/directory/change_store.hpp"

#include <algorithm>

#include "access/request_rules.hpp"
#include "sql/directory.hpp"
#include "store/rows.hpp"

namespace stepwise::directory {
namespace {

Proposal proposal_of(const store::Row& row) {
  Proposal out;
  out.id = row.integer("place_proposal_id");
  out.reference = row.text("reference");
  out.place_id = row.maybe_integer("place_id");
  out.base_version = row.integer("base_version");
  out.base = facts_from_json(row.text("base_facts"));
  out.facts = facts_from_json(row.text("facts"));
  out.origin = origin_from(row.text("origin"));
  if (const auto by = row.maybe_integer("proposed_by_id")) out.proposed_by = StaffId{*by};
  out.proposed_by_name = row.text("proposed_by_name");
  out.note = row.text("note");
  out.proposed_at = row.instant("proposed_at");
  out.decided_at = row.maybe_instant("decided_at");
  out.decided_by_name = row.text("decided_by_name");
  out.decision = row.text("decision");
  out.decision_reason = row.text("decision_reason");
  return out;
}

OwnerLink link_of(const store::Row& row) {
  OwnerLink out;
  out.id = row.integer("place_link_id");
  out.reference = row.text("reference");
  out.place_id = row.integer("place_id");
  out.owner_name = row.text("owner_name");
  out.sent_to = row.text("sent_to");
  out.made_at = row.instant("made_at");
  out.made_by_name = row.text("made_by_name");
  out.ends_on = row.date("ends_on");
  out.used_at = row.maybe_instant("used_at");
  out.withdrawn_at = row.maybe_instant("withdrawn_at");
  out.withdrawn_by_name = row.text("withdrawn_by_name");
  return out;
}

tl::unexpected<Fault> decided_before() { return fail(FaultKind::stale, t("Somebody decided this change first")); }

bool decide(store::WriteTx& tx, const Proposal& proposal, std::string_view decision, std::string_view reason, const store::AuditLine& line) {
  return tx.run(sql::directory::proposal_decide, {{"place_proposal_id", proposal.id}, {"decided_at", tx.now()}, {"decided_by_name", line.actor_name}, {"decision", decision},
                                                  {"decision_reason", reason}}) == 1;
}

/// The facts of now with the fields of a proposal that were taken.
Facts taken(Facts now, const Proposal& proposal, const std::vector<std::string>& take) {
  for (const auto& name : take)
    if (const auto* field = field_named(name)) now.*field->value = proposal.facts.*field->value;
  return now;
}

}  // namespace

Result<std::string> propose(store::WriteTx& tx, Random& random, const Proposing& proposing, store::AuditLine line) {
  if (!proposing.form_token.empty())
    if (const auto before = tx.one(sql::directory::proposal_by_token, {{"form_token", proposing.form_token}})) return before->text("reference");
  const std::string reference = new_reference(random);
  const Facts base = proposing.of ? proposing.of->facts : Facts{};
  tx.run(sql::directory::proposal_insert,
         {{"place_proposal_id", tx.next_id("place_proposal")}, {"reference", reference}, {"place_id", proposing.of ? std::optional{proposing.of->id} : std::nullopt},
          {"base_version", proposing.of ? proposing.of->version : 0}, {"base_facts", facts_json(base)}, {"facts", facts_json(proposing.facts)},
          {"origin", origin_key(proposing.origin)}, {"proposed_by_id", line.actor}, {"proposed_by_name", proposing.by_name}, {"note", proposing.note}, {"proposed_at", tx.now()},
          {"form_token", proposing.form_token.empty() ? std::optional<std::string>{} : std::optional{proposing.form_token}}});
  line.action = "place.change_proposed";
  line.subject = proposing.of ? "place:" + proposing.of->reference : "place_proposal:" + reference;
  std::tie(line.before, line.after) = changed_json(base, proposing.facts);
  tx.audit(line);
  return reference;
}

std::optional<Proposal> proposal(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::directory::proposal_by_reference, {{"reference", reference}});
  return row ? std::optional{proposal_of(*row)} : std::nullopt;
}

std::vector<Proposal> proposals_waiting(store::ReadTx& tx) {
  return store::all_as(tx, sql::directory::proposals_waiting, {}, proposal_of);
}

std::vector<Proposal> proposals_of(store::ReadTx& tx, std::int64_t place_id) {
  return store::all_as(tx, sql::directory::proposals_of_place, {{"place_id", place_id}}, proposal_of);
}

bool may_decide(const Proposal& proposal, StaffId who) { return !proposal.proposed_by || *proposal.proposed_by != who; }

Result<std::string> approve(store::WriteTx& tx, Random& random, const Proposal& proposal, std::int64_t version, const std::vector<std::string>& take, store::AuditLine line) {
  if (line.actor && !may_decide(proposal, *line.actor)) return fail(FaultKind::invalid, t("Somebody else has to approve what you wrote yourself"));
  if (!decide(tx, proposal, "approved", "", line)) return decided_before();
  if (!proposal.place_id) {
    auto added = add_place(tx, random, proposal.facts, "", proposal.origin, line);
    if (!added) return added;
    tx.run(sql::directory::proposal_place, {{"place_proposal_id", proposal.id}, {"place_id", place(tx, *added)->id}});
    return added;
  }
  const auto now = place_by_id(tx, *proposal.place_id);
  if (!now) return fail(FaultKind::not_found, t("There is no such place in the directory"));
  const auto saved = save_place(tx, now->reference, version, taken(now->facts, proposal, take), proposal.origin, proposal.proposed_by_name, std::move(line));
  if (!saved) return tl::unexpected{saved.error()};
  return now->reference;
}

Result<void> decline(store::WriteTx& tx, const Proposal& proposal, std::string_view reason, store::AuditLine line) {
  if (!decide(tx, proposal, "declined", reason, line)) return decided_before();
  line.action = "place.change_declined";
  line.subject = "place_proposal:" + proposal.reference;
  line.reason = reason;
  tx.audit(line);
  return {};
}

Result<std::string> make_link(store::WriteTx& tx, Random& random, const Place& place, std::string_view owner_name, std::string_view sent_to, Date today, store::AuditLine line) {
  std::string secret = new_token(random);
  const std::string reference = new_reference(random);
  tx.run(sql::directory::link_insert, {{"place_link_id", tx.next_id("place_link")}, {"reference", reference}, {"place_id", place.id}, {"token_hash", access::token_digest(secret)},
                                       {"owner_name", owner_name}, {"sent_to", sent_to}, {"made_at", tx.now()}, {"made_by_name", line.actor_name}, {"ends_on", today + link_days}});
  line.action = "place.link_made";
  line.subject = "place:" + place.reference;
  tx.audit(line);
  return secret;
}

Result<void> withdraw_link(store::WriteTx& tx, const OwnerLink& link, store::AuditLine line) {
  if (tx.run(sql::directory::link_withdraw, {{"place_link_id", link.id}, {"withdrawn_at", tx.now()}, {"withdrawn_by_name", line.actor_name}}) == 0) return {};
  line.action = "place.link_withdrawn";
  line.subject = "place_link:" + link.reference;
  tx.audit(line);
  return {};
}

std::vector<OwnerLink> links_of(store::ReadTx& tx, std::int64_t place_id) {
  return store::all_as(tx, sql::directory::links_of_place, {{"place_id", place_id}}, link_of);
}

std::optional<OwnerLink> link_by_reference(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::directory::link_by_reference, {{"reference", reference}});
  return row ? std::optional{link_of(*row)} : std::nullopt;
}

std::optional<OwnerLink> link_of_secret(store::ReadTx& tx, std::string_view secret, Date today) {
  if (secret.size() < 20 || secret.size() > 100) return std::nullopt;
  const auto row = tx.one(sql::directory::link_by_hash, {{"token_hash", access::token_digest(secret)}});
  if (!row) return std::nullopt;
  OwnerLink link = link_of(*row);
  return link.works_on(today) ? std::optional{std::move(link)} : std::nullopt;
}

void note_use(store::WriteTx& tx, const OwnerLink& link) { tx.run(sql::directory::link_used, {{"place_link_id", link.id}, {"used_at", tx.now()}}); }

}  // namespace stepwise::directory
