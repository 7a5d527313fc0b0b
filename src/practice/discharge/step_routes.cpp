// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "practice/discharge/room.hpp"

namespace stepwise::discharge {
namespace {

using access::Permission;
using access::Visit;
using http::Response;

constexpr std::string_view purpose = kept("change a stay in hospital");
constexpr std::array<std::string_view, 2> days{"on", "next"};

std::string audit_action(Action action) {
  switch (action) {
    case Action::notice: return "discharge.notice_again";
    case Action::ready: return "discharge.ready";
    case Action::delay: return "discharge.delay_changed";
    case Action::leave: return "discharge.left";
    case Action::follow_up: return "discharge.followed_up";
    case Action::withdraw: return "discharge.withdrawn";
    case Action::die: return "discharge.died";
    case Action::look_again: return "discharge.next_changed";
  }
  return "discharge.changed";
}

std::string done_words(std::string_view done) {
  if (done == "recorded") return t("Notice saved");
  if (done == "again") return t("Kept as a further notice of a stay that was on record already");
  if (done == "same") return t("This notice was on record already. Nothing was changed");
  if (done == "saved") return t("Saved");
  if (done == "taken") return t("It is yours now");
  return "";
}

Response show_discharge(const Room& room, Visit& visit) {
  const auto tx = visit.store.read();
  const auto reference = visit.request.part("discharge");
  const auto person_reference = person_reference_of(*tx, reference);
  if (!person_reference) return visit.not_found();
  const auto who = visit.gate.readable(*tx, *person_reference, kept("stay in hospital"));
  if (!who) return visit.fault(who.error());
  const auto discharge = read_discharge(*tx, *who, reference);
  if (!discharge) return visit.not_found();
  DischargeView view{*discharge, visit.staff.can(Permission::record_discharges), {}, visit.today, person::record_href(*person_reference) + "/details/birth"};
  if (discharge->left_on && is_open(status_of(*discharge)))
    for (const auto& step : room.next_steps)
      if (visit.staff.can(step.needs)) view.next.push_back({step.words, step.href(*person_reference, discharge->reference)});
  govuk::Page page = page_about(room, person::banner(*tx, *who), t("In hospital since {0}", long_date(*discharge->notice.admitted_on)), visit.today, false);
  page.main = write_discharge(view, room.lists);
  page.success = done_words(visit.request.query.get("done"));
  return visit.page(page);
}

struct Typed {
  http::Fields fields;
  std::vector<Problem> problems;
  std::string notice;
};

Response show_step(const Room& room, Visit& visit, const Opened& opened, Action action, Typed typed, int status) {
  govuk::Page page = page_about(room, opened.banner, t(step_title(action)), visit.today, true);
  page.back = discharge_href(opened.discharge.reference);
  page.main = write_step(visit.frame, {action, opened.discharge, std::move(typed.fields), typed.problems, std::move(typed.notice)}, room.lists, visit.today);
  page.problems = std::move(typed.problems);
  return visit.page(page, status);
}

/// What the page cannot do now is said in its words, not beside a field.
Typed not_now(http::Fields fields, std::string sentence) { return {std::move(fields), {}, std::move(sentence)}; }

Response ask_step(const Room& room, Visit& visit) {
  const auto action = step_from_key(visit.request.part("step"));
  if (!action) return visit.not_found();
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  if (!allows(status_of(opened->discharge), *action)) return visit.redirect(discharge_href(opened->discharge.reference));
  return show_step(room, visit, *opened, *action, {fields_for(*action, opened->discharge, visit.today), {}, ""}, 200);
}

std::vector<Problem> problems_in(const Room& room, const Visit& visit, Action action, const Step& step, const Discharge& discharge) {
  std::vector<Problem> problems = half_typed_days(visit.request.form.fields, days);
  for (auto& problem : problems_of(action, step, discharge, room.lists, visit.today))
    if (std::ranges::none_of(problems, [&](const Problem& other) { return other.field == problem.field; })) problems.push_back(std::move(problem));
  if (action == Action::leave && visit.request.form.fields.get("referred").empty())
    problems.push_back({"referred", "choose", t("Say whether they were referred for short-term help")});
  return problems;
}

Response save_step(const Room& room, Visit& visit) {
  const auto action = step_from_key(visit.request.part("step"));
  if (!action) return visit.not_found();
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  const http::Fields& typed = visit.request.form.fields;
  const Discharge& now = opened->discharge;
  if (parse_number(typed.get("version")).value_or(0) != now.version)
    return show_step(room, visit, *opened, *action, not_now(typed, t("Someone changed this stay in hospital while you were typing: it now says “{0}”. What you typed is below. Save it again if it still holds", t(status_words(status_of(now))))), 409);
  if (!allows(status_of(now), *action)) return show_step(room, visit, *opened, *action, not_now(typed, t("This cannot be done any more: {0}", t(status_words(status_of(now))))), 409);
  const Step step = step_from(typed);
  auto problems = problems_in(room, visit, *action, step, now);
  if (!problems.empty()) return show_step(room, visit, *opened, *action, {typed, std::move(problems), ""}, 422);
  const Discharge changed = after(now, *action, step, visit.today, visit.staff.name);
  const auto saved = visit.store.write([&](store::WriteTx& tx) { return save_discharge(tx, opened->who, changed, visit.line(audit_action(*action), opened->who.id(), "")); });
  if (saved) return visit.redirect(discharge_href(now.reference) + "?done=saved");
  return show_step(room, visit, *opened, *action, not_now(typed, saved.error().sentence), http_status(saved.error().kind));
}

Response ask_take(const Room& room, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  const std::string here = discharge_href(opened->discharge.reference);
  govuk::Page page = page_about(room, opened->banner, t("Take it on myself"), visit.today, true);
  page.back = here;
  page.main = write_take(visit.frame, opened->discharge);
  return visit.page(page);
}

Response take(const Room&, Visit& visit) {
  const auto opened = open_discharge(visit, visit.request.part("discharge"), purpose);
  if (!opened) return visit.fault(opened.error());
  const auto saved = visit.store.write([&](store::WriteTx& tx) {
    return save_discharge(tx, opened->who, handed_over(opened->discharge, owner_of(visit.staff)), visit.line("discharge.handed_over", opened->who.id(), ""));
  });
  return saved ? visit.redirect(discharge_href(opened->discharge.reference) + "?done=taken") : visit.fault(saved.error());
}

}  // namespace

access::Routes step_routes(const RoomPointer& room) {
  using enum Permission;
  return {{http::Method::get, "/discharges/:discharge", read_person, in_room(room, show_discharge)},
          {http::Method::get, "/discharges/:discharge/take", record_discharges, in_room(room, ask_take)},
          {http::Method::post, "/discharges/:discharge/take", record_discharges, in_room(room, take)},
          {http::Method::get, "/discharges/:discharge/:step", record_discharges, in_room(room, ask_step)},
          {http::Method::post, "/discharges/:discharge/:step", record_discharges, in_room(room, save_step)}};
}

}  // namespace stepwise::discharge
