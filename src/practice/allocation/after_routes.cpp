// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/parts.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("starting figure");

/// Sheets are for figures that are decided; one that waits for its signature says so.
Response sheet(const Room& room, Visit& visit) {
  const auto found = find_allocation(visit, kept("explanation sheet"));
  if (!found) return visit.fault(found.error());
  const State state = state_of(found->allocation);
  if (state == State::working || state == State::returned) return visit.redirect(allocation_href(found->allocation.reference));
  const auto words = heard_then(room, *visit.store.read(), found->who.readable(), found->allocation);
  SheetView view;
  view.easy = visit.request.query.get("version") == "easy";
  view.explanation = explain(found->grid, found->allocation, words ? words->matters : std::string{}, view.easy);
  view.grid_number = found->grid.number;
  view.back = allocation_href(found->allocation.reference);
  view.here = view.back + "/sheet";
  view.on_paper = visit.frame.on_paper;
  view.signed_off = state != State::waiting;
  if (const auto& format = found->banner.person.details.preferred_format; format != "not_asked" && !format.empty()) view.preferred_format = listed(room.people.preferred_format.label(format));
  govuk::Page page = page_of(room, visit, *found, t("Your starting estimate"), view.back);
  page.main = write_sheet(view);
  return visit.page(page);
}

std::vector<Problem> explained_problems(const http::Fields& typed, const Found& found, Date today) {
  std::vector<Problem> problems;
  const auto on = community::day_in(typed, "explained");
  if (!on || *on > today || *on < found.allocation.decided_on) community::wrong(problems, "explained", "day", t("Enter the day it was explained: from {0} to today", long_date(found.allocation.decided_on)));
  community::need_text(problems, "how", community::text_in(typed, "how"), t("Say how it was explained, and in which format"));
  return problems;
}

/// What its worker asked a colleague to sign is asked no more; what somebody else asked stays theirs to answer.
Result<void> no_longer_asked(store::WriteTx& tx, Visit& visit, const Found& found, std::string_view why) {
  const auto asked = approval::latest(tx, signature_kind, found.allocation.reference);
  if (!asked || asked->standing() != approval::Standing::waiting || asked->asked_by.id != visit.staff.id) return {};
  return approval::withdraw(tx, found.who, asked->reference, why, visit.staff, visit.line("", found.who.id(), "")).map([](const approval::Approval&) {});
}

/// Explained, or set aside.
Response after(const Room& room, Visit& visit) {
  auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  const http::Fields& typed = visit.request.form.fields;
  Allocation made = found->allocation;
  const bool explained = typed.get("what") == "explained";
  const State state = state_of(made);
  if (state == State::set_aside || state == State::replaced || (explained && (state != State::standing || made.explained_on))) return visit.redirect(allocation_href(made.reference));
  std::vector<Problem> problems;
  if (explained) problems = explained_problems(typed, *found, visit.today);
  else community::need_text(problems, "set_aside_why", community::text_in(typed, "set_aside_why"), t("Say why it is set aside"));
  if (!problems.empty()) return show_allocation(room, visit, *found, {typed, std::move(problems)}, 422);
  if (explained) made.explained_on = community::day_in(typed, "explained"), made.explained_how = community::text_in(typed, "how"), made.explained_by = visit.staff.name;
  else made.set_aside_on = visit.today, made.set_aside_why = community::text_in(typed, "set_aside_why");
  made.version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    auto kept = save_after(tx, found->who.id(), made, visit.line(explained ? "allocation.explained" : "allocation.set_aside", found->who.id(), ""));
    return kept && state == State::waiting ? no_longer_asked(tx, visit, *found, made.set_aside_why) : kept;
  });
  if (saved) return visit.redirect(allocation_href(made.reference) + (explained ? "?done=explained" : "?done=set_aside"));
  return show_allocation(room, visit, *found, {typed, {{explained ? "how" : "set_aside_why", "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

Response ask(const Room& room, Visit& visit, const Found& found) {
  const http::Fields& typed = visit.request.form.fields;
  Question one;
  one.asked_by = community::text_in(typed, "asked_by");
  one.words = community::text_in(typed, "words");
  one.asked_on = visit.today;
  one.due_on = visit.today + days_to_answer;
  std::vector<Problem> problems;
  community::need_text(problems, "asked_by", one.asked_by, t("Say who asks"));
  community::need_text(problems, "words", one.words, t("Write what they say"));
  if (!problems.empty()) return show_allocation(room, visit, found, {typed, std::move(problems)}, 422);
  const std::string token = community::token_in(typed, room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) { return add_question(tx, room.random, found.who, found.allocation, one, token, visit.line("", found.who.id(), "")); });
  return saved ? visit.redirect(allocation_href(found.allocation.reference) + "?done=asked") : visit.fault(saved.error());
}

Response questions(const Room& room, Visit& visit) {
  const auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (state_of(found->allocation) != State::standing) return visit.redirect(allocation_href(found->allocation.reference));
  const http::Fields& typed = visit.request.form.fields;
  if (!typed.has("question")) return ask(room, visit, *found);
  const auto all = read_questions(*visit.store.read(), found->who.readable(), found->allocation.id);
  const auto at = std::ranges::find(all, typed.get("question"), &Question::reference);
  if (at == all.end()) return visit.not_found();
  Question one = *at;
  const std::string field = "answer_" + one.reference;
  one.answer = community::text_in(typed, field);
  one.answered_on = visit.today;
  one.answered_by = visit.staff.name;
  one.version = parse_number(typed.get("version")).value_or(0);
  std::vector<Problem> problems;
  community::need_text(problems, field, one.answer, t("Write what you answer"));
  if (!problems.empty()) return show_allocation(room, visit, *found, {typed, std::move(problems)}, 422);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return answer_question(tx, found->who, found->allocation, one, visit.line("", found->who.id(), "")); });
  if (saved) return visit.redirect(allocation_href(found->allocation.reference) + "?done=answered");
  return show_allocation(room, visit, *found, {typed, {{field, "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

}  // namespace

access::Routes after_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/:allocation/sheet", Permission::allocate, in_room(room, sheet)},
          {http::Method::post, "/allocations/:allocation/after", Permission::allocate, in_room(room, after)},
          {http::Method::post, "/allocations/:allocation/questions", Permission::allocate, in_room(room, questions)}};
}

}  // namespace stepwise::allocation
