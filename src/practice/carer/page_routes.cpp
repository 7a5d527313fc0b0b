// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/assessment/assessment_site.hpp"
#include "practice/carer/carer_pages.hpp"
#include "practice/carer/room.hpp"
#include "practice/carer/views.hpp"
#include "practice/eligibility/eligibility_site.hpp"
#include "store/drafts.hpp"

namespace stepwise::carer {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"tie", noted("Saved. Offer them [[a conversation]] of their own next")}, {"ended", noted("Saved: caring has ended")}, {"invitation", noted("Saved")}, {"emergency", noted("Saved. It is shared only when the [[carer]] agrees")},
      {"offer", noted("Offer saved")}, {"confirmed", noted("Saved: they were asked again")}, {"withdrawn", noted("Taken back. Somebody will look at the plan it helped")}, {"shared", noted("Saved: that is shared now")},
      {"unshared", noted("That is shared no longer")}, {"passed", noted("Saved")}, {"looked", noted("Saved: the plan was looked at")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

Response caring(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("carer"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  CaringView view = caring_view(room, *tx, *who, visit.today);
  if (visit.staff.can(Permission::assess)) {
    view.eligibility_href = eligibility::eligibility_href(banner.reference);
    view.assess_href = assessment::begin_href(banner.reference);
  }
  if (visit.staff.can(Permission::plan_support)) view.plan_href = view.record_href + "/plan";
  if (visit.staff.can(Permission::keep_budgets)) view.budget_href = view.record_href + "/budget";
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Caring for others"), view.record_href, visit.today, false);
  page.main = write_caring(view);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response unpaid_care(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("unpaid care"));
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, *who);
  UnpaidCareView view = unpaid_care_view(room, *tx, *who, visit.today);
  view.may_change = visit.staff.can(Permission::support_carers) && !banner.person.details.died_on;
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Unpaid care for this person"), person::record_href(banner.reference), visit.today, false);
  page.main = write_unpaid_care(view);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string start = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(start)) return visit.not_found();
  return visit.redirect(caring_href(visit.request.part("person")) + "/" + draft->kind.substr(start.size()) + "?draft=" + draft->reference);
}

using Serve = Response (*)(const sheet::Desk&, Visit&, const sheet::Make&);
Response form(const Room& room, Visit& visit, Serve serve) {
  const bool adding = visit.request.part("thing").empty();
  const MakeForm make = adding ? add_form_named(visit.request.part("form")) : change_form_named(visit.request.part("form"));
  if (make == nullptr) return visit.not_found();
  return serve(room.desk, visit, [&room, make](Visit& asked, store::ReadTx& tx, const sheet::Opened& opened) { return make(room, asked, tx, opened); });
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  const auto asks = [room](Visit& visit) { return form(*room, visit, sheet::ask); };
  const auto takes = [room](Visit& visit) { return form(*room, visit, sheet::take); };
  return {{http::Method::get, "/people/:person/caring", Permission::support_carers, with(caring)},
          {http::Method::get, "/people/:person/unpaid-care", Permission::read_person, with(unpaid_care)},
          {http::Method::get, "/people/:person/caring/drafts/:draft", Permission::support_carers, with(resume)},
          {http::Method::get, "/people/:person/caring/add/:form", Permission::support_carers, asks},
          {http::Method::post, "/people/:person/caring/add/:form", Permission::support_carers, takes},
          {http::Method::get, "/people/:person/caring/:form/:thing", Permission::support_carers, asks},
          {http::Method::post, "/people/:person/caring/:form/:thing", Permission::support_carers, takes}};
}

}  // namespace stepwise::carer
