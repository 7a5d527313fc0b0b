// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"
#include "forms/desk.hpp"
#include "forms/pages/desk_pages.hpp"
#include "forms/room.hpp"
#include "forms/shipped.hpp"
#include "language/language.hpp"

namespace stepwise::forms {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

std::vector<DeskLine> desk_lines(store::ReadTx& tx) {
  std::vector<DeskLine> lines;
  for (const auto& version : all_versions(tx)) {
    if (lines.empty() || lines.back().slug != version.slug)
      lines.push_back({.title = version.title, .href = form_href(version.slug), .slug = version.slug, .audience = audience_words(version.audience)});
    DeskLine& line = lines.back();
    if (version.state() == VersionState::published) line.published = published_words(version);
    if (version.state() == VersionState::loaded && version.number > version.newest_published && line.waiting.empty())
      line.waiting = t("Version {0} is loaded", std::to_string(version.number));
  }
  return lines;
}

govuk::Page under(govuk::Page page, bool of_form, std::string_view slug = "") {
  if (page.back) return page;
  page.breadcrumbs = {{t("Home"), "/"}, {t("Administration"), "/admin"}};
  if (of_form) page.breadcrumbs.push_back({t("Forms"), desk_href});
  if (!slug.empty()) page.breadcrumbs.push_back({std::string{slug}, form_href(slug)});
  return page;
}

Response show_desk(Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const Desk desk{.forms = desk_lines(*tx), .load = std::string{desk_href} + "/load", .ship = has_shipped_forms(*tx) ? std::string{desk_href} + "/shipped" : "",
                  .done = desk_done(visit.request.query.get("done"))};
  return visit.page(under(write_desk(visit.frame, desk), false));
}

Response load_shipped(Room& room, Visit& visit) {
  const auto loaded = visit.store.write([&](store::WriteTx& tx) { return load_shipped_forms(tx, room.random, visit.line("", std::nullopt, "")); });
  if (!loaded) return visit.fault(loaded.error());
  return visit.redirect(std::string{desk_href} + "?done=shipped");
}

/// The JSON that was uploaded, or pasted.
std::string sent_json(const http::Request& request) {
  for (const auto& file : request.form.files)
    if (file.field == "file" && !file.bytes.empty()) return file.bytes;
  return std::string{request.form.fields.get("json")};
}

struct Loading {
  std::optional<Form> form;   ///< nothing: a new one
  std::string json, slug, audience;
};

Response show_load(Visit& visit, const Loading& loading, std::vector<Problem> problems, const Checked* checked, int status) {
  const std::string place = loading.form ? form_href(loading.form->slug) : std::string{desk_href};
  const std::string pasted{visit.request.form.fields.get("json")};
  return visit.page(under(write_load(visit.frame, {.action = place + "/load", .back = place, .is_new = !loading.form, .json = pasted, .slug = loading.slug,
                                                   .audience = loading.audience, .problems = std::move(problems), .checked = checked}),
                          true),
                    status);
}

Result<Loading> loading_of(Visit& visit) {
  const http::Fields& sent = visit.request.form.fields;
  Loading loading{{}, sent_json(visit.request), std::string{trim(sent.get("slug"))}, std::string{sent.get("audience")}};
  if (visit.request.parts.contains("form")) {
    loading.form = form_by_slug(*visit.store.read(), visit.request.part("form"));
    if (!loading.form) return fail(FaultKind::not_found, t("There is no such form"));
    loading.slug = loading.form->slug;
    loading.audience = loading.form->audience;
  }
  return loading;
}

std::vector<Problem> problems_of(const Loading& loading, store::ReadTx& tx) {
  std::vector<Problem> problems;
  if (loading.json.empty()) problems.push_back({"file", "empty", t("Choose a file, or paste its text")});
  if (loading.form) return problems;
  if (auto problem = slug_problem(loading.slug)) problems.push_back({"slug", "slug", std::move(*problem)});
  else if (form_by_slug(tx, loading.slug)) problems.push_back({"slug", "taken", t("There is a form of this name: load the file as its next version")});
  if (loading.audience != for_staff && loading.audience != for_public) problems.push_back({"audience", "empty", t("Choose who fills in the form")});
  return problems;
}

Response ask_load(Room&, Visit& visit) {
  const auto loading = loading_of(visit);
  if (!loading) return visit.fault(loading.error());
  return show_load(visit, *loading, {}, nullptr, 200);
}

Response load(Room& room, Visit& visit) {
  const auto loading = loading_of(visit);
  if (!loading) return visit.fault(loading.error());
  auto problems = problems_of(*loading, *visit.store.read());
  if (!problems.empty()) return show_load(visit, *loading, std::move(problems), nullptr, 422);
  const Checked checked = read_questionnaire(loading->json);
  if (!checked.questionnaire) return show_load(visit, *loading, {{"file", "refused", t("This form cannot be used as it is. What keeps it out is listed below")}}, &checked, 422);
  const auto loaded = visit.store.write([&](store::WriteTx& tx) {
    return load_version(tx, room.random, {loading->slug, loading->audience, loading->json, visit.line("", std::nullopt, "")});
  });
  if (!loaded) return show_load(visit, *loading, {{"file", "refused", loaded.error().sentence}}, nullptr, http_status(loaded.error().kind));
  return visit.redirect(form_href(loading->slug) + "/" + std::to_string(loaded->number) + (loaded->already ? "?done=same" : "?done=loaded"));
}

Response show_form(Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const auto form = form_by_slug(*tx, visit.request.part("form"));
  if (!form) return visit.not_found();
  const auto counts = responses_by_version(*tx);
  FormPage page{.title = form->slug, .slug = form->slug, .audience = audience_words(form->audience), .versions = {}, .back = desk_href, .load = form_href(form->slug) + "/load",
                .address = {}, .done = desk_done(visit.request.query.get("done"))};
  for (const auto& version : versions_of(*tx, form->id)) {
    if (page.versions.empty()) page.title = version.title;
    if (version.state() == VersionState::published && form->audience == for_public) page.address = "/ask/" + form->slug;
    const auto count = counts.find(version.id);
    page.versions.push_back({.number = version.number, .href = version_href(version), .state = state_words(version.state()),
                             .loaded = who_and_when(version.loaded_by, version.loaded_at),
                             .published = version.published_at ? who_and_when(version.published_by, *version.published_at) : "",
                             .responses = number_words(count == counts.end() ? 0 : count->second)});
  }
  return visit.page(under(write_form(visit.frame, page), true));
}

}  // namespace

access::Routes desk_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/admin/forms", manage_forms, in_room(room, show_desk)},
          {http::Method::post, "/admin/forms/shipped", manage_forms, in_room(room, load_shipped)},
          {http::Method::get, "/admin/forms/load", manage_forms, in_room(room, ask_load)},
          {http::Method::post, "/admin/forms/load", manage_forms, in_room(room, load)},
          {http::Method::get, "/admin/forms/:form", manage_forms, in_room(room, show_form)},
          {http::Method::get, "/admin/forms/:form/load", manage_forms, in_room(room, ask_load)},
          {http::Method::post, "/admin/forms/:form/load", manage_forms, in_room(room, load)}};
}

}  // namespace stepwise::forms
