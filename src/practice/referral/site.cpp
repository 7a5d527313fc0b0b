// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "access/staff_store.hpp"
#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/front_door/contact_store.hpp"
#include "practice/person/person_store.hpp"
#include "practice/referral/referral_pages.hpp"
#include "practice/referral/referral_routes.hpp"

namespace stepwise::referral {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_note = 2000;
/// Days from when a referral came in to somebody having read it. [ours]
constexpr int days_to_read = 1;

struct Room {
  store::Store& store;
  Random& random;
  std::shared_ptr<person::Site> people;
  front_door::ContactLists contact_lists;
  CodeList reasons;
};

Response queue(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  QueueModel model{waiting_referrals(*tx), visit.now};
  visit.gate.listed("referrals", model.waiting.size());
  govuk::Page page;
  page.title = t("Referrals that came in");
  page.main = write_queue(model);
  if (visit.request.query.get("done") == "closed") page.success = t("Referral closed");
  return visit.page(page);
}

struct Typed {
  http::Fields fields;
  std::vector<Problem> problems;
  std::string notice;
};

std::vector<person::Possible> possible_people(const Room& room, store::ReadTx& tx, const Referral& referral) {
  std::vector<std::string> phones;
  if (!referral.person_phone.empty()) phones.push_back(referral.person_phone);
  return room.people->possible_matches(tx, details_of(referral), phones);
}

Response show_of(const Room& room, Visit& visit, Typed typed, int status) {
  const auto tx = visit.store.read();
  const auto sent = read_referral(*tx, visit.request.part("referral"));
  if (!sent) return visit.not_found();
  ReferralView view{*sent, outcome_of(*tx, sent->received.reference), {}, std::move(typed.fields), typed.problems, std::move(typed.notice)};
  if (!view.outcome) view.possible = possible_people(room, *tx, sent->referral);
  visit.gate.listed(std::string{kept("referral")} + " " + sent->received.reference, view.possible.size() + 1);
  govuk::Page page;
  page.title = t("Referral {0}", sent->received.reference);
  page.breadcrumbs = {{t("Referrals that came in"), "/referrals"}};
  page.main = write_referral(visit.frame, view, room.reasons, room.contact_lists.legal_status);
  page.problems = std::move(typed.problems);
  return visit.page(page, status);
}

Response show(const Room& room, Visit& visit) { return show_of(room, visit, {}, 200); }

/// Somebody who is not on record yet, once for a referral.
Result<std::string> add_new(const Room& room, Visit& visit, const Sent& sent) {
  person::NewPerson fresh;
  fresh.reference = new_reference(room.random);
  fresh.details = details_of(sent.referral);
  const auto added = visit.store.write([&](store::WriteTx& tx) -> Result<person::Added> {
    auto one = person::insert_person_once(tx, fresh, "referral:" + sent.received.reference);
    if (!one.now) return one;
    store::AuditLine line = visit.line("person.added", one.id, "person:" + one.reference);
    line.reason = std::string{kept("referral")} + " " + sent.received.reference;
    tx.audit(line);
    return one;
  });
  if (!added) return tl::unexpected{added.error()};
  return added->reference;
}

front_door::Contact contact_of(const Room& room, const Visit& visit, const Sent& sent, const Decision& decision, int follow_up_days) {
  const front_door::Taker taker{visit.staff.id, visit.staff.name, visit.staff.role_label, visit.staff.team, visit.staff.team_name};
  return front_door::recorded(conversation_of(sent.referral, sent.received.received_at, decision), taker, room.contact_lists, visit.now, follow_up_days);
}

Response accept_referral(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto sent = read_referral(*tx, visit.request.part("referral"));
  if (!sent) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  if (const auto before = outcome_of(*tx, sent->received.reference)) {
    if (!before->contact_reference.empty()) return visit.redirect("/contacts/" + before->contact_reference);
    return show_of(room, visit, {typed, {}, t("Somebody closed this before you")}, 409);
  }
  const Decision decision{std::string{typed.get("who")}, std::string{trim(typed.get("safety_action"))}, std::string{typed.get("legal_status")}};
  std::vector<std::string> offered;
  for (const auto& one : possible_people(room, *tx, sent->referral)) offered.push_back(one.person.reference);
  auto problems = problems_of(decision, sent->referral, offered, room.contact_lists.legal_status);
  if (!problems.empty()) return show_of(room, visit, {typed, std::move(problems), ""}, 422);
  const int days = front_door::follow_up_days(*tx);
  tx.reset();
  const auto reference = decision.who == "new" ? add_new(room, visit, *sent) : Result<std::string>{decision.who};
  if (!reference) return visit.fault(reference.error());
  const auto who = visit.gate.changeable(*visit.store.read(), *reference, kept("referral"));
  if (!who) return visit.fault(who.error());
  const auto contact = visit.store.write([&](store::WriteTx& write) {
    return accept(write, room.random, *who, *sent, contact_of(room, visit, *sent, decision, days), visit.line("", std::nullopt, ""));
  });
  if (contact) return visit.redirect("/contacts/" + *contact + "?done=recorded");
  return show_of(room, visit, {typed, {}, contact.error().sentence}, http_status(contact.error().kind));
}

Response close_referral(const Room& room, Visit& visit) {
  const auto sent = read_referral(*visit.store.read(), visit.request.part("referral"));
  if (!sent) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  const std::string reason{typed.get("reason")}, note{trim(typed.get("note"))};
  std::vector<Problem> problems;
  if (!room.reasons.has(reason)) problems.push_back({"reason", "choose", t("Choose why it is closed")});
  if (characters_in(note) > longest_note) problems.push_back({"note", "long", t("Use {0} characters or fewer here", static_cast<std::int64_t>(longest_note))});
  if (!problems.empty()) return show_of(room, visit, {typed, std::move(problems), ""}, 422);
  const auto closed = visit.store.write([&](store::WriteTx& tx) { return close(tx, *sent, reason, room.reasons.label(reason), note, visit.line("", std::nullopt, "")); });
  if (closed) return visit.redirect("/referrals?done=closed");
  return show_of(room, visit, {typed, {}, closed.error().sentence}, http_status(closed.error().kind));
}

/// Belongs to nobody until somebody reads it: on the list of every team that may. Danger is due the day it came in.
std::vector<task::Task> to_read(store::ReadTx& tx, const task::Asked& asked) {
  std::vector<task::Task> tasks;
  if (!asked.team || asked.worker) return tasks;
  for (const auto& sent : waiting_referrals(tx)) {
    const Date due = sent.received.received_at.london_date() + (sent.referral.danger ? 0 : days_to_read);
    if (due > asked.until) continue;
    tasks.push_back({.kind = "referral.read", .reference = sent.received.reference,
                     .title = sent.referral.danger ? t("Read referral {0} now: somebody may not be safe", sent.received.reference) : t("Read referral {0}", sent.received.reference),
                     .href = referral_href(sent.received.reference), .team = asked.team, .due = due, .first = sent.referral.danger});
  }
  std::ranges::sort(tasks, task::comes_before);
  if (std::cmp_greater(tasks.size(), asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
  return tasks;
}

class TheSite final : public Site {
 public:
  explicit TheSite(Room room) : room_{std::make_shared<Room>(std::move(room))} {}
  access::Routes routes() override {
    const auto with = [room = room_](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
    return {{http::Method::get, "/referrals", Permission::read_received_forms, with(queue)},
            {http::Method::get, "/referrals/:referral", Permission::read_received_forms, with(show)},
            {http::Method::post, "/referrals/:referral/accept", Permission::read_received_forms, with(accept_referral)},
            {http::Method::post, "/referrals/:referral/close", Permission::read_received_forms, with(close_referral)}};
  }
  std::vector<task::Source> work() const override { return {{.kinds = "referral", .due = to_read}}; }

 private:
  std::shared_ptr<Room> room_;
};

}  // namespace

Result<std::shared_ptr<Site>> Site::open(store::Store& store, Random& random, std::shared_ptr<person::Site> people) {
  auto contact_lists = front_door::ContactLists::load();
  if (!contact_lists) return tl::unexpected{contact_lists.error()};
  auto reasons = CodeList::load("referral_closed");
  if (!reasons) return tl::unexpected{reasons.error()};
  return std::make_shared<TheSite>(Room{store, random, std::move(people), std::move(*contact_lists), std::move(*reasons)});
}

}  // namespace stepwise::referral
