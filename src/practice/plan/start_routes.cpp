// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/plan/put_in_place.hpp"
#include "practice/plan/room.hpp"

namespace stepwise::plan {
namespace {

using access::Permission;
using access::Visit;
using html::element;
using html::Html;
using sheet::Field;
using sheet::Form;
using sheet::Opened;
using Kind = Field::Kind;

constexpr std::string_view ended_with_plan = "nfa_ended_as_planned";

std::string reason_field(std::string_view key) {
  std::string name = "why_" + std::string{key};
  std::ranges::replace(name, '.', '_');
  return name;
}

/// What is about to happen, and what is asked about it.
struct Coming {
  std::vector<support::Service> now, left;
  std::vector<ServiceStep> steps;
  std::vector<support::Hold> holds;
  std::vector<support::Service> twice;
};
/// Those of the services that are left over that end with the start, by what was typed.
std::vector<support::Service> ending(const std::vector<support::Service>& left, const http::Fields& typed) {
  std::vector<support::Service> chosen;
  const auto references = typed.all("end");
  std::ranges::copy_if(left, std::back_inserter(chosen), [&](const support::Service& service) { return std::ranges::find(references, service.reference) != references.end(); });
  return chosen;
}

/// Who asks why before a service starts or grows. What takes the place of services that end does neither.
void ask_guards(Coming& all, const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, std::span<const support::Service> gone, Date on) {
  const bool instead = takes_their_place(all.steps, gone);
  for (const ServiceStep& step : all.steps) {
    const bool asks = step.what == ServiceStep::What::change || (step.what == ServiceStep::What::start && !instead);
    if (!asks) continue;
    for (const auto& guard : room.guards)
      if (auto hold = guard(tx, who, step.service, all.now, on); hold && std::ranges::find(all.holds, hold->key, &support::Hold::key) == all.holds.end()) all.holds.push_back(std::move(*hold));
  }
}

Coming coming(const Room& room, store::ReadTx& tx, const access::ReadablePerson& who, const Plan& plan, Date on, const http::Fields& typed) {
  Coming all;
  all.now = support::read_services(tx, who);
  all.steps = service_steps(plan, all.now, on);
  all.left = left_over(plan, all.now, on);
  const auto gone = ending(all.left, typed);
  std::vector<support::Service> beside = all.now;
  std::erase_if(beside, [&](const support::Service& service) { return std::ranges::find(gone, service.reference, &support::Service::reference) != gone.end(); });
  for (const ServiceStep& step : all.steps)
    if (step.what == ServiceStep::What::start || step.what == ServiceStep::What::change) std::ranges::move(support::overlapping(step.service, beside), std::back_inserter(all.twice));
  ask_guards(all, room, tx, who, gone, on);
  return all;
}

std::string service_words(const support::Service& service, const Room& room) {
  std::string words = listed(room.services.component.label(service.service_component));
  if (!service.description.empty()) words = t("{0}: {1}", words, service.description);
  return service.provider.empty() ? words : t("{0}, {1}", words, service.provider);
}

/// What costs money every week and becomes no service, so that somebody arranges it otherwise.
Html without_service(const Plan& plan, Date on) {
  Html items;
  for (const Piece& piece : plan.pieces)
    if (lacks_kind(piece) && (!piece.end_on || *piece.end_on >= on)) items += element("li", {}, piece.what);
  if (items.empty()) return {};
  return govuk::inset_text({.content = sheet::paragraph(t("No service starts for these lines, which are paid every week: the plan does not say what kind of support they are. Start them on the page of support, or begin a new version that says it.")) +
                                       element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items)});
}

Html steps_list(const Coming& all, const Plan& plan, const Room& room) {
  Html items;
  for (const ServiceStep& step : all.steps) {
    const std::string words = service_words(step.service, room);
    switch (step.what) {
      case ServiceStep::What::start: items += element("li", {}, t("Starts on {0}: {1}", long_date(step.service.start_on), words)); break;
      case ServiceStep::What::change: items += element("li", {}, t("Changes on {0}: {1}", long_date(step.service.start_on), words)); break;
      case ServiceStep::What::other_end: items += element("li", {}, step.service.end_on ? t("Goes on until {0}: {1}", long_date(*step.service.end_on), words) : t("Goes on without a last day: {0}", words)); break;
      case ServiceStep::What::stays: items += element("li", {}, t("Goes on as it is: {0}", words)); break;
    }
  }
  if (items.empty() && std::ranges::any_of(plan.pieces, lacks_kind)) return {};
  if (items.empty()) return sheet::paragraph(t("No service begins or changes: everything is met by the person, those around them or others."));
  return sheet::paragraph(t("What happens to services:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

/// About the services: those that are left over, what is given twice, and why support begins or grows.
void add_services(std::vector<Field>& fields, const Coming& all, const Room& room) {
  std::vector<sheet::Choice> left;
  for (const auto& service : all.left) left.push_back({service.reference, service_words(service, room), ""});
  if (!left.empty()) fields.push_back({.kind = Kind::boxes, .name = "end", .label = t("Services that are not in the plan: which of them end?"), .hint = t("Those that are not chosen go on. Those that end are not counted as given twice, and what takes their place is not more"), .choices = std::move(left)});
  if (!all.twice.empty()) fields.push_back({.kind = Kind::boxes, .name = "twice", .label = t("Given twice"), .hint = t("The same kind of support is on record already for these days: {0}", service_words(all.twice.front(), room)),
                                            .needed = t("Say that both are meant, or end the other first"), .choices = {{"yes", t("Both are meant"), ""}}});
  for (const auto& hold : all.holds) fields.push_back({.name = reason_field(hold.key), .label = t("Before support begins or grows"), .hint = hold.sentence, .needed = t("Say why, or do the other thing first"), .rows = 2});
}

std::vector<Field> start_fields(const Coming& all, const Room& room, const Plan& plan, bool moved_on, Date today) {
  std::vector<Field> fields;
  if (moved_on)
    fields.push_back({.kind = Kind::boxes, .name = "assessment_seen", .label = t("The [[assessment]] changed"), .hint = t("The [[assessment]] changed after this plan was made. Does the plan still fit it? A new version can be begun from this one."),
                      .needed = t("Read the [[assessment]] as it is now, and say that the plan fits it"), .choices = {{"yes", t("I have read it as it is now, and this plan fits it"), ""}}});
  fields.push_back({.kind = Kind::day, .name = "on", .label = t("In place from"), .needed = t("Enter the day"), .earliest = plan.signing->on, .latest = today, .out_of_range = t("Enter a day from {0} to today", long_date(plan.signing->on))});
  fields.push_back({.kind = Kind::day, .name = "review_on", .label = t("First review"), .hint = t("6 to 8 weeks after it begins"), .needed = t("Enter the day of the first review")});
  add_services(fields, all, room);
  return fields;
}

std::vector<Problem> review_problems(const http::Fields& typed) {
  const auto on = sheet::day_of(typed, "on"), review = sheet::day_of(typed, "review_on");
  if (!on || !review || (*review >= *on && *review - *on <= first_review_latest)) return {};
  return {{"review_on", "late", t("Enter a day no later than {0}: 8 weeks after it begins", long_date(*on + first_review_latest))}};
}

Result<void> put_service(const Room& room, Visit& visit, store::WriteTx& tx, const Opened& opened, const ServiceStep& step, const std::string& reason) {
  if (step.what == ServiceStep::What::stays) return link_service(tx, opened.who.id(), step.piece, step.service.reference), Result<void>{};
  support::Service service = step.service;
  service.team = visit.staff.team;
  service.team_name = visit.staff.team_name;
  service.worker = visit.staff.id;
  service.worker_name = visit.staff.name;
  auto line = visit.line("", opened.who.id(), "");
  line.reason = reason;
  const auto kept = step.what == ServiceStep::What::start ? support::start_service(tx, room.desk.random, opened.who, std::move(service), std::move(line))
                                                          : support::change_service(tx, room.desk.random, opened.who, std::move(service), std::move(line));
  if (!kept) return tl::unexpected{kept.error()};
  link_service(tx, opened.who.id(), step.piece, *kept);
  return {};
}

Result<void> end_others(Visit& visit, store::WriteTx& tx, const Opened& opened, const http::Fields& typed, Date on, const Coming& all) {
  for (const auto& service : ending(all.left, typed))
    if (auto ended = support::end_service(tx, opened.who, service.reference, std::max(service.start_on, on - 1), ended_with_plan, visit.line("", opened.who.id(), "")); !ended) return ended;
  return {};
}

/// The version that was in place until now ends the day this one begins.
Result<void> replace_others(Visit& visit, store::WriteTx& tx, const Opened& opened, const Plan& plan, Date on) {
  for (Plan& other : read_plans(tx, opened.who.readable())) {
    if (other.reference == plan.reference || !other.signing || other.closed_on) continue;
    other.closed_on = on;
    other.closed_as = "replaced";
    if (auto saved = save_plan(tx, opened.who, other, visit.line("", opened.who.id(), ""), "plan.replaced"); !saved) return saved;
  }
  return {};
}

Result<std::string> put_in_place(const Room& room, Visit& visit, store::WriteTx& tx, const Opened& opened, const Plan& plan, const http::Fields& typed) {
  const Date on = *sheet::day_of(typed, "on");
  const Coming all = coming(room, tx, opened.who.readable(), plan, on, typed);
  std::string reason;
  for (const auto& hold : all.holds) {
    if (!hold.reason_is_enough) return fail(FaultKind::invalid, hold.sentence);
    reason += (reason.empty() ? "" : " ") + sheet::text_of(typed, reason_field(hold.key));
  }
  if (auto ended = end_others(visit, tx, opened, typed, on, all); !ended) return tl::unexpected{ended.error()};
  for (const ServiceStep& step : all.steps)
    if (auto kept = put_service(room, visit, tx, opened, step, reason); !kept) return tl::unexpected{kept.error()};
  Plan begun = plan;
  begun.started_on = on;
  begun.review_on = sheet::day_of(typed, "review_on");
  auto line = visit.line("", opened.who.id(), "");
  if (typed.get("assessment_seen") == "yes") line.reason = t("I have read it as it is now, and this plan fits it").str();
  if (auto saved = save_plan(tx, opened.who, begun, std::move(line), "plan.put_in_place"); !saved) return tl::unexpected{saved.error()};
  if (auto replaced = replace_others(visit, tx, opened, plan, on); !replaced) return tl::unexpected{replaced.error()};
  if (room.sources.put_in_place)
    if (auto told = room.sources.put_in_place(tx, opened.who, begun, visit.line("", opened.who.id(), "")); !told) return tl::unexpected{told.error()};
  return plan_href(opened.banner.reference, plan.reference) + "?done=started";
}

Result<Form> start_form(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  const auto plan = plan_of_address(visit, tx, opened.who.readable());
  if (!plan) return tl::unexpected{plan.error()};
  if (opened.banner.person.details.died_on) return fail(FaultKind::stale, t("The person has died. Close the plan instead"));
  if (!plan->signing || plan->started_on || plan->closed_on) return fail(FaultKind::stale, t("A plan is put in place once, after it is signed"));
  const http::Fields& typed = visit.request.form.fields;   // none while it is only looked at
  const Date on = sheet::day_of(typed, "on").value_or(visit.today);
  const Coming all = coming(room, tx, opened.who.readable(), *plan, on, typed);
  const std::string home = plan_href(opened.banner.reference, plan->reference);
  Form form{.title = t("Put the plan in place"), .action = home + "/start", .back = home, .button = t("Put it in place")};
  form.version = plan->version;
  form.before = steps_list(all, *plan, room) + without_service(*plan, on);
  form.fields = start_fields(all, room, *plan, assessment_moved_on(*plan, around(room, tx, opened.who.readable(), *plan)), visit.today);
  sheet::put_day(form.typed, "on", visit.today);
  const bool usual = plan->review_on && *plan->review_on >= visit.today && *plan->review_on <= visit.today + first_review_latest;
  sheet::put_day(form.typed, "review_on", usual ? *plan->review_on : visit.today + (first_review_earliest + first_review_latest) / 2);
  form.more = review_problems;
  form.save = [&room, &visit, &opened, plan = *plan](store::WriteTx& write, const http::Fields& typed) { return put_in_place(room, visit, write, opened, plan, typed); };
  return form;
}

}  // namespace

access::Routes start_routes(const RoomPointer& room) {
  const auto make = [room](Visit& visit, store::ReadTx& tx, const Opened& opened) { return start_form(*room, visit, tx, opened); };
  constexpr std::string_view pattern = "/people/:person/plan/:plan/start";
  return {{http::Method::get, pattern, Permission::arrange_support, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, pattern, Permission::arrange_support, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::plan
