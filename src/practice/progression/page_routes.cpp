// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/progression/dip_pages.hpp"
#include "practice/progression/overview_page.hpp"
#include "practice/progression/room.hpp"
#include "practice/progression/trajectory.hpp"
#include "store/drafts.hpp"

namespace stepwise::progression {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"changed", noted("Plan changed")}, {"ended", noted("Plan ended")}, {"followed", noted("Follow-up saved")}, {"agreed", noted("What to do when things dip is agreed")},
      {"level", noted("Level saved")}, {"right", noted("Level put right")}, {"event", noted("Saved")}, {"met", noted("Meeting saved")}, {"step", noted("Step saved")},
      {"dip", noted("Saved. Talk it through with the person next")}, {"answered", noted("What you agreed is saved")}, {"decided", noted("Decision saved")},
      {"withdrawn", noted("Taken off")}, {"risk", noted("Saved")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

/// Somebody whose progression may be read.
struct Read {
  access::ReadablePerson who;
  person::Banner banner;
  Journey journey;
};
Read read(store::ReadTx& tx, const access::ReadablePerson& who) { return {who, person::banner(tx, who), read_journey(tx, who)}; }
Result<Read> read(Visit& visit, store::ReadTx& tx) {
  return visit.gate.readable(tx, visit.request.part("person"), kept("progression")).map([&](const access::ReadablePerson& who) { return read(tx, who); });
}

Response overview(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = read(visit, *tx);
  if (!person) return visit.fault(person.error());
  const auto& details = person->banner.person.details;
  const Rhythm rhythm = read_rhythm(*tx);
  govuk::Page page = page_about(room, person->banner, t("Progression"), visit.today, false);
  page.main = write_overview({person->journey, room.lists, rhythm, progression_href(person->banner.reference), visit.staff.can(Permission::progression),
                              prompts_for_dips(details.born_on, details.primary_support_reason, visit.today), visit.today,
                              visit.staff.can(Permission::peer_forum) ? person::record_href(person->banner.reference) + "/peer-forum" : ""});
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

constexpr std::size_t mistakes_offered = 12;

/// Links that put one of the latest levels right, below the table that cannot hold them.
Html mistakes(const Journey& journey, const Lists& lists, const std::string& home) {
  std::vector<Html> items;
  for (auto at = journey.levels.rbegin(); at != journey.levels.rend() && items.size() < mistakes_offered; ++at) {
    const Level& level = *at;
    if (level.corrected_by.empty()) items.push_back(element("li", {}, govuk::link(t("{0}: {1}", long_date(level.on), listed(lists.level.label(level.level))), home + "/levels/" + level.reference + "/put-right")));
  }
  if (items.empty()) return {};
  return element("div", {{"class", "app-paper__hidden"}}, govuk::details({.summary = t("Put right what was written by mistake"), .content = element("ul", {{"class", "govuk-list"}}, html::join(items))}));
}

govuk::Page trajectory(const Room& room, const Visit& visit, const Read& person) {
  const std::string home = progression_href(person.banner.reference);
  govuk::Page page = page_about(room, person.banner, t("How far I have come"), visit.today, false);
  page.back = home;
  page.main = element("h1", {{"class", "govuk-heading-l"}}, t("How far I have come"));
  if (reached(person.journey.levels).now == nullptr) page.main += element("p", {{"class", "govuk-body"}}, t("No level is recorded yet."));
  else page.main += element("p", {{"class", "govuk-body"}}, t("The whole line stands here, ups and downs and all. Nothing that was reached is taken away.")) + write_trajectory(person.journey, room.lists, visit.today);
  if (visit.staff.can(Permission::progression)) page.main += mistakes(person.journey, room.lists, home);
  page.success = success_words(visit.request.query.get("done"));
  return page;
}

Response dip(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = read(visit, *tx);
  if (!person) return visit.fault(person.error());
  const Happening* dip = dip_of_address(visit, person->journey);
  if (dip == nullptr) return visit.not_found();
  const std::string home = progression_href(person->banner.reference);
  govuk::Page page = page_about(room, person->banner, t("{0} of {1}", listed(room.lists.event.label(dip->kind)), long_date(dip->on)), visit.today, false);
  page.back = home;
  page.main = write_dip({person->journey, *dip, room.lists, home + "/dips/" + dip->reference, visit.staff.can(Permission::progression), visit.today});
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response card(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = read(visit, *tx);
  if (!person) return visit.fault(person.error());
  const auto agreed = std::ranges::find_if(person->journey.plans, [](const Plan& plan) { return !write_agreement(plan.dips).empty(); });
  if (agreed == person->journey.plans.end()) return visit.not_found();
  govuk::Page page = page_about(room, person->banner, t("When things dip"), visit.today, false);
  page.back = progression_href(person->banner.reference);
  page.main = write_card(agreed->dips, person::full_name(person->banner.person.details));
  return visit.page(page);
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room& room, Visit& visit) {
  (void)room;
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  constexpr std::string_view kind = "progression:";
  if (!draft || !draft->kind.starts_with(kind)) return visit.not_found();
  return visit.redirect(progression_href(visit.request.part("person")) + "/" + draft->kind.substr(kind.size()) + "?draft=" + draft->reference);
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/progression", Permission::read_person, with(overview)},
          {http::Method::get, "/people/:person/progression/trajectory", Permission::read_person,
           access::kept_of_person(kept("progression"), [room](Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) { return trajectory(*room, visit, read(tx, who)); }), http::Run::on_loop},
          {http::Method::get, "/people/:person/progression/card", Permission::read_person, with(card)},
          {http::Method::get, "/people/:person/progression/dips/:dip", Permission::read_person, with(dip)},
          {http::Method::get, "/people/:person/progression/drafts/:draft", Permission::progression, with(resume)}};
}

}  // namespace stepwise::progression
