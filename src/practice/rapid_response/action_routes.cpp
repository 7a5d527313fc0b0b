// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>

#include "base/text.hpp"
#include "practice/rapid_response/room.hpp"

namespace stepwise::rapid_response {
namespace {

using access::Permission;
using access::Visit;

constexpr std::size_t longest_token = 64;

/// A page that asks something about an open one.
struct Question {
  std::string_view path, title, done, action, field;   ///< `field` carries what is said of a stale save
  std::function<Html(const Form&)> write;
};

http::Response show(const Room& room, Visit& visit, const Opened& opened, const Question& question, Form form, int status) {
  form.back = rapid_href(opened.response.reference);
  form.action = form.back + "/" + std::string{question.path};
  form.version = opened.response.version;
  govuk::Page page = page_about(room, opened.banner, question.title, visit.today, true);
  page.back = form.back;
  page.main = question.write(form);
  page.problems = form.problems;
  return visit.page(page, status);
}

http::Response keep(const Room& room, Visit& visit, const Opened& opened, const Question& question, const Response& changed, std::string reason) {
  auto line = visit.line(std::string{question.action}, opened.who.id(), "");
  line.reason = std::move(reason);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_changed(tx, opened.who, changed, line); });
  if (saved) return visit.redirect(rapid_href(changed.reference) + "?done=" + std::string{question.done});
  if (saved.error().kind != FaultKind::stale) return visit.fault(saved.error());
  return show(room, visit, opened, question, {.typed = visit.request.form.fields, .problems = {{std::string{question.field}, "stale", saved.error().sentence}}}, 409);
}

/// Opens it, and answers what is the same for every question: not there, or ended.
using Asked = std::function<http::Response(const Opened&, store::ReadTx&)>;
http::Response about(Visit& visit, const Asked& go_on) {
  const auto tx = visit.store.read();
  const auto opened = open_response(visit, *tx);
  if (!opened) return visit.fault(opened.error());
  if (opened->response.closed_at) return visit.redirect(rapid_href(opened->response.reference));
  return go_on(*opened, *tx);
}

/// The version the form was made from in place of the one on record, so that a stale one is refused by the store.
Response as_sent(const Visit& visit, const Opened& opened) {
  Response response = opened.response;
  response.version = parse_number(visit.request.form.fields.get("version")).value_or(0);
  return response;
}

Question visit_question(const Visit& visit) {
  return {"visit", t("Record a visit"), "visit", "rapid_response.seen", "seen_note", [&visit](const Form& form) { return write_visit_form(visit.frame, form); }};
}
Question plan_question(const Visit& visit) {
  return {"plan", t("Plan the next step"), "plan", "rapid_response.planned", "next_words", [&visit](const Form& form) { return write_plan_form(visit.frame, form); }};
}
Question work_question(const Room& room, const Visit& visit) {
  return {"work", t("Record what was done"), "work", "rapid_response.task", "what", [&](const Form& form) { return write_work_form(visit.frame, form, room.lists); }};
}
Question hand_over_question(Visit& visit) {
  return {"hand-over", t("Hand over"), "handed", "rapid_response.handed_over", "reason", [&visit](const Form& form) { return write_hand_over_form(visit.frame, form, read_workers(*visit.store.read())); }};
}
Question end_question(const Room& room, const Visit& visit) {
  return {"end", t("End the rapid response"), "ended", "rapid_response.closed", "outcome_note", [&](const Form& form) { return write_end_form(visit.frame, form, room.lists); }};
}

Plan plan_from(const http::Fields& typed) { return {moment_from(typed, "next"), std::string{typed.get("next_words")}}; }

http::Response take(const Room&, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    const Owner me{visit.staff.id, visit.staff.name, visit.staff.team, visit.staff.team_name};
    const Response mine = taken(as_sent(visit, opened), me, visit.now);
    const auto line = visit.line("rapid_response.taken", opened.who.id(), "");
    const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_changed(tx, opened.who, mine, line); });
    return saved ? visit.redirect(rapid_href(mine.reference) + "?done=taken") : visit.fault(saved.error());
  });
}

http::Response ask_visit(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    Form form;
    add_moment(form.typed, "seen", visit.now);
    return show(room, visit, opened, visit_question(visit), std::move(form), 200);
  });
}

http::Response save_visit(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    const http::Fields& typed = visit.request.form.fields;
    const Visited visited{moment_from(typed, "seen"), std::string{typed.get("seen_note")}, plan_from(typed)};
    auto problems = problems_of(visited, opened.response, visit.now);
    if (!problems.empty()) return show(room, visit, opened, visit_question(visit), {.typed = typed, .problems = std::move(problems)}, 422);
    return keep(room, visit, opened, visit_question(visit), seen(as_sent(visit, opened), visited), "");
  });
}

http::Response ask_plan(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    Form form;
    if (opened.response.next_at) add_moment(form.typed, "next", *opened.response.next_at);
    form.typed.add("next_words", opened.response.next_words);
    return show(room, visit, opened, plan_question(visit), std::move(form), 200);
  });
}

http::Response save_plan(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    const http::Fields& typed = visit.request.form.fields;
    const Plan plan = plan_from(typed);
    auto problems = problems_of(plan, visit.now);
    if (!problems.empty()) return show(room, visit, opened, plan_question(visit), {.typed = typed, .problems = std::move(problems)}, 422);
    return keep(room, visit, opened, plan_question(visit), planned(as_sent(visit, opened), plan), "");
  });
}

http::Response ask_work(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    Form form{.token = new_reference(room.random)};
    add_moment(form.typed, "done", visit.now);
    return show(room, visit, opened, work_question(room, visit), std::move(form), 200);
  });
}

http::Response save_work(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) {
    const http::Fields& typed = visit.request.form.fields;
    Form form{.typed = typed, .token = std::string{typed.get("form_token").substr(0, longest_token)}};
    if (form.token.empty()) form.token = new_reference(room.random);
    const auto done = moment_from(typed, "done");
    const Piece piece{.done_at = done.value_or(visit.now), .level = std::string{typed.get("level")}, .what = std::string{trim(typed.get("what"))}, .by_name = visit.staff.name};
    form.problems = problems_of(piece, room.lists, visit.now);
    if (!done) form.problems.push_back({"done", "missing", t("Enter the day and time it was done")});
    if (!form.problems.empty()) return show(room, visit, opened, work_question(room, visit), std::move(form), 422);
    const auto line = visit.line("rapid_response.task", opened.who.id(), "");
    const auto saved = visit.store.write([&](store::WriteTx& tx) { return keep_piece(tx, opened.who, opened.response, piece, form.token, line); });
    return saved ? visit.redirect(rapid_href(opened.response.reference) + "?done=work") : visit.fault(saved.error());
  });
}

http::Response ask_hand_over(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) { return show(room, visit, opened, hand_over_question(visit), {}, 200); });
}

http::Response save_hand_over(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx& tx) {
    const http::Fields& typed = visit.request.form.fields;
    const auto workers = read_workers(tx);
    const auto to = std::ranges::find(workers, typed.get("to"), &Worker::reference);
    std::vector<Problem> problems;
    if (typed.get("to") != "queue" && to == workers.end()) problems.push_back({"to", "missing", t("Choose who goes on with it")});
    if (trim(typed.get("reason")).empty()) problems.push_back({"reason", "missing", t("Say why, and what they need to know")});
    if (!problems.empty()) return show(room, visit, opened, hand_over_question(visit), {.typed = typed, .problems = std::move(problems)}, 422);
    const auto owner = to == workers.end() ? std::nullopt : std::optional{to->owner};
    return keep(room, visit, opened, hand_over_question(visit), handed_over(as_sent(visit, opened), owner, visit.now), std::string{trim(typed.get("reason"))});
  });
}

http::Response ask_end(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx&) { return show(room, visit, opened, end_question(room, visit), {}, 200); });
}

http::Response save_end(const Room& room, Visit& visit) {
  return about(visit, [&](const Opened& opened, store::ReadTx& tx) {
    const http::Fields& typed = visit.request.form.fields;
    const Ending ending{std::string{typed.get("outcome")}, std::string{typed.get("outcome_note")}, std::string{typed.get("avoided")}, std::string{typed.get("avoided_why")}};
    auto problems = problems_of(ending, opened.response, read_pieces(tx, opened.who.readable(), opened.response.id).size(), room.lists);
    if (!problems.empty()) return show(room, visit, opened, end_question(room, visit), {.typed = typed, .problems = std::move(problems)}, 422);
    return keep(room, visit, opened, end_question(room, visit), ended(as_sent(visit, opened), ending, visit.staff.name, visit.now), "");
  });
}

}  // namespace

access::Routes action_routes(const RoomPointer& room) {
  constexpr auto may = Permission::rapid_response;
  return {{http::Method::post, "/rapid-response/:response/take", may, with(room, take)},
          {http::Method::get, "/rapid-response/:response/visit", may, with(room, ask_visit)},
          {http::Method::post, "/rapid-response/:response/visit", may, with(room, save_visit)},
          {http::Method::get, "/rapid-response/:response/plan", may, with(room, ask_plan)},
          {http::Method::post, "/rapid-response/:response/plan", may, with(room, save_plan)},
          {http::Method::get, "/rapid-response/:response/work", may, with(room, ask_work)},
          {http::Method::post, "/rapid-response/:response/work", may, with(room, save_work)},
          {http::Method::get, "/rapid-response/:response/hand-over", may, with(room, ask_hand_over)},
          {http::Method::post, "/rapid-response/:response/hand-over", may, with(room, save_hand_over)},
          {http::Method::get, "/rapid-response/:response/end", may, with(room, ask_end)},
          {http::Method::post, "/rapid-response/:response/end", may, with(room, save_end)}};
}

}  // namespace stepwise::rapid_response
