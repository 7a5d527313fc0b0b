// SPDX-License-Identifier: Apache-2.0
#include "practice/review/room.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/money.hpp"
#include "base/text.hpp"

namespace stepwise::review {

Result<About> about(const Room& room, const access::Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  About out;
  out.all = read_reviews(tx, who);
  const auto found = std::ranges::find(out.all, visit.request.part("review"), &Review::reference);
  if (found == out.all.end()) return tl::unexpected{sheet::not_there()};
  out.review = *found;
  if (room.sources.aims) out.aims = room.sources.aims(tx, who);
  out.services = support::read_services(tx, who);
  if (!out.review.trusted_reference.empty()) out.trusted = trusted_by_reference(tx, out.review.trusted_reference);
  out.died_on = died_on(tx, who.id());
  if (room.sources.plan) out.plan = room.sources.plan(tx, who);
  return out;
}

const support::Service* About::service_of(const Decision& decision) const {
  const auto found = std::ranges::find(services, decision.service_reference, &support::Service::reference);
  return found == services.end() ? nullptr : &*found;
}

Date About::earliest_change() const {
  const Date held = *review.begun_on;
  return died_on ? std::min(held, *died_on) : held;
}

sheet::Form form_for(const sheet::Opened& opened, const Review& review, std::string_view part, std::string title, std::string button, bool keeps_draft) {
  sheet::Form form;
  form.title = std::move(title);
  form.button = std::move(button);
  form.back = review_href(opened.banner.reference, review.reference);
  form.action = form.back + "/" + std::string{part};
  form.version = review.version;
  if (keeps_draft) form.draft_kind = std::string{draft_kind} + ":" + review.reference + "/" + std::string{part};
  return form;
}

Result<std::string> keep(const Room& room, access::Visit& visit, const sheet::Opened& opened, store::WriteTx& tx, const Review& review, std::string_view action) {
  if (auto saved = save_review(tx, room.random, opened.who, review, visit.line("", opened.who.id(), ""), action); !saved) return tl::unexpected{saved.error()};
  return review_href(opened.banner.reference, review.reference) + "?done=" + std::string{action.substr(action.find('.') + 1)};
}

std::optional<std::int64_t> pence_of(std::string_view typed) {
  const auto words = trim(typed);
  const bool less = words.starts_with('-');
  const auto money = Money::parse(less ? words.substr(1) : words);
  if (!money || money->pence < 0) return std::nullopt;
  return less ? -money->pence : money->pence;
}

std::string pounds_of(std::optional<std::int64_t> pence) {
  if (!pence) return "";
  const std::int64_t size = *pence < 0 ? -*pence : *pence;
  return fmt::format("{}{}.{:02}", *pence < 0 ? "-" : "", size / 100, size % 100);
}

Result<void> put_in_place(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, const Review& review, store::AuditLine line) {
  const Decision& decision = review.decision;
  if (decision.service_reference.empty() || !may_change_service(decision.code)) return {};
  auto service = support::read_service(tx, who.readable(), decision.service_reference);
  if (!service || service->end_on) return {};
  Date on = std::max(decision.takes_effect_on.value_or(*review.finished_on), service->start_on);
  if (review.begun_on && !died_on(tx, who.id())) on = std::max(on, *review.begun_on);
  line.reason = decision.reason;
  if (decision.code == "end") return support::end_service(tx, who, service->reference, on, "nfa_ended_as_planned", std::move(line));
  if (!decision.new_units || *decision.new_units >= service->planned_units.value_or(0)) return {};
  service->planned_units = *decision.new_units;
  service->start_on = on;
  if (auto changed = support::change_service(tx, room.random, who, *service, std::move(line)); !changed) return tl::unexpected{changed.error()};
  return {};
}

}  // namespace stepwise::review
