// SPDX-License-Identifier: Apache-2.0
#include "practice/referral/referral_store.hpp"

#include <algorithm>

#include "forms/form_store.hpp"
#include "practice/front_door/contact_store.hpp"
#include "sql/referral.hpp"

namespace stepwise::referral {
namespace {

struct Kept {
  std::optional<PersonId> person;
  std::string contact, reason, note;
};

void keep(store::WriteTx& tx, const Sent& sent, const Kept& kept, const store::AuditLine& line) {
  tx.run(sql::referral::referral_insert,
         {{"received_reference", sent.received.reference}, {"person_id", kept.person}, {"contact_reference", kept.contact}, {"closed_reason", kept.reason},
          {"note", kept.note}, {"decided_at", tx.now()}, {"decided_by_id", line.actor}, {"decided_by_name", line.actor_name}});
}

std::optional<Sent> sent_of(store::ReadTx& tx, forms::Received received) {
  const auto version = forms::version_by_id(tx, received.form_version_id);
  if (!version || (version->slug != public_form && version->slug != professional_form)) return std::nullopt;
  auto response = forms::received_response(tx, received);
  if (!response) return std::nullopt;
  Sent sent{std::move(received), version->slug, std::move(*response), {}};
  sent.referral = referral_of(sent.response, sent.form);
  return sent;
}

}  // namespace

std::vector<Sent> waiting_referrals(store::ReadTx& tx) {
  std::vector<Sent> all;
  for (auto& received : forms::received_forms(tx, false))
    if (auto sent = sent_of(tx, std::move(received))) all.push_back(std::move(*sent));
  std::ranges::sort(all, [](const Sent& a, const Sent& b) {
    if (a.referral.danger != b.referral.danger) return a.referral.danger;
    return a.received.received_at < b.received.received_at;
  });
  return all;
}

std::optional<Sent> read_referral(store::ReadTx& tx, std::string_view reference) {
  auto received = forms::received_form(tx, reference);
  return received ? sent_of(tx, std::move(*received)) : std::nullopt;
}

std::optional<Outcome> outcome_of(store::ReadTx& tx, std::string_view reference) {
  const auto row = tx.one(sql::referral::referral_by_reference, {{"received_reference", reference}});
  if (!row) return std::nullopt;
  return Outcome{row->text("contact_reference"), row->text("closed_reason"), row->text("note"), row->text("decided_by_name"), row->instant("decided_at")};
}

Result<std::string> accept(store::WriteTx& tx, Random& random, const access::ChangeablePerson& who, const Sent& sent, const front_door::Contact& contact, store::AuditLine line) {
  if (auto dealt = forms::deal_with(tx, sent.received, kept("It became a contact"), line); !dealt) return tl::unexpected{dealt.error()};
  front_door::Recording recording{contact, "referral:" + sent.received.reference, "", line};
  recording.contact.reference = new_reference(random);
  const auto recorded = front_door::record_contact(tx, who, recording);
  if (!recorded) return tl::unexpected{recorded.error()};
  keep(tx, sent, {who.id(), recorded->reference, "", ""}, line);
  line.action = "referral.accepted";
  line.person = who.id();
  line.subject = "referral:" + sent.received.reference;
  line.after = R"({"contact":")" + recorded->reference + R"("})";
  tx.audit(line);
  return recorded->reference;
}

Result<void> close(store::WriteTx& tx, const Sent& sent, std::string_view reason, std::string_view reason_words, std::string_view note, store::AuditLine line) {
  const std::string words = std::string{reason_words} + (note.empty() ? "" : ": " + std::string{note});
  if (auto dealt = forms::deal_with(tx, sent.received, words, line); !dealt) return dealt;
  keep(tx, sent, {std::nullopt, "", std::string{reason}, std::string{note}}, line);
  line.action = "referral.closed";
  line.subject = "referral:" + sent.received.reference;
  line.reason = words;
  tx.audit(line);
  return {};
}

}  // namespace stepwise::referral
