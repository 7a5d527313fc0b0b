// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "community/directory/place_pages.hpp"
#include "community/directory/room.hpp"

namespace stepwise::directory {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

Response show_approvals(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  std::vector<ProposalLine> lines;
  for (const auto& waiting : proposals_waiting(*tx)) {
    const auto of = waiting.place_id ? place_by_id(*tx, *waiting.place_id) : std::nullopt;
    lines.push_back({waiting.reference, of ? of->facts.name : waiting.facts.name, waiting.proposed_by_name, t(origin_words(waiting.origin)), short_date(waiting.proposed_at.london_date()), !of,
                     !may_decide(waiting, visit.staff.id)});
  }
  govuk::Page page;
  page.title = t("Changes that wait for approval");
  page.back = "/community";
  page.main = write_approvals(lines);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

std::optional<Approval> approval_asked(const Visit& visit, store::ReadTx& tx) {
  auto waiting = proposal(tx, visit.request.part("proposal"));
  if (!waiting) return std::nullopt;
  Approval approval{.proposal = *waiting, .now = waiting->place_id ? place_by_id(tx, *waiting->place_id) : std::nullopt, .may_decide = may_decide(*waiting, visit.staff.id), .reason = "", .take = {}, .problems = {}};
  for (const auto* field : differing(waiting->base, waiting->facts)) approval.take.emplace_back(field->name);
  return approval;
}

Response show(const Room& room, Visit& visit, const Approval& approval, int status) {
  govuk::Page page;
  page.title = approval.now ? t("Change to a place") : t("New place");
  page.back = "/community/approvals";
  page.main = write_approval(visit.frame, approval, *room.lists);
  page.problems = approval.problems;
  return visit.page(page, status);
}

Response show_approval(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto approval = approval_asked(visit, *tx);
  return approval ? show(room, visit, *approval, 200) : visit.not_found();
}

/// What was taken must still be a whole place.
Result<std::string> take(const Room& room, Visit& visit, const Approval& approval) {
  const std::int64_t version = parse_number(visit.request.form.fields.get("place_version")).value_or(0);
  return visit.store.write([&](store::WriteTx& tx) { return approve(tx, room.random, approval.proposal, version, approval.take, visit.line("", std::nullopt, "")); });
}

Response decide(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  auto approval = approval_asked(visit, *tx);
  tx.reset();
  if (!approval) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  if (!approval->may_decide) return visit.fault({FaultKind::invalid, t("Somebody else has to approve what you wrote yourself")});
  if (typed.get("decision") == "decline") {
    approval->reason = std::string{trim(typed.get("reason"))};
    if (approval->reason.empty()) {
      approval->problems.push_back({"reason", "reason_missing", t("Write why it is declined")});
      return show(room, visit, *approval, 422);
    }
    const auto declined = visit.store.write([&](store::WriteTx& write) { return decline(write, approval->proposal, approval->reason, visit.line("", std::nullopt, "")); });
    return declined ? visit.redirect("/community/approvals?done=declined") : visit.fault(declined.error());
  }
  if (approval->now) {
    approval->take.clear();
    for (const auto name : typed.all("take"))
      if (field_named(name) != nullptr) approval->take.emplace_back(name);
    if (approval->take.empty()) {
      approval->problems.push_back({"take", "nothing_taken", t("Tick what to take, or decline the change")});
      return show(room, visit, *approval, 422);
    }
  }
  const auto taken = take(room, visit, *approval);
  if (!taken) return visit.fault(taken.error());
  room.follower->catch_up();
  return visit.redirect(place_href(*taken) + "?done=approved");
}

}  // namespace

access::Routes approval_routes(const RoomPointer& room) {
  using http::Method;
  return {{Method::get, "/community/approvals", Permission::keep_directory, in_room(room, show_approvals)},
          {Method::get, "/community/approvals/:proposal", Permission::keep_directory, in_room(room, show_approval)},
          {Method::post, "/community/approvals/:proposal", Permission::keep_directory, in_room(room, decide)}};
}

}  // namespace stepwise::directory
