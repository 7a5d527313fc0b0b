// SPDX-License-Identifier: Apache-2.0
#include "forms/filling.hpp"
#include "forms/pages/record_pages.hpp"
#include "forms/recent.hpp"
#include "govuk/govuk.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

FormLine line_of(const Finished& finished, const std::string& person) {
  return {.title = finished.title, .href = finished_href(person, finished.reference), .who = author_words(finished), .when = long_moment(finished.completed_at),
          .status = finished.number > 1 ? t("Amended").str() : ""};
}

/// This worker's own drafts of forms about the person.
std::vector<FormLine> draft_lines(store::ReadTx& tx, const Visit& visit, PersonId person) {
  std::vector<FormLine> lines;
  for (const auto& draft : store::list_drafts(tx, visit.staff.id))
    if (draft.person == person && draft.kind.starts_with(std::string{draft_kind} + ":"))
      lines.push_back({.title = draft.title, .href = "/forms/drafts/" + draft.reference, .who = visit.staff.name, .when = long_moment(draft.saved_at), .status = {}});
  return lines;
}

std::vector<StartableForm> startable(Room& room, store::ReadTx& tx, const std::string& person) {
  std::vector<StartableForm> forms;
  for (const auto& version : current_versions(tx, for_staff)) {
    const auto form = room.library.open(tx, version.id);
    if (form) forms.push_back({version.title, (*form)->questionnaire->description, forms_href(person) + "/start/" + version.slug});
  }
  return forms;
}

Response show_forms(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "forms");
  if (!who) return visit.fault(who.error());
  const PersonAbout about = room.about(*tx, *who, visit.today);
  PersonForms forms{.heading = t("Forms"), .startable = {}, .drafts = {}, .finished = {}, .back = about.record};
  if (visit.staff.can(Permission::fill_in_forms)) {
    forms.startable = startable(room, *tx, about.reference);
    forms.drafts = draft_lines(*tx, visit, who->id());
  }
  for (const auto& finished : finished_forms(*tx, *who))
    if (finished.is_latest() && room.may_read(visit.staff, finished)) forms.finished.push_back(line_of(finished, about.reference));
  govuk::Page page = dressed(write_person_forms(visit.frame, forms), about);
  if (visit.request.query.get("done") == "later") page.success = t("Draft saved. You can go on with it from here");
  return visit.page(page);
}

Response start(Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "form");
  if (!who) return visit.fault(who.error());
  const auto version = current_version(*tx, visit.request.part("slug"));
  if (!version || version->audience != for_staff) return visit.not_found();
  const auto form = room.library.open(*tx, version->id);
  if (!form) return visit.fault(form.error());
  tx.reset();
  const auto draft = begin_filling(room, visit, *who, *version, "", {blank_answers(*(*form)->questionnaire), ""});
  if (!draft) return visit.fault(draft.error());
  return visit.redirect("/forms/drafts/" + *draft);
}

}  // namespace

html::Html write_recent_forms(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) {
  constexpr std::size_t most_shown = 5;
  const std::string person = person_reference(tx, who.id());
  std::vector<FormLine> lines;
  for (const auto& finished : finished_forms(tx, who))
    if (finished.is_latest() && lines.size() < most_shown && !room.kept_apart.contains(finished.slug)) lines.push_back(line_of(finished, person));
  return write_form_lines(lines, t("No form has been finished.")) +
         html::element("p", {{"class", "govuk-body app-paper__hidden"}}, govuk::link(t("Forms: fill in, go on, read"), forms_href(person)));
}

access::Routes person_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/forms", Permission::read_person, in_room(room, show_forms)},
          {http::Method::post, "/people/:person/forms/start/:slug", Permission::fill_in_forms, in_room(room, start)}};
}

}  // namespace stepwise::forms
