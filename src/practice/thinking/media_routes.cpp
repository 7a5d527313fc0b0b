// SPDX-License-Identifier: Apache-2.0
#include "govuk/govuk.hpp"
#include "http/ranges.hpp"
#include "practice/thinking/recording.hpp"
#include "practice/thinking/room.hpp"

namespace stepwise::thinking {
namespace {

using access::Permission;
using access::Visit;
using html::Html;
using http::Response;

constexpr std::size_t longest_shows = 2000, most_of_page = 20;

struct Opened {
  access::ChangeablePerson who;
  person::Banner banner;
  View view;
  Page page;
};
Result<Opened> open_page(const Room& room, Visit& visit, store::ReadTx& tx) {
  auto who = visit.gate.changeable(tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return tl::unexpected{who.error()};
  auto page = find_page(tx, who->readable(), visit.request.part("page"));
  if (!page || tool_of(page->tool) == nullptr) return tl::unexpected{sheet::not_there()};
  auto banner = person::banner(tx, who->readable());
  View view = view_of(room, visit, tx, who->readable(), banner);
  view.media = read_media(tx, who->readable(), *page);
  return Opened{*who, std::move(banner), std::move(view), std::move(*page)};
}

std::string page_href(const Opened& opened) { return opened.view.home + "/pages/" + opened.page.reference; }

Response show(const Room& room, Visit& visit, std::vector<Problem> problems, int status) {
  const auto tx = visit.store.read();
  const auto opened = open_page(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  govuk::Page page = sheet::page_about(room.desk.people, opened->banner, t("Photos, sound and film"), page_href(*opened), visit.today, true);
  page.main = write_media_form(opened->view, opened->page, visit.frame, new_reference(room.desk.random), visit.request.form.fields, problems);
  page.problems = std::move(problems);
  return visit.page(page, status);
}

Response take_off(const Room& room, Visit& visit, const Opened& opened) {
  const std::string reference{visit.request.form.fields.get("take_off")};
  const auto removed = room.desk.store.write([&](store::WriteTx& tx) { return remove_media(tx, opened.who, opened.page, reference, visit.line("", opened.who.id(), "")); });
  return removed ? visit.redirect(page_href(opened) + "?done=no-media") : visit.fault(removed.error());
}

std::vector<Problem> problems_of(const Opened& opened, const http::Fields& typed, const Result<Recording>& recording) {
  std::vector<Problem> problems;
  if (!recording) problems.push_back({"file", "kind", recording.error().sentence});
  else if (opened.view.media.size() >= most_of_page) problems.push_back({"file", "many", t("A page keeps {0}. Take one off first", static_cast<std::int64_t>(most_of_page))});
  const std::string shows = sheet::text_of(typed, "shows");
  if (shows.empty() || shows.size() > longest_shows) problems.push_back({"shows", "missing", t("Write what it shows, or what is said in it")});
  if (typed.get("agreed") != "yes") problems.push_back({"agreed", "missing", t("Say that the person chose to keep it here")});
  return problems;
}

Response take(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto opened = open_page(room, visit, *tx);
  if (!opened) return visit.fault(opened.error());
  tx.reset();
  const auto& typed = visit.request.form.fields;
  if (!typed.get("take_off").empty()) return take_off(room, visit, *opened);
  const auto& files = visit.request.form.files;
  const auto recording = clean_recording(files.empty() ? std::string_view{} : std::string_view{files.front().content()});
  if (auto problems = problems_of(*opened, typed, recording); !problems.empty()) return show(room, visit, std::move(problems), 422);
  const auto added = room.desk.store.write([&](store::WriteTx& write) {
    return sheet::once(write, opened->who.id(), typed.get("form_token"), [&]() -> Result<std::string> {
      Media media{.kind = recording->kind, .shows = sheet::text_of(typed, "shows")};
      return add_media(write, room.desk.random, opened->who, opened->page, std::move(media), recording->bytes, visit.line("", opened->who.id(), "")).map([&](const std::string&) { return page_href(*opened) + "?done=media"; });
    });
  });
  return added ? visit.redirect(*added) : visit.fault(added.error());
}

/// Players ask for a part of it, to begin anywhere.
Response give(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), room.desk.purpose);
  if (!who) return visit.fault(who.error());
  auto found = read_content(*tx, *who, visit.request.part("media"));
  if (!found) return visit.not_found();
  Response response;
  response.content_type = found->kind;
  response.headers = {{"Accept-Ranges", "bytes"}, {"Content-Disposition", "inline; filename=\"" + std::string{kept("about-me")} + std::string{ending_of(found->kind)} + "\""}};
  const auto range = http::parse_range(visit.request.header("range"), found->content.size());
  http::answer_range(response, std::make_shared<const std::string>(std::move(found->content)), range);
  return response;
}

}  // namespace

access::Routes media_routes(const RoomPointer& room) {
  constexpr std::string_view form = "/people/:person/thinking/pages/:page/media";
  return {{http::Method::get, form, Permission::plan_support, [room](Visit& visit) { return show(*room, visit, {}, 200); }},
          {http::Method::post, form, Permission::plan_support, [room](Visit& visit) { return take(*room, visit); }},
          {http::Method::get, "/people/:person/thinking/media/:media", Permission::read_person, [room](Visit& visit) { return give(*room, visit); }}};
}

}  // namespace stepwise::thinking
