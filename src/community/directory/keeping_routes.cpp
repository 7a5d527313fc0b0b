// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/text.hpp"
#include "community/directory/place_pages.hpp"
#include "community/directory/room.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t lines_shown = 200;

Response show_check(const Room& room, Visit& visit, const Place& place, const CheckForm& form, int status) {
  govuk::Page page;
  page.title = t("Is it as the directory says?");
  page.back = place_href(place.reference);
  page.main = write_check_form(visit.frame, place, form, *room.lists);
  page.problems = form.problems;
  return visit.page(page, status);
}

Response check(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  if (!place || place->closed_on) return visit.not_found();
  return show_check(room, visit, *place, {"", "", std::to_string(visit.today.day()), std::to_string(visit.today.month()), std::to_string(visit.today.year()), {}}, 200);
}

Response save_check(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  tx.reset();
  if (!place || place->closed_on) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  const auto text = [&](std::string_view name) { return std::string{trim(typed.get(name))}; };
  CheckForm form{text("how"), text("note"), text("on_day"), text("on_month"), text("on_year"), {}};
  const auto day = date_from(typed, "on");
  const Check said{day.value_or(visit.today), form.how, form.note};
  form.problems = problems_of(said, *room.lists, visit.today);
  if (!day) form.problems.push_back({"on", "not_a_day", t("Write a real day, like 21 11 2026")});
  if (!form.problems.empty()) return show_check(room, visit, *place, form, 422);
  const auto saved = visit.store.write([&](store::WriteTx& write) { return check_place(write, place->reference, said, visit.line("place.checked", std::nullopt, "")); });
  if (!saved) return visit.fault(saved.error());
  room.follower->catch_up();
  return visit.redirect(place_href(place->reference) + "?done=checked");
}

Response show_close(Visit& visit, const Place& place, const CloseForm& form, int status) {
  govuk::Page page;
  page.title = place.closed_on ? t("Open it again") : t("Close it");
  page.back = place_href(place.reference);
  page.main = write_close_form(visit.frame, place, form);
  page.problems = form.problems;
  return visit.page(page, status);
}

Response close(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  if (!place) return visit.not_found();
  return show_close(visit, *place, {"", std::to_string(visit.today.day()), std::to_string(visit.today.month()), std::to_string(visit.today.year()), {}}, 200);
}

Response save_close(const Room& room, Visit& visit) {
  auto tx = visit.store.read();
  const auto place = place_asked(room, *tx, visit);
  tx.reset();
  if (!place) return visit.not_found();
  const http::Fields& typed = visit.request.form.fields;
  const bool open = typed.get("open") == "yes";
  const auto text = [&](std::string_view name) { return std::string{trim(typed.get(name))}; };
  CloseForm form{text("reason"), text("on_day"), text("on_month"), text("on_year"), {}};
  const auto day = date_from(typed, "on");
  if (!open && (!day || *day > visit.today)) form.problems.push_back({"on", "not_a_day", t("Write a day up to today")});
  if (!open && form.reason.empty()) form.problems.push_back({"reason", "reason_missing", t("Write why it has closed")});
  if (!form.problems.empty()) return show_close(visit, *place, form, 422);
  const auto saved = visit.store.write([&](store::WriteTx& write) -> Result<void> {
    const auto line = visit.line("", std::nullopt, "");
    return open ? reopen_place(write, place->reference, line) : close_place(write, place->reference, *day, form.reason, line);
  });
  if (!saved) return visit.fault(saved.error());
  room.follower->catch_up();
  return visit.redirect(place_href(place->reference) + (open ? "?done=opened" : "?done=closed"));
}

Response to_check(const Room& room, Visit& visit) {
  const auto index = room.follower->index();
  std::vector<ToCheckLine> lines;
  for (const Place* place : index->open_places()) {
    const auto now = standing_of(*place, visit.today, index->stale_days());
    if (now == Standing::current) continue;
    lines.push_back({place->reference, place->facts.name, listed(room.lists->kind.label(place->facts.kind)), now == Standing::flagged ? place->flag_reason : t(standing_words(now)).str(),
                     now == Standing::flagged ? place->flagged_on.value_or(visit.today) : check_due_on(*place, index->stale_days()), place->facts.phone});
  }
  std::ranges::sort(lines, [](const ToCheckLine& a, const ToCheckLine& b) { return std::tie(a.due, a.name) < std::tie(b.due, b.name); });
  const auto total = lines.size();
  if (lines.size() > lines_shown) lines.resize(lines_shown);
  govuk::Page page;
  page.title = t("Places to check");
  page.back = "/community";
  page.main = write_to_check(lines, total);
  return visit.page(page);
}

Response show_settings(Visit& visit, SettingsForm form, int status) {
  for (const auto& team : access::list_teams(*visit.store.read())) form.teams.emplace_back(team.reference, team.name);
  govuk::Page page;
  page.title = t("Settings of the directory");
  page.back = "/community";
  page.main = write_settings(visit.frame, form);
  page.problems = form.problems;
  page.success = success_words(visit.request.query.get("done"));
  return visit.page(page, status);
}

Response settings(const Room&, Visit& visit) {
  const auto tx = visit.store.read();
  SettingsForm form;
  form.stale_days = std::to_string(stale_days(*tx));
  form.team = store::setting(*tx, team_setting);
  form.is_public = is_public(*tx);
  return show_settings(visit, std::move(form), 200);
}

Response save_settings(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  SettingsForm form;
  form.stale_days = std::string{trim(typed.get("stale_days"))};
  form.team = std::string{typed.get("team")};
  form.is_public = typed.get("public") == "yes";
  const auto days = parse_number(form.stale_days);
  if (!days || *days < 1 || *days > 1000) form.problems.push_back({"stale_days", "days", t("Write a number of days from 1 to 1000")});
  if (!form.team.empty() && !access::team_by_reference(*visit.store.read(), form.team)) form.problems.push_back({"team", "team", t("Choose from the list")});
  if (!form.problems.empty()) return show_settings(visit, std::move(form), 422);
  const auto saved = visit.store.write([&](store::WriteTx& tx) -> Result<void> {
    const auto line = visit.line("", std::nullopt, "");
    store::set_setting(tx, stale_days_setting, std::to_string(*days), line);
    store::set_setting(tx, team_setting, form.team, line);
    store::set_setting(tx, public_setting, form.is_public ? "yes" : "no", line);
    return {};
  });
  if (!saved) return visit.fault(saved.error());
  room.follower->catch_up();
  return visit.redirect("/community/settings?done=changed");
}

}  // namespace

task::Source work_source(const RoomPointer& room) {
  return {.kinds = "directory", .due = [room](store::ReadTx& tx, const task::Asked& asked) -> std::vector<task::Task> {
            const auto team = access::team_by_reference(tx, store::setting(tx, team_setting));
            if (!team || asked.worker || asked.team.value_or(team->id) != team->id) return {};
            std::vector<task::Task> tasks;
            for (const auto& waiting : proposals_waiting(tx))
              tasks.push_back({.kind = "directory.approve", .reference = waiting.reference, .title = t("Change to a place waits for approval: {0}", waiting.facts.name),
                               .href = "/community/approvals/" + waiting.reference, .team = team->id, .due = waiting.proposed_at.london_date() + 7});
            const auto index = room->follower->index();
            for (const Place* place : index->open_places()) {
              const bool flagged = !place->flag_reason.empty();
              const Date due = flagged ? place->flagged_on.value_or(asked.today) : check_due_on(*place, index->stale_days());
              if (due <= asked.until)
                tasks.push_back({.kind = "directory.check", .reference = place->reference, .title = flagged ? t("Look again at {0}", place->facts.name) : t("Check {0}", place->facts.name),
                                 .href = place_href(place->reference) + "/check", .team = team->id, .due = due});
            }
            std::erase_if(tasks, [&](const task::Task& task) { return task.due > asked.until; });
            std::ranges::sort(tasks, task::comes_before);
            if (std::cmp_greater(tasks.size(), asked.limit)) tasks.resize(static_cast<std::size_t>(asked.limit));
            return tasks;
          }};
}

access::Routes keeping_routes(const RoomPointer& room) {
  using enum Permission;
  using http::Method;
  return {{Method::get, "/community/to-check", keep_directory, in_room(room, to_check)},
          {Method::get, "/community/settings", keep_directory, in_room(room, settings)},
          {Method::post, "/community/settings", keep_directory, in_room(room, save_settings)},
          {Method::get, "/community/:place/check", keep_directory, in_room(room, check)},
          {Method::post, "/community/:place/check", keep_directory, in_room(room, save_check)},
          {Method::get, "/community/:place/close", keep_directory, in_room(room, close)},
          {Method::post, "/community/:place/close", keep_directory, in_room(room, save_close)}};
}

}  // namespace stepwise::directory
