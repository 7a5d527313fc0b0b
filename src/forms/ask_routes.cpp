// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/core.hpp"
#include "base/text.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/public_pages.hpp"
#include "forms/pages/steps.hpp"
#include "forms/public_filling.hpp"
#include "forms/room.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::int64_t token_seconds = public_draft_days * 24 * 3600;

std::optional<Version> open_to_all(store::ReadTx& tx, const Visit& visit) {
  auto version = current_version(tx, visit.request.part("slug"));
  return version && version->audience == for_public ? std::move(version) : std::nullopt;
}

/// What this browser began. A form that somebody may need to leave in a hurry does not say so to whoever opens it next.
std::optional<Response> show_begun(Room& room, Visit& visit) {
  const auto filling = open_public(room, visit);
  if (!filling) return visit.fault(filling.error());
  if (!*filling || !(*filling)->is_touched()) return std::nullopt;
  if ((*filling)->version.may_need_to_leave && visit.request.query.get("delete").empty()) return std::nullopt;
  return access::visitor_page(visit, room.random, [&](const govuk::Frame& frame) {
    const PublicForm page = (*filling)->page();
    return write_begun(frame, page, resume_address(**filling));
  });
}

Response show_start(Room& room, Visit& visit) {
  if (auto begun = show_begun(room, visit)) return std::move(*begun);
  const auto tx = visit.store.read();
  const auto version = open_to_all(*tx, visit);
  if (!version) return visit.not_found();
  const auto form = room.library.open(*tx, version->id);
  if (!form) return visit.fault(form.error());
  const PublicFilling filling{*version, spoken(*form), "", {}};
  return access::visitor_page(visit, room.random, [&](const govuk::Frame& frame) {
    const PublicForm page = filling.page();
    return write_start(frame, {.form = page, .action = filling.address()});
  });
}

Response begin(Room& room, Visit& visit) {
  if (!room.beginnings.take(visit.request.address, visit.now)) return too_many(visit);
  auto tx = visit.store.read();
  const auto version = open_to_all(*tx, visit);
  if (!version) return visit.not_found();
  const auto form = room.library.open(*tx, version->id);
  if (!form) return visit.fault(form.error());
  tx.reset();
  const Questionnaire& questionnaire = *(*form)->questionnaire;
  const Answers answers = blank_answers(questionnaire);
  const std::string token = new_token(room.random);
  const auto begun = visit.store.write([&](store::WriteTx& write) -> Result<bool> {
    begin_public_draft(write, access::token_digest(token), *version, answers);
    return true;
  });
  if (!begun) return visit.fault(begun.error());
  const auto steps = steps_asked(questionnaire, answers);
  Response response = visit.redirect("/ask/" + version->slug + (steps.empty() ? "/check" : "/" + std::to_string(steps.front())));
  set_cookie(response, visit.request, cookie_name(visit), token, version->may_need_to_leave ? std::nullopt : std::optional{token_seconds});
  return response;
}

std::optional<int> step_in(const Visit& visit, const PublicFilling& filling) {
  const auto number = parse_number(visit.request.part("step"));
  const auto steps = steps_asked(filling.questionnaire(), filling.answers);
  for (const int step : steps)
    if (number == step) return step;
  return std::nullopt;
}

Response show_step_of(Room& room, Visit& visit, const PublicFilling& filling, int step, bool from_check, std::span<const Problem> problems, int status) {
  return access::visitor_page(visit, room.random,
      [&](const govuk::Frame& frame) {
        const PublicForm page = filling.page();
        return write_question(frame, {.form = page, .position = step, .problems = problems, .from_check = from_check});
      },
      status);
}

Response show_step(Room& room, Visit& visit) {
  return with_begun(room, visit, [&](const PublicFilling& filling) {
    const auto step = step_in(visit, filling);
    if (!step) return visit.redirect(filling.address() + "/check");
    return show_step_of(room, visit, filling, *step, visit.request.query.get("then") == "check", {}, 200);
  });
}

std::string next_address(const PublicFilling& filling, int step, bool to_check) {
  const auto next = step_after(filling.questionnaire(), filling.answers, step);
  return to_check || !next ? filling.address() + "/check" : filling.address() + "/" + std::to_string(*next);
}

/// Whether an answer on this page brought a further question of it.
bool asks_more(const PublicFilling& filling, const std::vector<Place>& before, int step) {
  const auto now = places_of_step(filling.questionnaire(), filling.answers, step);
  return std::ranges::any_of(now, [&](const Place& place) { return std::ranges::find(before, place) == before.end(); });
}

/// Keeps what was typed, whatever it is; goes on only when this question is answered well.
Response answer_step(Room& room, Visit& visit) {
  if (!room.answers.take(visit.request.address, visit.now)) return too_many(visit);
  return with_begun(room, visit, [&](PublicFilling& filling) -> Response {
    const auto step = step_in(visit, filling);
    if (!step) return visit.redirect(filling.address() + "/check");
    const http::Fields& sent = visit.request.form.fields;
    Answers mine = with_sent(filling, sent);
    if (is_stale(filling, mine, sent)) return show_stale_of(room, visit, filling, mine);
    const auto places = places_of_step(filling.questionnaire(), filling.answers, *step);
    filling.answers = std::move(mine);
    const Act act = read_act(filling.questionnaire(), sent.get("do"));
    const auto place = perform(filling.questionnaire(), filling.answers, act);
    if (const auto saved = keep_public(visit, filling); !saved) return visit.fault(saved.error());
    const bool to_check = sent.get("then") == "check";
    if (act.kind != Act::Kind::go_on || asks_more(filling, places, *step))
      return visit.redirect(filling.address() + "/" + std::to_string(*step) + (to_check ? "?then=check" : "") + (place ? "#" + place->field() : ""));
    const auto problems = problems_of_step(filling.questionnaire(), validate(filling.questionnaire(), filling.answers), *step);
    if (!problems.empty()) return show_step_of(room, visit, filling, *step, to_check, problems, 422);
    return visit.redirect(next_address(filling, *step, to_check));
  });
}

Response show_check_of(Room& room, Visit& visit, const PublicFilling& filling, bool tried, int status) {
  const auto problems = validate(filling.questionnaire(), filling.answers);
  return access::visitor_page(visit, room.random,
      [&](const govuk::Frame& frame) {
        const PublicForm page = filling.page();
        return write_public_check(frame, {.form = page, .problems = problems, .tried = tried});
      },
      status);
}

Response show_check(Room& room, Visit& visit) {
  return with_begun(room, visit, [&](const PublicFilling& filling) { return show_check_of(room, visit, filling, false, 200); });
}

/// A second click finds what the first one sent.
std::optional<std::string> sent_before(const Visit& visit) {
  const auto tx = visit.store.read();
  const auto form = form_by_slug(*tx, visit.request.part("slug"));
  const auto token = visit.request.cookies.get(cookie_name(visit));
  return form && !token.empty() ? received_from(*tx, access::token_digest(token), form->id) : std::nullopt;
}

Response submit(Room& room, Visit& visit) {
  if (!room.beginnings.take(visit.request.address, visit.now)) return too_many(visit);
  if (const auto before = sent_before(visit)) return visit.redirect(("/ask/" + std::string{visit.request.part("slug")}) + "/sent/" + *before);
  return with_begun(room, visit, [&](const PublicFilling& filling) -> Response {
    if (!visit.request.form.fields.get(trap_field).empty()) return visit.fault({FaultKind::invalid, t("A box that people do not see was filled in. If a program fills in forms for you, let it leave that box empty, and send again")});
    if (!validate(filling.questionnaire(), filling.answers).empty()) return show_check_of(room, visit, filling, true, 422);
    const auto form = room.library.open(*visit.store.read(), filling.version.id);
    if (!form) return visit.fault(form.error());
    const auto reference = visit.store.write([&](store::WriteTx& tx) {
      return receive(tx, room.random, filling.token_hash, filling.version, make_response(*(*form)->questionnaire, filling.answers), visit.line("", std::nullopt, ""));
    });
    if (!reference) return visit.fault(reference.error());
    return visit.redirect(filling.address() + "/sent/" + *reference);
  });
}

Response show_sent(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto form = form_by_slug(*tx, visit.request.part("slug"));
  const auto received = received_form(*tx, visit.request.part("reference"));
  if (!form || !received) return visit.not_found();
  return access::visitor_page(visit, room.random, [&](const govuk::Frame&) {
    return write_confirmation({.title = t("Your answers have been sent"), .reference = received->reference,
                               .next = {t("Somebody will read what you wrote and get in touch in the way you asked for."),
                                        t("If you or somebody else is in danger now, call 999.")},
                               .links = {}});
  });
}

}  // namespace

access::Routes ask_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/ask/:slug", anyone, in_room(room, show_start)},
          {http::Method::post, "/ask/:slug", anyone, in_room(room, begin)},
          {http::Method::get, "/ask/:slug/check", anyone, in_room(room, show_check)},
          {http::Method::post, "/ask/:slug/submit", anyone, in_room(room, submit)},
          {http::Method::get, "/ask/:slug/sent/:reference", anyone, in_room(room, show_sent)},
          {http::Method::get, "/ask/:slug/:step", anyone, in_room(room, show_step)},
          {http::Method::post, "/ask/:slug/:step", anyone, in_room(room, answer_step)}};
}

}  // namespace stepwise::forms
