// SPDX-License-Identifier: Apache-2.0
#include "base/characters.hpp"
#include "base/text.hpp"
#include "community/directory/place_store.hpp"
#include "community/open_referral/feed_pages.hpp"
#include "community/open_referral/room.hpp"

namespace stepwise::open_referral {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int loads_shown = 20;

Response show(Visit& visit, UploadForm form, int status) {
  form.loads = recent_loads(*visit.store.read(), loads_shown);
  govuk::Page page;
  page.title = t("Bring in a feed");
  page.back = "/community";
  page.main = write_upload(visit.frame, form);
  page.problems = form.problems;
  return visit.page(page, status);
}

Response feeds(const Room&, Visit& visit) { return show(visit, {}, 200); }

Response upload(const Room& room, Visit& visit) {
  UploadForm form;
  form.source = std::string{trim(visit.request.form.fields.get("source"))};
  if (form.source.empty()) form.problems.push_back({"source", "source_missing", t("Write whose feed it is")});
  if (characters_in(form.source) > 120) form.problems.push_back({"source", "too_long", t("Write at most {0} characters", 120)});
  const auto& files = visit.request.form.files;
  if (files.empty() || files.front().content().empty()) form.problems.push_back({"feed", "file_missing", t("Choose the file of the feed")});
  if (!form.problems.empty()) return show(visit, std::move(form), 422);
  const auto feed = read_feed(files.front().content(), room.directory->lists());
  if (!feed) {
    form.problems.push_back({"feed", "not_json", feed.error().sentence});
    return show(visit, std::move(form), 422);
  }
  const auto load = take_feed(visit.store, room.random, *feed, form.source, visit.line("", std::nullopt, ""));
  if (!load) return visit.fault(load.error());
  room.directory->catch_up();
  return visit.redirect("/community/feeds/" + load->reference);
}

Response show_load(const Room&, Visit& visit) {
  const auto load = load_by_reference(*visit.store.read(), visit.request.part("load"));
  if (!load) return visit.not_found();
  govuk::Page page;
  page.title = t("What came of a feed");
  page.back = "/community/feeds";
  page.main = write_load(*load, parse_number(visit.request.query.get("page")).value_or(1));
  return visit.page(page);
}

}  // namespace

access::Routes feed_routes(const RoomPointer& room) {
  using http::Method;
  return {{Method::get, "/community/feeds", Permission::keep_directory, in_room(room, feeds)},
          {Method::post, "/community/feeds", Permission::keep_directory, in_room(room, upload)},
          {Method::get, "/community/feeds/:load", Permission::keep_directory, in_room(room, show_load)}};
}

}  // namespace stepwise::open_referral
