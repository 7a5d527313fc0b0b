// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "forms/desk.hpp"
#include "forms/draft_fields.hpp"
#include "forms/pages/desk_pages.hpp"
#include "forms/pages/posting.hpp"
#include "forms/room.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

/// The version in an address, read and checked.
struct Opened {
  Version version;
  std::shared_ptr<const Checked> form;
  const Questionnaire& questionnaire() const { return *form->questionnaire; }
};

Result<Opened> open_version(Room& room, const Visit& visit, store::ReadTx& tx) {
  const auto form = form_by_slug(tx, visit.request.part("form"));
  const auto number = parse_number(visit.request.part("version"));
  if (form && number)
    for (auto& version : versions_of(tx, form->id)) {
      if (version.number != *number) continue;
      auto checked = room.library.open(tx, version.id);
      if (!checked) return tl::unexpected{checked.error()};
      return Opened{std::move(version), std::move(*checked)};
    }
  return fail(FaultKind::not_found, t("There is no such version of a form"));
}

bool may_publish(const Version& version) { return version.state() == VersionState::loaded && version.number > version.newest_published; }

Response show_version(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_version(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const Version& version = opened->version;
  const std::string href = version_href(version);
  return visit.page(write_version(visit.frame, {.title = version.title, .slug = version.slug, .number = version.number, .checked = *opened->form,
                                                .state = state_words(version.state()), .loaded = who_and_when(version.loaded_by, version.loaded_at),
                                                .back = form_href(version.slug), .preview_staff = href + "/preview/sections", .preview_public = href + "/preview/questions",
                                                .publish = may_publish(version) ? href + "/publish" : "", .retire = version.retired_at ? "" : href + "/retire",
                                                .json = href + "/form.json", .done = desk_done(visit.request.query.get("done"))}));
}

Response download(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_version(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  auto text = version_text(*tx, opened->version.id);
  if (!text) return visit.fault(text.error());
  Response response;
  response.content_type = "application/fhir+json";
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + opened->version.slug + "-" + std::to_string(opened->version.number) + ".json\"");
  response.body.emplace_back(std::move(*text));
  return response;
}

/// What was typed into a preview travels from page to page; none of it is kept.
Response preview(Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_version(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  const std::string_view way = visit.request.part("way");
  if (way != "sections" && way != "questions") return visit.not_found();
  const Questionnaire& questionnaire = opened->questionnaire();
  const bool one_question = way == "questions";
  const http::Fields& sent = visit.request.form.fields;
  Answers answers = answers_of_preview(questionnaire, posted_fields(sent));
  perform(questionnaire, answers, read_act(questionnaire, sent.get("do")));
  const auto steps = steps_asked(questionnaire, answers);
  const int first = one_question && !steps.empty() ? steps.front() : 1;
  const auto wanted = parse_number(sent.get("number"));
  const int last_section = static_cast<int>(sections(questionnaire).size());
  const bool there = wanted && (one_question ? std::ranges::find(steps, *wanted) != steps.end() : *wanted >= 1 && *wanted <= last_section);
  return visit.page(write_preview(visit.frame, {.questionnaire = questionnaire, .answers = answers, .action = version_href(opened->version) + "/preview/" + std::string{way},
                                                .back = version_href(opened->version), .one_question = one_question, .number = there ? static_cast<int>(*wanted) : first}));
}

Response ask_publish(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto opened = open_version(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  const Version& version = opened->version;
  if (!may_publish(version)) return visit.redirect(version_href(version));
  PublishPage page{.title = version.title, .action = version_href(version) + "/publish", .back = version_href(version), .number = version.number, .published = {}, .changes = {},
                   .notes = opened->form->findings.size()};
  if (const auto current = current_version(*tx, version.slug)) {
    const auto before = room.library.open(*tx, current->id);
    if (!before) return visit.fault(before.error());
    page.published = t("Version {0}", std::to_string(current->number));
    page.changes = what_changed(*(*before)->questionnaire, opened->questionnaire());
  }
  return visit.page(write_publish(visit.frame, page));
}

/// Publishing or retiring, then back to the version.
template <class Change>
Response change(Room& room, Visit& visit, std::string_view done, Change work) {
  auto tx = visit.store.read();
  const auto opened = open_version(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  const auto changed = visit.store.write([&](store::WriteTx& write) { return work(write, opened->version, visit.line("", std::nullopt, "")); });
  if (!changed) return visit.fault(changed.error());
  return visit.redirect(version_href(opened->version) + "?done=" + std::string{done});
}

Response publish(Room& room, Visit& visit) { return change(room, visit, "published", publish_version); }
Response retire(Room& room, Visit& visit) { return change(room, visit, "retired", retire_version); }

}  // namespace

access::Routes version_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/admin/forms/:form/:version", manage_forms, in_room(room, show_version)},
          {http::Method::get, "/admin/forms/:form/:version/form.json", manage_forms, in_room(room, download)},
          {http::Method::get, "/admin/forms/:form/:version/preview/:way", manage_forms, in_room(room, preview)},
          {http::Method::post, "/admin/forms/:form/:version/preview/:way", manage_forms, in_room(room, preview)},
          {http::Method::get, "/admin/forms/:form/:version/publish", manage_forms, in_room(room, ask_publish)},
          {http::Method::post, "/admin/forms/:form/:version/publish", manage_forms, in_room(room, publish)},
          {http::Method::post, "/admin/forms/:form/:version/retire", manage_forms, in_room(room, retire)}};
}

}  // namespace stepwise::forms
