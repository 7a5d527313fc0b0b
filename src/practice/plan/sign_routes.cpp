// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/plan/plan_pages.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using Kind = Field::Kind;

std::string_view kind_of(std::string_view route) { return route == "peer_checked" ? peer_key : approval_key; }

/// What is still to do before anybody may sign, an advocate apart: that may be urgent. A plan that was taken back is never signed.
Result<void> is_ready(const Plan& plan, Around now, Date today) {
  if (plan.closed_on) return fail(FaultKind::stale, t("This plan is closed. Begin another"));
  const bool urgent = now.block && plan.urgent_reason.empty();
  if (urgent) now.block.reset();
  for (const ToDo& one : to_do(plan, now, today))
    if (one.stops) return fail(FaultKind::stale, t("This cannot be signed yet. {0}", one.sentence));
  return {};
}

std::vector<Field> sign_fields(const Around& now, bool worker) {
  std::vector<Field> fields;
  if (now.block) fields.push_back({.name = "urgent_reason", .label = t("Why it cannot wait"), .hint = *now.block, .needed = t("Write why it cannot wait"), .rows = 2});
  if (worker) fields.push_back({.name = "reasons", .label = t("Anything to say about your decision"), .rows = 2});
  else fields.push_back({.name = "reasons", .label = t("Why you ask for this plan"), .hint = t("What it costs, and what it makes possible"), .needed = t("Write why you ask for this plan")});
  return fields;
}

std::string sums_words(const Plan& plan, const Around& now) {
  const Sums sums = sums_of(plan.pieces);
  const std::string planned = t("The plan comes to {0} a week, {1} a year, and {2} once.", money_words({sums.weekly}), money_words({sums.yearly}), money_words({sums.one_off}));
  return now.estimate ? planned + " " + estimate_words(*now.estimate) : planned;
}

Result<std::string> sign_now(Visit& visit, store::WriteTx& tx, const Opened& opened, const Plan& plan, const Around& now, const std::string& reasons) {
  const Plan done = signed_version(plan, now, community::worker_of(visit.staff), "worker", reasons, tx.now());
  if (auto saved = save_plan(tx, opened.who, done, visit.line("", opened.who.id(), ""), "plan.signed"); !saved) return tl::unexpected{saved.error()};
  return plan_href(opened.banner.reference, plan.reference) + "?done=signed";
}

Result<std::string> ask_somebody(const Room& room, Visit& visit, store::WriteTx& tx, const Opened& opened, Plan plan, std::string_view route, const std::string& reasons) {
  const Sums sums = sums_of(plan.pieces);
  plan.asked_on = visit.today;
  plan.asked_route = std::string{route};
  if (auto saved = save_plan(tx, opened.who, plan, visit.line("", opened.who.id(), ""), "plan.asked"); !saved) return tl::unexpected{saved.error()};
  const approval::Ask wanted{.kind = std::string{kind_of(route)}, .about = plan.reference, .why = reasons, .weekly_pence = sums.weekly, .one_off_pence = sums.one_off, .made_by = plan.author.id};
  if (auto asked = approval::ask(tx, room.desk.random, opened.who, wanted, visit.staff, visit.line("", opened.who.id(), "")); !asked) return asked;
  return plan_href(opened.banner.reference, plan.reference) + "?done=asked";
}

/// Who signs it. What a worker may sign, whoever plans without that right puts to a colleague who has it.
std::string route_for(const Visit& visit, const Plan& plan, const Around& now) {
  const auto route = route_of(beside_estimate(plan.pieces, now.estimate), now.chosen_route);
  return std::string{route == "worker" && !visit.staff.can(Permission::sign_plan) ? "peer_checked" : route};
}

Result<Form> sign_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto plan = plan_of_address(visit, tx, opened.who.readable());
  if (!plan) return tl::unexpected{plan.error()};
  const Around now = around(room, tx, opened.who.readable(), *plan);
  if (auto may = may_write(*plan, state_now(*plan, now)); !may) return tl::unexpected{may.error()};
  if (auto ready = is_ready(*plan, now, visit.today); !ready) return tl::unexpected{ready.error()};
  const std::string route = route_for(visit, *plan, now);
  const bool worker = route == "worker";
  const std::string home = plan_href(opened.banner.reference, plan->reference);
  Form form{.title = worker ? t("Sign the plan").str() : t("Ask for the plan to be signed").str(), .action = home + "/sign", .back = home, .button = worker ? t("Sign the plan").str() : t("Ask").str()};
  form.version = plan->version;
  form.before = disagreement_notice(plan->agreement) + sheet::paragraph(sums_words(*plan, now)) + sheet::paragraph(t("Who signs: {0}.", words_of(routes(), route)));
  if (!worker) form.before += sheet::paragraph(t("Whoever wrote the plan never approves it. The person keeps what they have meanwhile."));
  form.fields = sign_fields(now, worker);
  form.save = [&room, &visit, &opened, plan = *plan, now, route, worker](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Plan ready = plan;
    ready.urgent_reason = sheet::text_of(typed, "urgent_reason");
    const std::string reasons = sheet::text_of(typed, "reasons");
    return worker ? sign_now(visit, write, opened, ready, now, reasons) : ask_somebody(room, visit, write, opened, ready, route, reasons);
  };
  return form;
}

}  // namespace

std::optional<Asked> asked_of(store::ReadTx& tx, const Plan& plan) {
  if (!plan.asked_on) return std::nullopt;
  const auto latest = approval::latest(tx, kind_of(plan.asked_route), plan.reference);
  if (!latest) return std::nullopt;
  Asked asked{latest->standing() == approval::Standing::agreed, latest->standing() == approval::Standing::sent_back, latest->decided_by.name, latest->reason, {}};
  if (latest->decided_at) asked.on = latest->decided_at->london_date();
  return asked;
}

Plan signed_version(Plan plan, const Around& around, const Worker& by, std::string_view route, std::string reasons, Instant at) {
  const Sums sums = sums_of(plan.pieces);
  const Date on = at.london_date();
  const Date since = plan.agreement ? plan.agreement->on : plan.begun_on;
  plan.estimate = around.estimate;
  plan.steps = around.steps;
  plan.risks = with_agreed_risks(std::move(plan.risks), around.risks);
  plan.signing = Signing{at, on, by, std::string{route}, std::move(reasons), std::max(0, on - since), sums.weekly, sums.yearly, sums.one_off};
  return plan;
}

Result<void> decided(const Room& room, store::WriteTx& tx, const access::ChangeablePerson& who, const approval::Approval& approval, const access::Staff& by, store::AuditLine line) {
  auto plan = read_plan(tx, who.readable(), approval.about);
  if (!plan || !plan->asked_on) return fail(FaultKind::stale, t("The plan was changed since it was asked for. Look at it again"));
  if (approval.standing() == approval::Standing::sent_back) return {};
  if (approval.standing() == approval::Standing::withdrawn) {
    plan->asked_on.reset();
    plan->asked_route.clear();
    return save_plan(tx, who, *plan, std::move(line), "plan.asked_no_more");
  }
  if (plan->closed_on) return fail(FaultKind::stale, t("This plan is closed. Send the question back, with a word why"));
  if (wrote_part(tx, who.readable(), *plan, by.id)) return fail(FaultKind::invalid, t("You wrote a part of this yourself, so somebody else decides about it"));
  const Around now = around(room, tx, who.readable(), *plan);
  if (auto ready = is_ready(*plan, now, tx.now().london_date()); !ready) return fail(FaultKind::invalid, t("Send it back, or wait. {0}", ready.error().sentence));
  return save_plan(tx, who, signed_version(*plan, now, community::worker_of(by), plan->asked_route, approval.reason, tx.now()), std::move(line), "plan.signed");
}

access::Routes sign_routes(const RoomPointer& room) {
  const auto make = [room](Visit& visit, store::ReadTx& tx, const Opened& opened) { return sign_form(*room, visit, tx, opened); };
  constexpr std::string_view pattern = "/people/:person/plan/:plan/sign";
  return {{http::Method::get, pattern, Permission::plan_support, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, pattern, Permission::plan_support, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::plan
