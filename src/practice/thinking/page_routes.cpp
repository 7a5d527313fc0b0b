// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "practice/thinking/picture.hpp"
#include "practice/thinking/recording.hpp"
#include "practice/thinking/room.hpp"
#include "store/drafts.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::Visit;
using html::Html;
using http::Response;

std::string success_words(std::string_view done) {
  static constexpr std::pair<std::string_view, Message> known[] = {{"saved", noted("Saved")}, {"begun", noted("Saved. It is theirs to keep and to change")}, {"photo", noted("Photo saved")},
                                                                   {"no-photo", noted("Photo taken off. The picture is deleted")}, {"media", noted("Kept on this page")},
                                                                   {"no-media", noted("Taken off and deleted")}};
  for (const auto& [key, words] : known)
    if (key == done) return t(words);
  return "";
}

/// Somebody whose pages may be read.
struct Read {
  access::ReadablePerson who;
  person::Banner banner;
  View view;
};
Result<Read> read(const Room& room, Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.readable(tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return tl::unexpected{who.error()};
  auto banner = person::banner(tx, *who);
  View view = view_of(room, visit, tx, *who, banner);
  return Read{*who, std::move(banner), std::move(view)};
}

Response show(const Room& room, Visit& visit, const Read& person, std::string_view title, std::string back, Html main) {
  govuk::Page page = sheet::page_about(room.desk.people, person.banner, title, std::move(back), visit.today, false);
  if (visit.frame.on_paper) page.before_main = {};   // theirs to keep, and to hang where others see it
  page.main = std::move(main);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Response overview(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  auto person = read(room, visit, *tx);
  if (!person) return visit.fault(person.error());
  person->view.asks_as_carer = person->view.may_change && asks_as_carer(room, visit, *tx, person->who);
  return show(room, visit, *person, t("What matters to me"), person::record_href(person->banner.reference), write_overview(person->view, read_pages(*tx, person->who)));
}

Response about_me(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto person = read(room, visit, *tx);
  if (!person) return visit.fault(person.error());
  const auto pages = read_pages(*tx, person->who);
  const Page* profile = in_use(pages, "profile");
  if (profile == nullptr) return visit.not_found();
  return show(room, visit, *person, t("About me"), person->view.home, write_about_me(person->view, *profile));
}

/// What the page keeps; on paper pictures stand in the page itself.
void take_media(View& view, store::ReadTx& tx, const access::ReadablePerson& who, const Page& page, bool on_paper) {
  view.media = read_media(tx, who, page);
  if (!on_paper) return;
  for (const Media& media : view.media)
    if (is_picture(media.kind))
      if (const auto picture = read_content(tx, who, media.reference)) view.media_on_paper[media.reference] = in_the_page(picture->kind, picture->content);
}

Response one_page(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  auto person = read(room, visit, *tx);
  if (!person) return visit.fault(person.error());
  auto page = find_page(*tx, person->who, visit.request.part("page"));
  if (!page || tool_of(page->tool) == nullptr) return visit.not_found();
  const auto versions = read_versions(*tx, person->who, *page);
  const auto version = parse_number(visit.request.query.get("version"));
  const bool newest = !version || *version == page->version;
  if (!newest) {
    page = find_version(*tx, person->who, page->reference, *version);
    person->view.may_change = false;
  }
  if (!page) return visit.not_found();
  take_media(person->view, *tx, person->who, *page, visit.frame.on_paper);
  return show(room, visit, *person, t(tool_of(page->tool)->label), person->view.home, write_page(person->view, *page, versions, newest));
}

/// Half-typed work is taken up again on the page it was begun on.
Response resume(const Room& room, Visit& visit) {
  (void)room;
  const auto tx = visit.store.read();
  const auto draft = store::load_draft(*tx, visit.staff.id, visit.request.part("draft"));
  const std::string kind = std::string{draft_kind} + ":";
  if (!draft || !draft->kind.starts_with(kind)) return visit.not_found();
  const auto rest = split(std::string_view{draft->kind}.substr(kind.size()), ':');
  const std::string home = thinking_href(visit.request.part("person"));
  if (rest.size() == 2 && rest[0] == "new") return visit.redirect(home + "/new/" + std::string{rest[1]} + "?draft=" + draft->reference);
  if (rest.size() == 2) return visit.redirect(home + "/pages/" + std::string{rest[0]} + "/change?part=" + std::string{rest[1]} + "&draft=" + draft->reference);
  return visit.not_found();
}

}  // namespace

access::Routes page_routes(const RoomPointer& room) {
  const auto with = [&room](Response (*serve)(const Room&, Visit&)) { return [room, serve](Visit& visit) { return serve(*room, visit); }; };
  return {{http::Method::get, "/people/:person/thinking", Permission::read_person, with(overview)},
          {http::Method::get, "/people/:person/thinking/about-me", Permission::read_person, with(about_me)},
          {http::Method::get, "/people/:person/thinking/pages/:page", Permission::read_person, with(one_page)},
          {http::Method::get, "/people/:person/thinking/drafts/:draft", Permission::plan_support, with(resume)}};
}

}  // namespace stepwise::thinking
