// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/conversation/conversation_form.hpp"
#include "practice/conversation/room.hpp"

namespace stepwise::conversation {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

Form form_of(const Room& room, const Found& found, std::string_view part, Message heading, http::Fields typed) {
  Form form;
  form.action = conversation_href(found.conversation.reference) + std::string{part};
  form.back = conversation_href(found.conversation.reference);
  form.heading = t(heading);
  form.token = token_of(room, typed);
  form.typed = std::move(typed);
  return form;
}

Response answer(const Room& room, Visit& visit, const Found& found, const Form& form, Html main, int status) {
  govuk::Page page = page_about(room, found.banner, form.heading, visit.today, true);
  page.back = form.back;
  page.problems = form.problems;
  page.main = std::move(main);
  return visit.page(page, status);
}

/// One that is open, and for the plan a conversation 2; otherwise the way to its page.
Result<Found> open_one(Visit& visit, std::string_view purpose, bool with_plan) {
  auto found = find_conversation(visit, purpose);
  if (found && with_plan && found->conversation.which != Which::intensive) return fail(FaultKind::not_found, t("Only a [[conversation]] 2 has an emergency plan"));
  return found;
}

Response log(const Room& room, Visit& visit) {
  const auto found = open_one(visit, kept("log of a conversation"), false);
  if (!found) return visit.fault(found.error());
  if (found->conversation.ended_on) return visit.redirect(conversation_href(found->conversation.reference));
  const Form form = form_of(room, *found, "/log", noted("Add to the log"), blank_entry(found->conversation, visit.today));
  return answer(room, visit, *found, form, write_entry_form(visit.frame, form, room.lists), 200);
}

Response save_log(const Room& room, Visit& visit) {
  const auto found = open_one(visit, kept("log of a conversation"), false);
  if (!found) return visit.fault(found.error());
  Form form = form_of(room, *found, "/log", noted("Add to the log"), visit.request.form.fields);
  const auto again = [&](int status) { return answer(room, visit, *found, form, write_entry_form(visit.frame, form, room.lists), status); };
  const NewEntry entry = entry_from(form.typed);
  form.problems = problems_of(entry, found->conversation, room.lists, visit.today);
  if (!form.problems.empty()) return again(422);
  const Conversation made = with_entry(found->conversation, entry, visit.staff.name, visit.now);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return add_entry(tx, found->who, made, form.token, visit.line("conversation.logged", found->who.id(), "")); });
  if (saved) return visit.redirect(conversation_href(made.reference) + "?done=logged");
  form.problems.push_back({"words", "not_saved", saved.error().sentence, Weight::wrong});
  return again(http_status(saved.error().kind));
}

Response plan(const Room& room, Visit& visit) {
  const auto found = open_one(visit, kept("emergency plan"), true);
  if (!found) return visit.fault(found.error());
  if (found->conversation.ended_on) return visit.redirect(conversation_href(found->conversation.reference));
  const Form form = form_of(room, *found, "/plan", noted("Add to the emergency plan"), blank_step(visit.today));
  return answer(room, visit, *found, form, write_step_form(visit.frame, form, found->conversation, small_sums(*visit.store.read())), 200);
}

Response save_plan(const Room& room, Visit& visit) {
  const auto found = open_one(visit, kept("emergency plan"), true);
  if (!found) return visit.fault(found.error());
  Form form = form_of(room, *found, "/plan", noted("Add to the emergency plan"), visit.request.form.fields);
  const Money limit = small_sums(*visit.store.read());
  const auto again = [&](int status) { return answer(room, visit, *found, form, write_step_form(visit.frame, form, found->conversation, limit), status); };
  const NewStep wanted = step_from(form.typed);
  form.problems = problems_of(wanted, found->conversation, limit, visit.staff.name, visit.today);
  if (!form.problems.empty()) return again(422);
  const Step step = step_of(wanted, visit.staff.name);
  const auto saved = visit.store.write(
      [&](store::WriteTx& tx) { return add_step(tx, found->who, found->conversation, step, limit, form.token, visit.line("conversation.plan_added", found->who.id(), "")); });
  if (saved) return visit.redirect(conversation_href(found->conversation.reference) + "?done=planned");
  form.problems.push_back({"approved_by", "not_saved", saved.error().sentence, Weight::wrong});
  return again(http_status(saved.error().kind));
}

Response step_done(const Room&, Visit& visit) {
  const auto found = open_one(visit, kept("emergency plan"), true);
  if (!found) return visit.fault(found.error());
  const auto id = parse_number(visit.request.part("step")).value_or(0);
  const std::string here = conversation_href(found->conversation.reference);
  const auto step = std::ranges::find(found->conversation.steps, id, &Step::id);
  if (step == found->conversation.steps.end()) return visit.not_found();
  if (step->done_on || found->conversation.ended_on) return visit.redirect(here);
  const Conversation made = with_step_done(found->conversation, id, visit.today, "", visit.staff.name);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return finish_step(tx, found->who, made, id, visit.line("conversation.plan_done", found->who.id(), "")); });
  return saved ? visit.redirect(here + "?done=step") : visit.fault(saved.error());
}

}  // namespace

access::Routes plan_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/conversations/:conversation/log", Permission::record_contact, with(log)},
          {http::Method::post, "/conversations/:conversation/log", Permission::record_contact, with(save_log)},
          {http::Method::get, "/conversations/:conversation/plan", Permission::record_contact, with(plan)},
          {http::Method::post, "/conversations/:conversation/plan", Permission::record_contact, with(save_plan)},
          {http::Method::post, "/conversations/:conversation/plan/:step/done", Permission::record_contact, with(step_done)}};
}

}  // namespace stepwise::conversation
