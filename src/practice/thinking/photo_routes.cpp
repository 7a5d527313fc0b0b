// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "practice/thinking/picture.hpp"
#include "practice/thinking/room.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::Visit;
using html::Html;
using http::Response;

constexpr std::size_t longest_shows = 300;

Response show(const Room& room, Visit& visit, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return visit.fault(who.error());
  const auto banner = person::banner(*tx, who->readable());
  const View view = view_of(room, visit, *tx, who->readable(), banner);
  govuk::Page page = sheet::page_about(room.desk.people, banner, t("Photo"), view.home, visit.today, true);
  page.main = write_photo_form(view, visit.frame, new_reference(room.desk.random), visit.request.form.fields, problems);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response remove(const Room& room, Visit& visit, const access::ChangeablePerson& who, const std::string& home) {
  const auto removed = room.desk.store.write([&](store::WriteTx& tx) { return remove_photo(tx, who, visit.line("", who.id(), "")); });
  return removed ? visit.redirect(home + "?done=no-photo") : visit.fault(removed.error());
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto who = visit.gate.changeable(*tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return visit.fault(who.error());
  const std::string home = thinking_href(person::banner(*tx, who->readable()).reference);
  tx.reset();
  const auto& typed = visit.request.form.fields;
  if (typed.get("do") == "remove") return remove(room, visit, *who, home);
  std::vector<Problem> problems;
  const auto& files = visit.request.form.files;
  const bool has_file = !files.empty() && !files.front().content().empty();
  Result<Picture> picture = has_file ? clean_picture(files.front().content()) : Result<Picture>{fail(FaultKind::invalid, t("Choose a photo saved as JPEG or PNG"))};
  if (!picture) problems.push_back({"file", "picture", picture.error().sentence});
  const std::string shows = sheet::text_of(typed, "shows");
  if (shows.empty() || shows.size() > longest_shows) problems.push_back({"shows", "missing", t("Write in a few words what the photo shows")});
  if (typed.get("agreed") != "yes") problems.push_back({"agreed", "missing", t("Say that the person chose this photo")});
  if (!problems.empty()) return show(room, visit, std::move(problems), 422);
  const auto kept_photo = room.desk.store.write([&](store::WriteTx& write) {
    return sheet::once(write, who->id(), typed.get("form_token"), [&]() -> Result<std::string> {
      Photo photo{.kind = picture->kind, .shows = shows, .wide = picture->wide, .high = picture->high};
      return add_photo(write, room.desk.random, *who, std::move(photo), picture->bytes, visit.line("", who->id(), "")).map([&](const std::string&) { return home + "?done=photo"; });
    });
  });
  return kept_photo ? visit.redirect(*kept_photo) : visit.fault(kept_photo.error());
}

Response give(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return visit.fault(who.error());
  const auto photo = read_photo(*tx, *who);
  auto picture = photo && photo->reference == visit.request.part("photo") ? read_picture(*tx, *who, photo->reference) : std::nullopt;
  if (!picture) return visit.not_found();
  Response response;
  response.content_type = photo->kind;
  response.body.emplace_back(std::move(*picture));
  return response;
}

}  // namespace

Html write_photo_form(const View& view, const govuk::Frame& frame, std::string_view token, const http::Fields& typed, const std::vector<Problem>& problems) {
  Html out = sheet::heading(view.photo ? t("Change or take off the photo") : t("Add a photo"), 1);
  if (view.photo) out += write_photo(view, 220);
  std::vector<Html> fields{govuk::hidden_field("form_token", token),
                           govuk::file_upload({.name = "file", .label = govuk::sized_label(t("The photo"), "s"), .hint = t("JPEG or PNG, up to {0} MB. Where and when it was taken is not kept", static_cast<std::int64_t>(largest_picture / 1024 / 1024)), .problems = problems}),
                           govuk::input({.name = "shows", .label = govuk::sized_label(t("What it shows"), "s"), .hint = t("For somebody who does not see it: me with my dog on the beach"), .value = typed.get("shows"), .problems = problems, .autocomplete = "off", .spellcheck = true}),
                           govuk::checkboxes({.name = "agreed", .items = {{.value = "yes", .text = t("The person chose this photo, or somebody who may speak for them did")}},
                                              .values = typed.get("agreed") == "yes" ? std::vector<std::string>{"yes"} : std::vector<std::string>{}, .problems = problems})};
  std::vector<Html> buttons{govuk::button({.text = t("Save the photo"), .name = "do", .value = "save", .prevent_double_click = true})};
  if (view.photo) buttons.push_back(govuk::warning_button(t("Take the photo off"), "do", "remove"));
  buttons.push_back(govuk::link(t("Cancel"), view.home));
  return out + govuk::question_form(frame, view.home + "/photo", fields, govuk::button_group(buttons), {{"enctype", "multipart/form-data"}});
}

access::Routes photo_routes(const RoomPointer& room) {
  return {{http::Method::get, "/people/:person/thinking/photo", Permission::plan_support, [room](Visit& visit) { return show(*room, visit, {}, 200); }},
          {http::Method::post, "/people/:person/thinking/photo", Permission::plan_support, [room](Visit& visit) { return take(*room, visit); }},
          {http::Method::get, "/people/:person/thinking/photos/:photo", Permission::read_person, [room](Visit& visit) { return give(*room, visit); }}};
}

}  // namespace stepwise::thinking
