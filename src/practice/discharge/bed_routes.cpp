// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "practice/discharge/bed_pages.hpp"
#include "practice/discharge/room.hpp"
#include "practice/front_door/contact_form.hpp"

namespace stepwise::discharge {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::size_t longest_name = 100;
constexpr int looked_back_days = 90;
constexpr std::string_view purpose = kept("intermediate care bed");

Response show_beds(const Room& room, Visit& visit, http::Fields typed, std::vector<Problem> problems, int status) {
  (void)room;
  const auto tx = visit.store.read();
  BedsModel model;
  model.beds = read_beds(*tx, visit.today);
  model.today = visit.today;
  model.since = visit.today - looked_back_days;
  model.in_time = beds_in_time(*tx, model.since, visit.today + 1);
  model.may_change = visit.staff.can(Permission::record_discharges);
  model.typed = std::move(typed);
  model.problems = problems;
  visit.gate.listed("care beds", static_cast<std::size_t>(std::ranges::count_if(model.beds, [](const Bed& bed) { return bed.stay && !bed.stay->restricted; })));
  govuk::Page page;
  page.title = t("Intermediate care beds");
  page.breadcrumbs = {{t("Out of hospital"), "/discharges"}};
  page.main = write_beds(visit.frame, model);
  page.problems = std::move(problems);
  const auto done = visit.request.query.get("done");
  page.success = done == "taken" ? t("Bed given").str() : done == "left" ? t("The bed is free").str() : done == "added" ? t("Bed added").str() : done == "closed" ? t("Bed closed").str() : "";
  return visit.page(page, status);
}

Response beds(const Room& room, Visit& visit) { return show_beds(room, visit, {}, {}, 200); }

Response add(const Room& room, Visit& visit) {
  const http::Fields& typed = visit.request.form.fields;
  std::vector<Problem> problems;
  for (const auto& [field, words] : {std::pair{"place", noted("Enter the place the bed is in")}, {"name", noted("Enter what the bed is called")}}) {
    if (trim(typed.get(field)).empty()) problems.push_back({field, "empty", t(words)});
    else if (characters_in(typed.get(field)) > longest_name) problems.push_back({field, "long", t("Use {0} characters or fewer here", static_cast<std::int64_t>(longest_name))});
  }
  if (!problems.empty()) return show_beds(room, visit, typed, std::move(problems), 422);
  const auto added = visit.store.write([&](store::WriteTx& tx) { return add_bed(tx, room.random, trim(typed.get("place")), trim(typed.get("name")), visit.line("bed.added", std::nullopt, "")); });
  if (added) return visit.redirect("/discharges/beds?done=added");
  return show_beds(room, visit, typed, {{"name", "taken", added.error().sentence}}, http_status(added.error().kind));
}

Response close(const Room&, Visit& visit) {
  const auto closed = visit.store.write([&](store::WriteTx& tx) { return close_bed(tx, visit.request.part("bed"), visit.today, visit.line("bed.closed", std::nullopt, "")); });
  return closed ? visit.redirect("/discharges/beds?done=closed") : visit.fault(closed.error());
}

struct Typed {
  http::Fields fields;
  std::vector<Problem> problems;
  std::string notice;
};

Response show_take(const Room& room, Visit& visit, const Opened& opened, Typed typed, int status) {
  const auto tx = visit.store.read();
  auto free = read_beds(*tx, visit.today);
  std::erase_if(free, [](const Bed& bed) { return bed.stay.has_value(); });
  const std::string here = discharge_href(opened.discharge.reference);
  govuk::Page page = page_about(room, opened.banner, t("An intermediate care bed"), visit.today, true);
  page.back = here;
  page.main = write_take_bed(visit.frame, {here + "/bed", here, std::move(free), std::move(typed.fields), typed.problems, std::move(typed.notice)});
  page.problems = std::move(typed.problems);
  return visit.page(page, status);
}

Response ask_take(const Room& room, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  http::Fields fields;
  put_day(fields, "referred", visit.today);
  put_day(fields, "from", visit.today);
  return show_take(room, visit, *opened, {std::move(fields), {}, ""}, 200);
}

Response take(const Room& room, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const BedWanted wanted{std::string{typed.get("bed")}, opened->discharge.reference, front_door::date_from(typed, "referred"), front_door::date_from(typed, "from")};
  auto problems = problems_of(wanted, visit.today);
  if (wanted.bed.empty()) problems.insert(problems.begin(), {"bed", "choose", t("Choose a bed")});
  if (!problems.empty()) return show_take(room, visit, *opened, {typed, std::move(problems), ""}, 422);
  const auto taken = visit.store.write([&](store::WriteTx& tx) {
    return take_bed(tx, room.random, opened->who, wanted, owner_of(visit.staff), visit.line("discharge.bed_taken", opened->who.id(), ""));
  });
  if (taken) return visit.redirect("/discharges/beds?done=taken");
  return show_take(room, visit, *opened, {typed, {}, taken.error().sentence}, http_status(taken.error().kind));
}

struct OpenedStay {
  access::ChangeablePerson who;
  person::Banner banner;
  BedStay stay;
};
Result<OpenedStay> open_stay(Visit& visit) {
  const auto tx = visit.store.read();
  auto stay = read_bed_stay(*tx, visit.request.part("stay"));
  if (!stay) return fail(FaultKind::not_found, t("There is no such bed"));
  auto who = visit.gate.changeable(*tx, stay->person_reference, purpose);
  if (!who) return tl::unexpected{who.error()};
  return OpenedStay{*who, person::banner(*tx, who->readable()), std::move(*stay)};
}

Response show_end(const Room& room, Visit& visit, const OpenedStay& opened, Typed typed, int status) {
  govuk::Page page = page_about(room, opened.banner, t("They left the bed"), visit.today, true);
  page.back = "/discharges/beds";
  page.main = write_leave_bed(visit.frame, {opened.stay, std::move(typed.fields), typed.problems, std::move(typed.notice)}, room.lists);
  page.problems = std::move(typed.problems);
  return visit.page(page, status);
}

Response ask_end(const Room& room, Visit& visit) {
  const auto opened = open_stay(visit);
  if (!opened) return visit.fault(opened.error());
  http::Fields fields;
  put_day(fields, "until", visit.today);
  return show_end(room, visit, *opened, {std::move(fields), {}, ""}, 200);
}

Response end(const Room& room, Visit& visit) {
  const auto opened = open_stay(visit);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const auto until = front_door::date_from(typed, "until");
  std::vector<Problem> problems;
  if (!until) problems.push_back({"until", "empty", t("Enter the day, such as 21 11 2026")});
  else if (*until > visit.today) problems.push_back({"until", "future", t("The day must be today or before")});
  if (!room.lists.destination.has(typed.get("went_to"))) problems.push_back({"went_to", "choose", t("Choose one of the answers")});
  if (!problems.empty()) return show_end(room, visit, *opened, {typed, std::move(problems), ""}, 422);
  const auto left = visit.store.write([&](store::WriteTx& tx) {
    return leave_bed(tx, opened->who, opened->stay, *until, typed.get("went_to"), visit.line("discharge.bed_left", opened->who.id(), ""));
  });
  if (left) return visit.redirect("/discharges/beds?done=left");
  return show_end(room, visit, *opened, {typed, {}, left.error().sentence}, http_status(left.error().kind));
}

}  // namespace

access::Routes bed_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/discharges/beds", record_discharges, in_room(room, beds)},
          {http::Method::post, "/discharges/beds", record_discharges, in_room(room, add)},
          {http::Method::post, "/discharges/beds/:bed/close", record_discharges, in_room(room, close)},
          {http::Method::get, "/discharges/beds/:stay/end", record_discharges, in_room(room, ask_end)},
          {http::Method::post, "/discharges/beds/:stay/end", record_discharges, in_room(room, end)},
          {http::Method::get, "/discharges/:discharge/bed", record_discharges, in_room(room, ask_take)},
          {http::Method::post, "/discharges/:discharge/bed", record_discharges, in_room(room, take)}};
}

}  // namespace stepwise::discharge
