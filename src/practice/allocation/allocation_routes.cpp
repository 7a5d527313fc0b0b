// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/parts.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("starting figure");

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> all[] = {
      {"level", noted("Level saved")}, {"decided", noted("Decided. It stands as it is now")}, {"waiting", noted("Decided. A colleague signs it too before it stands")},
      {"explained", noted("Kept: it was explained")}, {"set_aside", noted("Set aside")}, {"asked", noted("Question saved. It comes into the work of whoever answers")}, {"answered", noted("Answer saved")},
      {"added", noted("Addition saved")}, {"removed", noted("Taken off")}};
  for (const auto& [key, words] : all)
    if (key == done) return t(words);
  return "";
}

Response open(const Room& room, Visit& visit) {
  const auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  return show_allocation(room, visit, *found, {}, 200);
}

/// The decision, and what it asks for when it is beyond tolerance, together.
Result<void> keep_decision(const Room& room, Visit& visit, const Found& found, const Allocation& made) {
  return community::save_once(visit.store, [&](store::WriteTx& tx) -> Result<void> {
    auto kept = decide(tx, found.who, made, visit.line("allocation.decided", found.who.id(), ""));
    if (!kept || !made.needs_signature) return kept;
    const approval::Ask wanted{.kind = std::string{signature_kind}, .about = made.reference, .why = reason_of(made), .weekly_pence = made.sum.weekly_pence, .one_off_pence = made.sum.one_off_pence};
    return approval::ask(tx, room.random, found.who, wanted, visit.staff, visit.line("approval.asked", found.who.id(), "")).map([](const std::string&) {});
  });
}

Response decide_it(const Room& room, Visit& visit) {
  auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  const http::Fields& typed = visit.request.form.fields;
  if (state_of(found->allocation) != State::working) return visit.redirect(allocation_href(found->allocation.reference));
  const DecisionTyped decision{community::text_in(typed, "total"), community::text_in(typed, "why")};
  const auto lost = unconfirmed(room, *visit.store.read(), *found, visit.today);
  auto problems = problems_of(decision, found->grid, found->allocation, lost);
  if (!problems.empty()) return show_allocation(room, visit, *found, {typed, std::move(problems)}, 422);
  found->allocation.version = parse_number(typed.get("version")).value_or(0);
  const Allocation made = decided(found->allocation, found->grid, decision, owner_of(visit.staff), visit.now);
  const auto saved = keep_decision(room, visit, *found, made);
  if (saved) return visit.redirect(allocation_href(made.reference) + (made.needs_signature ? "?done=waiting" : "?done=decided"));
  return show_allocation(room, visit, *found, {typed, {{"total", "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

AdditionsForm additions_form(const Room& room, const Found& found, Filled form) {
  AdditionsForm out{found.allocation, found.grid.tolerance_percent, community::token_in(form.typed, room.random), allocation_href(found.allocation.reference), std::move(form)};
  return out;
}

Response show_additions(const Room& room, Visit& visit, const Found& found, Filled form, int status) {
  govuk::Page page = page_of(room, visit, found, t("Additions"), allocation_href(found.allocation.reference));
  page.problems = form.problems;
  page.main = write_additions(visit.frame, additions_form(room, found, std::move(form)));
  return visit.page(page, status);
}

Response open_additions(const Room& room, Visit& visit) {
  const auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (state_of(found->allocation) != State::working) return visit.redirect(allocation_href(found->allocation.reference));
  return show_additions(room, visit, *found, {}, 200);
}

Response save_additions(const Room& room, Visit& visit) {
  auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  const http::Fields& typed = visit.request.form.fields;
  const std::string here = allocation_href(found->allocation.reference);
  if (state_of(found->allocation) != State::working) return visit.redirect(here);
  const auto remove = parse_number(typed.get("remove"));
  const AdjustmentTyped wanted{community::text_in(typed, "kind"), community::text_in(typed, "weekly"), community::text_in(typed, "one_off"), community::text_in(typed, "reason")};
  auto problems = remove ? std::vector<Problem>{} : problems_of(wanted);
  if (!problems.empty()) return show_additions(room, visit, *found, {typed, std::move(problems)}, 422);
  found->allocation.version = parse_number(typed.get("version")).value_or(0);
  const std::string token = community::token_in(typed, room.random);
  const auto saved = community::save_once(visit.store, [&](store::WriteTx& tx) {
    auto line = visit.line("", found->who.id(), "");
    return remove ? remove_adjustment(tx, found->who, found->allocation, *remove, std::move(line))
                  : add_adjustment(tx, found->who, found->allocation, adjustment_of(wanted, visit.staff.name), token, std::move(line));
  });
  if (saved) return visit.redirect(here + (remove ? "?done=removed" : "?done=added"));
  const auto again = find_allocation(visit, purpose);
  return show_additions(room, visit, again ? *again : *found, {typed, {{"kind", "save", saved.error().sentence, Weight::wrong}}}, http_status(saved.error().kind));
}

}  // namespace

std::string reason_of(const Allocation& a) {
  std::string why = a.override_why;
  const auto add = [&](std::string_view words) { why += (why.empty() ? "" : "\n") + std::string{words}; };
  for (const AreaLevel& level : a.levels)
    if (const AreaWords* words = level.moved() ? a.words_of(level.area) : nullptr) add(words->moved_why);
  for (const AdjustmentLine& line : a.adjustments) add(t("{0}: {1}", t(words_of(line.adjustment.kind)), line.reason));
  return why;
}

Response show_allocation(const Room& room, Visit& visit, const Found& found, Filled form, int status) {
  const auto tx = visit.store.read();
  const auto& who = found.who.readable();
  View view;
  view.allocation = found.allocation;
  if (const auto now = read_allocation(*tx, who, found.allocation.reference)) view.allocation = *now;
  view.grid = found.grid;
  view.person_reference = found.banner.reference;
  view.heard = heard_then(room, *tx, who, view.allocation);
  if (state_of(view.allocation) == State::working) view.unconfirmed = unconfirmed(room, *tx, {found.who, found.banner, view.allocation, found.grid}, visit.today);
  view.questions = read_questions(*tx, who, view.allocation.id);
  if (const auto asked = approval::latest(*tx, signature_kind, view.allocation.reference)) view.approval_href = approval::approval_href(asked->reference);
  view.today = visit.today;
  view.form = std::move(form);
  if (view.form.value("form_token").empty()) view.form.typed.add("form_token", new_reference(room.random));
  govuk::Page page = page_of(room, visit, found, t("Starting figure"), of_person_href(found.banner.reference));
  page.problems = view.form.problems;
  page.main = write_allocation(visit.frame, view);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

access::Routes allocation_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/:allocation", Permission::allocate, in_room(room, open)},
          {http::Method::post, "/allocations/:allocation/decide", Permission::allocate, in_room(room, decide_it)},
          {http::Method::get, "/allocations/:allocation/additions", Permission::allocate, in_room(room, open_additions)},
          {http::Method::post, "/allocations/:allocation/additions", Permission::allocate, in_room(room, save_additions)}};
}

}  // namespace stepwise::allocation
