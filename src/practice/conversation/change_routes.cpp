// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/room.hpp"

namespace stepwise::conversation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("change a conversation");

Form form_of(const Found& found, std::string_view part, Message heading, http::Fields typed) {
  Form form;
  form.action = conversation_href(found.conversation.reference) + std::string{part};
  form.back = conversation_href(found.conversation.reference);
  form.heading = t(heading);
  form.typed = std::move(typed);
  form.version = found.conversation.version;
  return form;
}

Response answer(const Room& room, Visit& visit, const Found& found, const Form& form, Html main, int status) {
  govuk::Page page = page_about(room, found.banner, form.heading, visit.today, true);
  page.back = form.back;
  page.problems = form.problems;
  page.main = std::move(main);
  return visit.page(page, status);
}

/// What has ended is not changed: its page says how it ended.
std::optional<Response> closed(Visit& visit, const Found& found) {
  if (!found.conversation.ended_on) return std::nullopt;
  return visit.redirect(conversation_href(found.conversation.reference));
}

Response show_change(const Room& room, Visit& visit, const Found& found, Form form, int status) {
  return answer(room, visit, found, form, write_change(visit.frame, form, found.conversation), status);
}

Response change(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (auto gone = closed(visit, *found)) return std::move(*gone);
  return show_change(room, visit, *found, form_of(*found, "/change", noted("Change what is written"), fields_from(found->conversation)), 200);
}

Response save_change(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (auto gone = closed(visit, *found)) return std::move(*gone);
  const http::Fields& typed = visit.request.form.fields;
  Form form = form_of(*found, "/change", noted("Change what is written"), typed);
  const auto stale = [&](const Found& now) {
    form.version = now.conversation.version;
    form.above = stale_words(fields_from(now.conversation), typed);
    return show_change(room, visit, now, std::move(form), 409);
  };
  if (parse_number(typed.get("version")) != found->conversation.version) return stale(*found);
  const Change wanted = change_from(typed);
  form.problems = problems_of(wanted, found->conversation, visit.today);
  if (!form.problems.empty()) return show_change(room, visit, *found, std::move(form), 422);
  const auto made = changed(found->conversation, wanted);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_conversation(tx, found->who, made, visit.line("conversation.changed", found->who.id(), "")); });
  if (saved) return visit.redirect(conversation_href(made.reference) + "?done=changed");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  const auto again = find_conversation(visit, purpose);
  return again ? stale(*again) : visit.fault(again.error());
}

Response show_footing(const Room& room, Visit& visit, const Found& found, Form form, int status) {
  return answer(room, visit, found, form, write_footing_form(visit.frame, form, found.conversation, room.lists), status);
}

Response footing(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (auto gone = closed(visit, *found)) return std::move(*gone);
  return show_footing(room, visit, *found, form_of(*found, "/footing", noted("Legal footing"), {}), 200);
}

Response save_footing(const Room& room, Visit& visit) {
  const auto found = find_conversation(visit, purpose);
  if (!found) return visit.fault(found.error());
  if (auto gone = closed(visit, *found)) return std::move(*gone);
  const http::Fields& typed = visit.request.form.fields;
  const auto wanted = typed.get("legal_status"), reason = typed.get("reason");
  const std::string here = conversation_href(found->conversation.reference);
  const auto& last = found->conversation.footings;
  if (!last.empty() && last.back().legal_status == wanted && last.back().reason == trim(reason) && last.back().set_by == visit.staff.name)
    return visit.redirect(here + "?done=footing");   // pressed twice
  Form form = form_of(*found, "/footing", noted("Legal footing"), typed);
  form.problems = footing_problems(wanted, reason, found->conversation, room.lists);
  if (!form.problems.empty()) return show_footing(room, visit, *found, std::move(form), 422);
  Conversation made = with_footing(found->conversation, wanted, reason, visit.staff.name, visit.now);
  made.version = parse_number(typed.get("version")).value_or(0);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return add_footing(tx, found->who, made, visit.line("conversation.footing_changed", found->who.id(), "")); });
  if (saved) return visit.redirect(here + "?done=footing");
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  form.problems.push_back({"reason", "stale", t("Someone changed this [[conversation]] meanwhile. Look at the footing that stands, then save again"), Weight::wrong});
  return show_footing(room, visit, *found, std::move(form), 409);
}

}  // namespace

access::Routes change_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/conversations/:conversation/change", Permission::record_contact, with(change)},
          {http::Method::post, "/conversations/:conversation/change", Permission::record_contact, with(save_change)},
          {http::Method::get, "/conversations/:conversation/footing", Permission::record_contact, with(footing)},
          {http::Method::post, "/conversations/:conversation/footing", Permission::record_contact, with(save_footing)}};
}

}  // namespace stepwise::conversation
