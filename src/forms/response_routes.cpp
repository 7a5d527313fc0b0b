// SPDX-License-Identifier: Apache-2.0
#include "base/characters.hpp"
#include "base/text.hpp"
#include "forms/filling.hpp"
#include "forms/pages/record_pages.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t shortest_reason = 3, longest_reason = 1000;

/// A finished form in an address, about a person the Gate lets be read.
struct Opened {
  access::ReadablePerson who;
  PersonAbout about;
  Finished finished;
  std::vector<Finished> chain;   ///< newest first
  std::string href() const { return finished_href(about.reference, finished.reference); }
  std::string when() const { return long_moment(finished.completed_at); }
};

Result<Opened> open_finished(Room& room, Visit& visit, store::ReadTx& tx, std::string_view purpose) {
  const auto who = visit.gate.readable(tx, visit.request.part("person"), purpose);
  if (!who) return tl::unexpected{who.error()};
  auto finished = finished_form(tx, *who, visit.request.part("response"));
  if (!finished || !room.may_read(visit.staff, *finished)) return fail(FaultKind::not_found, t("There is no such form"));
  auto chain = chain_of(tx, *who, finished->first_reference);
  return Opened{*who, room.about(tx, *who, visit.today), std::move(*finished), std::move(chain)};
}

/// What it amended; of a first, the last time the form was finished before.
std::optional<Finished> before_this(store::ReadTx& tx, const Opened& opened) {
  for (const auto& one : opened.chain)
    if (one.number == opened.finished.number - 1) return one;
  return finished_before(tx, opened.who, opened.finished);
}

Response show_finished(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, "form");
  if (!opened) return visit.fault(opened.error());
  const Finished& finished = opened->finished;
  const auto form = room.library.open(*tx, finished.form_version_id);
  if (!form) return visit.fault(form.error());
  const auto response = response_of(*tx, opened->who, finished);
  if (!response) return visit.fault(response.error());
  const std::string href = opened->href();
  const bool has_before = before_this(*tx, *opened).has_value();
  const bool may_amend = finished.is_latest() && visit.staff.can(Permission::fill_in_forms);
  return visit.page(dressed(write_finished({.questionnaire = *(*form)->questionnaire, .response = *response, .reference = finished.reference, .who = author_words(finished),
                                            .when = opened->when(), .reason = finished.reason,
                                            .newer = finished.is_latest() ? "" : finished_href(opened->about.reference, opened->chain.front().reference),
                                            .amend = may_amend ? href + "/amend" : "", .versions = opened->chain.size() > 1 ? href + "/versions" : "",
                                            .compare = has_before ? href + "/compare" : "", .json = href + "/response.json"}),
                            opened->about));
}

Response show_done(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, "form");
  if (!opened) return visit.fault(opened.error());
  std::vector<govuk::Link> links;
  for (const auto& follow_on : room.follow_ons)
    if (auto link = follow_on(*tx, opened->who, opened->finished.first_reference)) links.push_back(std::move(*link));
  links.insert(links.end(), {{t("Read it"), opened->href()}, {t("Forms of this person"), forms_href(opened->about.reference)}, {t("Back to the record"), opened->about.record}});
  return visit.page(dressed(write_confirmation({.title = t("{0}: finished", opened->finished.title), .reference = {},
                                                .next = {t("It is on the record. To change it, amend it with a reason: what it says now stays.")},
                                                .links = std::move(links)}),
                            opened->about));
}

Response download(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, kept("form, as a file"));
  if (!opened) return visit.fault(opened.error());
  Response response;
  response.content_type = "application/fhir+json";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + opened->finished.slug + "-" + opened->finished.reference + ".json\"");
  response.body.emplace_back(response_text(*tx, opened->who, opened->finished));
  return response;
}

Response show_versions(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, kept("form, its versions"));
  if (!opened) return visit.fault(opened.error());
  std::vector<ResponseVersion> versions;
  for (const auto& one : opened->chain) {
    const std::string href = finished_href(opened->about.reference, one.reference);
    versions.push_back({.number = one.number, .href = href, .who = author_words(one), .when = long_moment(one.completed_at), .reason = one.reason,
                        .form_version = std::to_string(one.form_number), .compare = one.number > 1 ? href + "/compare" : ""});
  }
  return visit.page(dressed(write_versions(opened->finished.title, versions, opened->href()), opened->about));
}

Response show_comparison(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, kept("form, compared"));
  if (!opened) return visit.fault(opened.error());
  const auto before = before_this(*tx, *opened);
  if (!before || !room.may_read(visit.staff, *before)) return visit.not_found();
  const auto then = response_of(*tx, opened->who, *before), now = response_of(*tx, opened->who, opened->finished);
  if (!then) return visit.fault(then.error());
  if (!now) return visit.fault(now.error());
  const auto words = [&](const Finished& one) { return t("{0}, {1}", long_moment(one.completed_at), whose_words(room, *tx, opened->who, one)); };
  return visit.page(dressed(write_comparison({.title = opened->finished.title, .before = words(*before), .after = words(opened->finished), .changes = compare(*then, *now),
                                              .reason = opened->finished.reason, .back = opened->href()}),
                            opened->about));
}

std::optional<Problem> reason_problem(std::string_view reason) {
  if (characters_in(trim(reason)) < shortest_reason) return Problem{"reason", "empty", t("Enter why you are amending the form")};
  if (characters_in(reason) > longest_reason) return Problem{"reason", "long", t("The reason must be {0} characters or fewer", longest_reason)};
  return std::nullopt;
}

Response show_amend(Visit& visit, const Opened& opened, std::string typed, std::vector<Problem> problems, int status) {
  return visit.page(dressed(write_amend(visit.frame, {.title = opened.finished.title, .action = opened.href() + "/amend", .back = opened.href(), .typed = std::move(typed),
                                                      .problems = std::move(problems)}),
                            opened.about),
                    status);
}

/// Only the latest of a chain is amended: an older one leads to it.
Response ask_amend(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, kept("form, amending"));
  if (!opened) return visit.fault(opened.error());
  if (!opened->finished.is_latest()) return visit.redirect(opened->href());
  return show_amend(visit, *opened, "", {}, 200);
}

Response amend(Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_finished(room, visit, *tx, kept("form, amending"));
  if (!opened) return visit.fault(opened.error());
  if (!opened->finished.is_latest()) return visit.redirect(opened->href());
  const std::string reason{trim(visit.request.form.fields.get("reason"))};
  if (auto problem = reason_problem(reason)) return show_amend(visit, *opened, reason, {std::move(*problem)}, 422);
  const auto version = version_by_id(*tx, opened->finished.form_version_id);
  const auto form = room.library.open(*tx, opened->finished.form_version_id);
  if (!version || !form) return visit.fault(form ? Fault{FaultKind::not_found, t("There is no such form")} : form.error());
  const auto response = response_of(*tx, opened->who, opened->finished);
  if (!response) return visit.fault(response.error());
  tx.reset();
  const auto draft = begin_filling(room, visit, opened->who, *version, opened->finished.reference, {answers_of(*(*form)->questionnaire, *response).answers, reason});
  if (!draft) return visit.fault(draft.error());
  return visit.redirect("/forms/drafts/" + *draft);
}

}  // namespace

std::string whose_words(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Finished& finished) {
  for (const auto& sent : room.sent_by_person)
    if (const auto on = sent(tx, who, finished.first_reference)) return t("the person (sent on {0}), finished by {1}", long_date(*on), author_words(finished));
  return author_words(finished);
}

access::Routes response_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/people/:person/forms/:response", read_person, in_room(room, show_finished)},
          {http::Method::get, "/people/:person/forms/:response/done", read_person, in_room(room, show_done)},
          {http::Method::get, "/people/:person/forms/:response/response.json", read_person, in_room(room, download)},
          {http::Method::get, "/people/:person/forms/:response/versions", read_person, in_room(room, show_versions)},
          {http::Method::get, "/people/:person/forms/:response/compare", read_person, in_room(room, show_comparison)},
          {http::Method::get, "/people/:person/forms/:response/amend", fill_in_forms, in_room(room, ask_amend)},
          {http::Method::post, "/people/:person/forms/:response/amend", fill_in_forms, in_room(room, amend)}};
}

}  // namespace stepwise::forms
