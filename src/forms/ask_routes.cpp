// SPDX-License-Identifier: Apache-2.0
#include "access/core.hpp"
#include "access/request_rules.hpp"
#include "base/text.hpp"
#include "forms/draft_fields.hpp"
#include "forms/pages/posting.hpp"
#include "forms/pages/public_pages.hpp"
#include "forms/public_store.hpp"
#include "forms/room.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::int64_t token_seconds = public_draft_days * 24 * 3600;

/// A public form as one browser has filled it in so far.
struct PublicFilling {
  Version version;
  std::shared_ptr<const Checked> form;
  std::string token_hash;
  Answers answers;

  const Questionnaire& questionnaire() const { return *form->questionnaire; }
  std::string address() const { return "/ask/" + version.slug; }
  PublicForm page() const { return {questionnaire(), answers, address(), version.may_need_to_leave}; }
};

std::string cookie_name(const http::Request& request) { return request.secure ? "__Host-stepwise-ask" : "stepwise-ask"; }

void set_cookie(Response& response, const http::Request& request, std::string name, std::string value, std::optional<std::int64_t> max_age) {
  response.headers.emplace_back("Set-Cookie", http::write_cookie({.name = std::move(name), .value = std::move(value), .max_age_seconds = max_age, .secure = request.secure}));
}

/// A page with a form for somebody without a session: its token lives in a cookie of the visit, as at sign-in.
template <class Write>
Response public_page(Room& room, Visit& visit, Write write, int status = 200) {
  const bool new_visit = visit.frame.csrf.empty();
  if (new_visit) visit.frame.csrf = new_token(room.random);
  Response response = visit.page(write(visit.frame), status);
  if (new_visit) set_cookie(response, visit.request, access::visit_cookie_name(visit.request.secure), visit.frame.csrf, std::nullopt);
  return response;
}

Response too_many(Visit& visit) {
  Response response = visit.fault({FaultKind::busy, t("Too many answers came from your address at once. Wait a minute and try again")});
  response.status = 429;
  return response;
}

std::optional<Version> open_to_all(store::ReadTx& tx, const Visit& visit) {
  auto version = current_version(tx, visit.request.part("slug"));
  return version && version->audience == for_public ? std::move(version) : std::nullopt;
}

/// What this browser has typed; nothing when it has not begun, or the version it began is in use no more.
Result<std::optional<PublicFilling>> open_public(Room& room, const Visit& visit) {
  const auto tx = visit.store.read();
  const auto form = form_by_slug(*tx, visit.request.part("slug"));
  const auto token = visit.request.cookies.get(cookie_name(visit.request));
  if (!form || form->audience != for_public || token.empty()) return std::nullopt;
  const std::string hash = access::token_digest(token);
  auto draft = public_draft(*tx, hash, form->id);
  auto version = draft ? version_by_id(*tx, draft->form_version_id) : std::nullopt;
  if (!version || version->retired_at) return std::nullopt;
  auto questions = room.library.open(*tx, version->id);
  if (!questions) return tl::unexpected{questions.error()};
  return PublicFilling{std::move(*version), std::move(*questions), hash, std::move(draft->answers)};
}

std::string start_address(const Visit& visit) { return "/ask/" + std::string{visit.request.part("slug")}; }

/// Serves what needs a form begun; without one, the start page.
template <class Serve>
Response with_begun(Room& room, Visit& visit, Serve serve) {
  auto filling = open_public(room, visit);
  if (!filling) return visit.fault(filling.error());
  if (!*filling) return visit.redirect(start_address(visit));
  return serve(**filling);
}

Response show_start(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto version = open_to_all(*tx, visit);
  if (!version) return visit.not_found();
  const auto form = room.library.open(*tx, version->id);
  if (!form) return visit.fault(form.error());
  const PublicFilling filling{*version, *form, "", {}};
  return public_page(room, visit, [&](const govuk::Frame& frame) {
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
  set_cookie(response, visit.request, cookie_name(visit.request), token, token_seconds);
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
  return public_page(
      room, visit,
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

/// Keeps what was typed, whatever it is; goes on only when this question is answered well.
Response answer_step(Room& room, Visit& visit) {
  if (!room.answers.take(visit.request.address, visit.now)) return too_many(visit);
  return with_begun(room, visit, [&](PublicFilling& filling) -> Response {
    const auto step = step_in(visit, filling);
    if (!step) return visit.redirect(filling.address() + "/check");
    const http::Fields& sent = visit.request.form.fields;
    filling.answers = with_posted(filling.questionnaire(), filling.answers, posted_fields(sent));
    const Act act = read_act(filling.questionnaire(), sent.get("do"));
    const auto place = perform(filling.questionnaire(), filling.answers, act);
    const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<bool> {
      save_public_draft(tx, filling.token_hash, filling.version.form_id, filling.answers);
      return true;
    });
    if (!saved) return visit.fault(saved.error());
    const bool to_check = sent.get("then") == "check";
    if (act.kind != Act::Kind::go_on)
      return visit.redirect(filling.address() + "/" + std::to_string(*step) + (to_check ? "?then=check" : "") + (place ? "#" + place->field() : ""));
    const auto problems = problems_of_step(filling.questionnaire(), validate(filling.questionnaire(), filling.answers), *step);
    if (!problems.empty()) return show_step_of(room, visit, filling, *step, to_check, problems, 422);
    return visit.redirect(next_address(filling, *step, to_check));
  });
}

Response show_check_of(Room& room, Visit& visit, const PublicFilling& filling, bool tried, int status) {
  const auto problems = validate(filling.questionnaire(), filling.answers);
  return public_page(
      room, visit,
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
  const auto token = visit.request.cookies.get(cookie_name(visit.request));
  return form && !token.empty() ? received_from(*tx, access::token_digest(token), form->id) : std::nullopt;
}

Response submit(Room& room, Visit& visit) {
  if (!room.beginnings.take(visit.request.address, visit.now)) return too_many(visit);
  if (const auto before = sent_before(visit)) return visit.redirect(start_address(visit) + "/sent/" + *before);
  return with_begun(room, visit, [&](const PublicFilling& filling) -> Response {
    if (!validate(filling.questionnaire(), filling.answers).empty()) return show_check_of(room, visit, filling, true, 422);
    const auto reference = visit.store.write([&](store::WriteTx& tx) {
      return receive(tx, room.random, filling.token_hash, filling.version, make_response(filling.questionnaire(), filling.answers), visit.line("", std::nullopt, ""));
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
  return public_page(room, visit, [&](const govuk::Frame&) {
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
