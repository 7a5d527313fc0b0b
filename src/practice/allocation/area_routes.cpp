// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "drafts/fields.hpp"
#include "practice/allocation/allocation_pages.hpp"
#include "practice/allocation/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::allocation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("starting figure");
constexpr std::string_view drafted = "allocation";

std::string area_href(const Found& found, const Area& area) { return allocation_href(found.allocation.reference) + "/areas/" + area.code; }

http::Fields fields_from(const Found& found, const Area& area) {
  http::Fields fields;
  const AreaLevel* level = found.allocation.level_of(area.code);
  const AreaWords* words = found.allocation.words_of(area.code);
  const auto number = [](auto kind) { return std::to_string(static_cast<int>(kind)); };
  if (level != nullptr) {
    fields.add("need", number(level->described.need));
    fields.add("risk", number(level->described.risk));
    fields.add("judged_need", level->judged.need == level->described.need ? "" : number(level->judged.need));
    fields.add("judged_risk", level->judged.risk == level->described.risk ? "" : number(level->judged.risk));
  }
  if (words == nullptr) return fields;
  for (const auto& [name, text] : {std::pair{"heard", &words->heard}, {"could_go_wrong", &words->could_go_wrong}, {"carers", &words->carers}, {"community", &words->community},
                                   {"reablement", &words->reablement}, {"equipment", &words->equipment}, {"moved_why", &words->moved_why}})
    fields.add(name, *text);
  for (const MetOffer& offer : words->offers) fields.add("offers", offer.reference);
  return fields;
}

AreaTyped typed_from(const http::Fields& typed, std::string_view area, const std::vector<Offer>& offers) {
  using community::text_in;
  AreaTyped out{text_in(typed, "need"), text_in(typed, "risk"), text_in(typed, "judged_need"), text_in(typed, "judged_risk"), {}};
  out.words = {std::string{area},           text_in(typed, "heard"),      text_in(typed, "could_go_wrong"), text_in(typed, "carers"), text_in(typed, "community"),
               text_in(typed, "reablement"), text_in(typed, "equipment"), {},                               text_in(typed, "moved_why")};
  for (const auto chosen : typed.all("offers"))
    if (const auto at = std::ranges::find(offers, chosen, &Offer::reference); at != offers.end() && at->counts) out.words.offers.push_back({at->reference, at->words});
  return out;
}

Response show(const Room& room, Visit& visit, const Found& found, const Area& area, Filled form, std::string token, std::int64_t draft_version, int status) {
  const auto tx = visit.store.read();
  AreaForm out{found.allocation, found.grid, &area, found.banner.reference, std::move(token), area_href(found, area), allocation_href(found.allocation.reference), draft_version, {}, {}, std::move(form)};
  out.heard = heard(room, *tx, found.who.readable());
  out.offers = offers(room, *tx, found.who.readable(), visit.today);
  govuk::Page page = page_of(room, visit, found, listed(area.words), out.back);
  page.problems = out.form.problems;
  page.main = write_area_form(visit.frame, out);
  return visit.page(page, status);
}

Response open(const Room& room, Visit& visit) {
  const auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  const Area* area = found->grid.find(visit.request.part("area"));
  if (area == nullptr) return visit.not_found();
  if (state_of(found->allocation) != State::working) return visit.redirect(allocation_href(found->allocation.reference));
  if (const auto draft = visit.request.query.get("draft"); !draft.empty()) {
    auto taken = community::take_up(visit, *visit.store.read(), draft_kind_of(found->allocation.reference, area->code), found->who.id(), draft);
    if (!taken) return visit.not_found();
    return show(room, visit, *found, *area, {std::move(taken->typed), {}}, taken->token, taken->version, 200);
  }
  return show(room, visit, *found, *area, {fields_from(*found, *area), {}}, new_reference(room.random), 0, 200);
}

Response save_it(const Room& room, Visit& visit) {
  auto found = find_allocation(visit, purpose);
  if (!found) return visit.fault(found.error());
  const Area* area = found->grid.find(visit.request.part("area"));
  if (area == nullptr) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  if (typed.get("next") == "later") return room.drafts->save_and_come_back(visit, draft_kind_of(found->allocation.reference, area->code), found->banner.reference);
  if (state_of(found->allocation) != State::working) return visit.redirect(allocation_href(found->allocation.reference));
  const std::string token = community::token_in(typed, room.random);
  const AreaTyped wanted = typed_from(typed, area->code, offers(room, *visit.store.read(), found->who.readable(), visit.today));
  if (auto problems = problems_of(wanted); !problems.empty()) return show(room, visit, *found, *area, {typed, std::move(problems)}, token, 0, 422);
  Allocation made = with_area(found->allocation, wanted);
  made.version = parse_number(typed.get("figure_version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return save_area(tx, found->who, made, area->code, visit.line("", found->who.id(), "")).map([&] { store::delete_draft(tx, visit.staff.id, token); });
  });
  if (saved) return visit.redirect(allocation_href(made.reference) + "?done=level");
  const auto again = find_allocation(visit, purpose);
  return show(room, visit, again ? *again : *found, *area, {typed, {{"need", "save", saved.error().sentence, Weight::wrong}}}, token, 0, http_status(saved.error().kind));
}

/// A draft of one's own leads back to the page of its area.
Response taken_up(const Room&, Visit& visit) {
  const auto reference = visit.request.part("draft");
  const auto draft = store::load_draft(*visit.store.read(), visit.staff.id, reference);
  const auto parts = draft ? split(draft->kind, ':') : std::vector<std::string_view>{};
  if (parts.size() != 3 || parts[0] != drafted) return visit.not_found();
  return visit.redirect(allocation_href(parts[1]) + "/areas/" + std::string{parts[2]} + "?draft=" + std::string{reference});
}

}  // namespace

std::string draft_kind_of(std::string_view allocation, std::string_view area) { return std::string{drafted} + ":" + std::string{allocation} + ":" + std::string{area}; }

drafts::DraftKind draft_kind() {
  return {.kind = std::string{drafted}, .words = noted("Level of a starting figure"), .resume = [](std::string_view, std::string_view draft) { return "/allocations/drafts/" + std::string{draft}; }};
}

access::Routes area_routes(const RoomPointer& room) {
  return {{http::Method::get, "/allocations/drafts/:draft", Permission::allocate, in_room(room, taken_up)},
          {http::Method::get, "/allocations/:allocation/areas/:area", Permission::allocate, in_room(room, open)},
          {http::Method::post, "/allocations/:allocation/areas/:area", Permission::allocate, in_room(room, save_it)}};
}

}  // namespace stepwise::allocation
