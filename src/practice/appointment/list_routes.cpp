// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/kept_pages.hpp"
#include "practice/appointment/room.hpp"
#include "practice/appointment/venue_store.hpp"

namespace stepwise::appointment {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr int days_ahead = 56, far = 3650, most_lines = 100, days_of_waits = 30, days_shown = 7;

Response show_list(Visit& visit, std::string_view title, Html main) {
  govuk::Page page;
  page.title = title;
  page.breadcrumbs = {{t("Home"), "/"}, {t("Talking Points"), "/appointments"}};
  page.main = std::move(main);
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page);
}

Result<access::ListPage> overview(const Visit& visit, store::ReadTx& tx) {
  const Date today = visit.today;
  const Instant begin = london_moment(today, 0).value_or(noon(today)), end = london_moment(today + days_shown, 0).value_or(noon(today + days_shown));
  const Diary diary = read_venues(tx, today);
  Overview model{.coming = lines_between(tx, begin, end, 0), .to_rebook = {}, .to_record = lines_to_record(tx, visit.now, most_lines), .restricted = restricted_between(tx, begin, end, 0),
                 .waiting = 0, .to_send = static_cast<std::int64_t>(messages_to_send(tx, visit.now, 1'000).size()), .waits = mean_waits(waits_between(tx, today - days_of_waits, today)), .today = today,
                 .may_manage = visit.staff.can(Permission::manage_venues)};
  for (auto& line : lines_between(tx, visit.now, noon(today + far), 0))
    if (!still_held(line.appointment, diary)) model.to_rebook.push_back(std::move(line));
  for (const auto& [venue, count] : waiting_counts(tx)) model.waiting += count;
  access::ListPage list{.page = {}, .what = kept("appointments"), .people = model.coming.size() + model.to_rebook.size() + model.to_record.size()};
  list.page.title = t("Talking Points");
  list.page.breadcrumbs = {{t("Home"), "/"}};
  list.page.main = write_overview(model);
  return list;
}

Response free_times(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const Diary diary = read_diary(*tx, visit.today, days_ahead);
  const FreeTimes model{visit.request.query, diary, free_slots(diary, search_from(visit.request.query, diary, visit.today), visit.now)};
  return show_list(visit, t("Free times"), write_free_times(model, room.lists));
}

Response waiting_list(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  const Diary diary = read_diary(*tx, visit.today, days_ahead);
  WaitingModel model{lines_waiting(*tx, visit.today + far, 0, most_lines), diary, {}, visit.today};
  for (const auto& line : model.lines) {
    const Search search{.facilities = line.appointment.facilities, .near = outward_code(line.postcode), .venue = line.appointment.venue.value_or(0), .from = visit.today, .days = days_ahead, .limit = 1};
    const auto free = free_slots(diary, search, visit.now);
    model.first_free.push_back(free.empty() ? std::nullopt : std::optional{free.front()});
  }
  visit.gate.listed(kept("waiting list"), model.lines.size());
  return show_list(visit, t("Waiting list"), write_waiting(model));
}

Response messages(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto lines = messages_to_send(*tx, visit.now, most_lines);
  visit.gate.listed(kept("messages to send"), lines.size());
  return show_list(visit, t("Messages to send"), write_messages(visit.frame, lines, room.lists));
}

Response message_sent(const Room&, Visit& visit) {
  const auto reference = visit.request.part("message");
  auto tx = visit.store.read();
  const auto owner = owner_of_message(*tx, reference);
  if (!owner) return visit.not_found();
  const auto who = visit.gate.changeable(*tx, owner->person_reference, kept("message sent"));
  if (!who) return visit.fault(who.error());
  tx.reset();
  const auto line = visit.line("appointment.told", who->id(), "");
  const auto marked = visit.store.write([&](store::WriteTx& write) { return mark_sent(write, *who, reference, line); });
  if (!marked) return visit.fault(marked.error());
  const bool from_list = visit.request.form.fields.get("from") == "list";
  return visit.redirect((from_list ? std::string{"/appointments/messages"} : appointment_href(owner->appointment_reference)) + "?done=sent");
}

}  // namespace

access::Routes list_routes(const RoomPointer& room) {
  constexpr auto may = Permission::book_appointments;
  return {{http::Method::get, "/appointments", may, access::kept_list(overview), http::Run::on_loop},
          {http::Method::get, "/appointments/free", may, with(room, free_times)},
          {http::Method::get, "/appointments/waiting", may, with(room, waiting_list)},
          {http::Method::get, "/appointments/messages", may, with(room, messages)},
          {http::Method::post, "/appointments/messages/:message/sent", may, with(room, message_sent)}};
}

}  // namespace stepwise::appointment
