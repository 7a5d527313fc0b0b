// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "base/text.hpp"
#include "practice/person/people_pages.hpp"
#include "practice/person/room.hpp"

namespace stepwise::person {
namespace {

using access::Permission;
using access::Visit;
using http::Method;
using http::Response;

std::shared_ptr<const std::string> shared(Html html) { return std::make_shared<const std::string>(std::move(html).markup()); }

access::ReadyPage page_of(const HotRecord& record, std::string_view reference) {
  return {.title = record.title, .breadcrumbs = {{t("People"), "/people"}, {record.title, record_href(reference)}},
          .before_main = record.before_main, .main = record.main};
}

Response back_to_pool() {
  Response response;
  response.needs_pool = true;
  return response;
}

/// A restricted record that may not be opened: those who may break the glass are asked for a reason.
Response refused(Visit& visit, const Fault& fault) { return visit.fault(fault); }

/// The benchmarked page. Hot: one look in memory and one queued audit line, on the event loop. Cold: one snapshot.
Response show_record(Room& room, Visit& visit) {
  const std::string reference{visit.request.part("person")};
  if (const auto record = room.hot.find(reference, language::stamp_now(), visit.today)) {
    const auto who = visit.gate.readable(record->id, record->restricted, "record");
    return who ? visit.page(page_of(*record, reference)) : refused(visit, who.error());
  }
  if (!visit.request.may_block) return back_to_pool();
  const std::uint64_t touches = room.hot.touches_so_far();
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, reference, "record");
  if (!who) return refused(visit, who.error());
  const Overview overview = read_overview(room, *tx, *who);
  const auto record = std::make_shared<HotRecord>(HotRecord{
      .id = overview.banner.id, .restricted = overview.banner.person.restricted, .day = visit.today, .title = overview.banner.initials,
      .before_main = shared(person_header(overview.banner, room.lists, Tab::overview, visit.today)), .main = shared(overview_main(overview, room.lists, visit.today))});
  room.hot.put(reference, language::stamp_now(), record, touches);
  return visit.page(page_of(*record, reference));
}

Response show_timeline(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), "timeline");
  if (!who) return visit.fault(who.error());
  const Banner about = banner(*tx, *who);
  TimelineView view;
  for (const auto& [kind, words] : happening_kinds())
    if (std::ranges::count(visit.request.query.all("kind"), kind) > 0) view.kinds.push_back(kind);
  std::vector<Happening> all = read_timeline(*tx, *who, room.lists);
  if (!view.kinds.empty())
    std::erase_if(all, [&](const Happening& item) { return std::ranges::count(view.kinds, item.kind) == 0; });
  view.total = all.size();
  const auto last = std::max<std::int64_t>(1, static_cast<std::int64_t>((all.size() + happenings_a_page - 1) / happenings_a_page));
  view.number = static_cast<int>(std::clamp<std::int64_t>(parse_number(visit.request.query.get("page")).value_or(1), 1, last));
  const auto from = static_cast<std::size_t>(view.number - 1) * happenings_a_page;
  for (std::size_t i = from; i < std::min(from + happenings_a_page, all.size()); ++i) view.page.push_back(std::move(all[i]));
  return visit.page(timeline_page(about, view, room.lists, visit.today));
}

/// What each room has of the person's help, and what can be begun: what a role may not do is not there.
govuk::Page help_of(const Room& room, const Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) {
  std::vector<std::pair<std::string, Html>> sections;
  for (const RecordSection& section : room.sections)
    if (section.needs != Permission::read_person && visit.staff.can(section.needs)) sections.emplace_back(t(section.title), section.render(tx, who));
  return help_page(banner(tx, who), sections, room.lists, visit.today);
}

Response show_access_history(Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto who = visit.gate.readable(*tx, visit.request.part("person"), kept("access history"));
  if (!who) return visit.fault(who.error());
  const std::int64_t before = std::max<std::int64_t>(0, parse_number(visit.request.query.get("before")).value_or(0));
  return visit.page(access_history_page(banner(*tx, *who), read_access_history(*tx, *who, before, accesses_a_page + 1), before == 0, room.lists, visit.today));
}

}  // namespace

Overview read_overview(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who) {
  Overview overview{banner(tx, who), read_other_names(tx, who), read_contact_details(tx, who), read_identifiers(tx, who), read_relationships(tx, who),
                    read_contact_lines(tx, who), read_care_events(tx, who), read_timeline(tx, who, room.lists), {}};
  if (overview.lately.size() > lately_shown) overview.lately.resize(lately_shown);
  for (const RecordSection& section : room.sections)
    if (section.needs == Permission::read_person) overview.sections.emplace_back(t(section.title), section.render(tx, who));
  return overview;
}

access::Routes record_routes(const RoomPtr& room) {
  return {{Method::get, "/people/:person", Permission::read_person, in_room(room, show_record), http::Run::on_loop},
          {Method::get, "/people/:person/help", Permission::read_person,
           access::kept_of_person("help", [room](Visit& visit, store::ReadTx& tx, const access::ReadablePerson& who) { return help_of(*room, visit, tx, who); }), http::Run::on_loop},
          {Method::get, "/people/:person/timeline", Permission::read_person, in_room(room, show_timeline)},
          {Method::get, "/people/:person/access-history", Permission::read_person, in_room(room, show_access_history)}};
}

}  // namespace stepwise::person
