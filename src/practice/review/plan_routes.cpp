// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using access::Permission;
using access::Visit;
using sheet::text_of;

std::vector<Field> new_fields(const Room& room, const Visit& visit, store::ReadTx& tx, PersonId person) {
  return {{.kind = Kind::one, .name = "kind", .label = t("Which"), .needed = t("Choose which"), .choices = sheet::choices_of(room.lists.kind)},
          {.kind = Kind::pick, .name = "trigger", .label = t("What happened"), .hint = t("Only when something changed, or somebody asked"), .choices = sheet::choices_of(room.lists.trigger)},
          {.kind = Kind::words, .name = "why", .label = t("In words"), .hint = t("Who asked, and what they said. For what an older system holds: which plan or service it looks back at"), .rows = 3},
          {.kind = Kind::day, .name = "due_on", .label = t("Day it is due"), .hint = t("Leave it empty for the latest day allowed"), .earliest = visit.today, .out_of_range = t("The day must be today or later")},
          sheet::staff_field(sheet::staff_around(tx, visit, person), "worker", t("Who holds it"), "", t("Choose who holds it")),
          {.kind = Kind::pick, .name = "trusted", .label = t("Trusted reviewer who leads it"), .hint = t("Only for one that a trusted reviewer or a provider leads"), .choices = [&tx] {
             std::vector<sheet::Choice> choices;
             for (const auto& one : trusted_reviewers(tx))
               if (!one.ended_on) choices.push_back({one.reference, t("{0}, {1}", one.name, one.organisation)});
             return choices;
           }()}};
}

/// From when the law's months are counted: the last review, the plan, the oldest lasting service, or today.
Date counted_from(const std::vector<Review>& reviews, const std::optional<PlanNow>& plan, const std::vector<support::Service>& services, Date today) {
  for (const auto& review : reviews)
    if (review.finished_on && review.begun_on) return *review.begun_on;
  if (plan && plan->started_on) return *plan->started_on;
  Date from = today;
  for (const auto& service : services)
    if (support::is_long_term(service.service_type) && support::runs_on(service, today)) from = std::min(from, service.start_on);
  return from;
}

struct Ground {
  std::vector<Review> reviews;
  std::optional<PlanNow> plan;
  std::vector<support::Service> services;
};

std::vector<Problem> new_problems(const Room& room, const http::Fields& typed, Date today) {
  std::vector<Problem> problems;
  const std::string kind = text_of(typed, "kind");
  if (kind == "unplanned" && text_of(typed, "trigger").empty()) problems.push_back({"trigger", "missing", t("Choose what happened")});
  if ((kind == "unplanned" || kind == "requested") && text_of(typed, "why").empty()) problems.push_back({"why", "missing", t("Write what happened, or who asked and why")});
  if (kind == "trusted" || kind == "provider_led") {
    const auto one = trusted_by_reference(*room.store.read(), text_of(typed, "trusted"));
    if (!one) problems.push_back({"trusted", "missing", t("Choose the trusted reviewer who leads it")});
    else if (!may_lead(*one, kind, std::max(today, one->starts_on))) problems.push_back({"trusted", "scope", t("{0} is not relied on for this. Choose somebody else, or let the council lead it", one->name)});
  }
  return problems;
}

Review review_from(const Room& room, store::ReadTx& tx, const http::Fields& typed, const Ground& ground, Date today) {
  Review review;
  review.kind = text_of(typed, "kind");
  const bool happened = review.kind == "unplanned" || review.kind == "requested";
  if (happened) review.trigger = text_of(typed, "trigger");
  review.why = text_of(typed, "why");
  if (ground.plan) review.plan_reference = ground.plan->reference;
  if (const auto owner = sheet::owner_of(tx, text_of(typed, "worker"))) review.owner = *owner;
  if (review.kind == "trusted" || review.kind == "provider_led") review.trusted_reference = text_of(typed, "trusted");
  const int within = static_cast<int>(parse_number(room.lists.trigger.value(review.trigger, "within_days")).value_or(asked_for_days));
  const Date from = happened ? today : counted_from(ground.reviews, ground.plan, ground.services, today);
  const bool first = std::ranges::none_of(ground.reviews, [](const Review& one) { return one.finished_on.has_value(); });
  const auto day = due_for(review.kind, from, first, sheet::day_of(typed, "due_on"), within);
  // What is late already is due today: a day that has gone is nobody's day.
  review.limit_on = std::max(day.limit_on, today);
  review.due_on = std::max(day.due_on, today);
  return review;
}

sheet::Make make_new(const RoomPointer& room) {
  return [room](Visit& visit, store::ReadTx& tx, const sheet::Opened& opened) -> Result<sheet::Form> {
    sheet::Form form;
    form.title = t("Plan [[a review]]");
    form.button = t("Save");
    form.back = reviews_href(opened.banner.reference);
    form.action = form.back + "/new";
    form.draft_kind = std::string{draft_kind} + ":new";
    if (died_on(tx, opened.who.id())) return fail(FaultKind::invalid, t("The person has died: no [[review]] is planned"));
    form.fields = new_fields(*room, visit, tx, opened.who.id());
    form.typed.add("worker", visit.staff.reference);
    if (const auto kind = visit.request.query.get("kind"); room->lists.kind.has(kind)) form.typed.add("kind", std::string{kind});
    form.all_at_once = true;
    form.more = [room, &visit](const http::Fields& typed) { return new_problems(*room, typed, visit.today); };
    Ground ground{read_reviews(tx, opened.who.readable()), {}, support::read_services(tx, opened.who.readable())};
    if (room->sources.plan) ground.plan = room->sources.plan(tx, opened.who.readable());
    form.save = [room, &visit, &opened, ground](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
      auto planned = plan_review(write, room->random, opened.who, review_from(*room, write, typed, ground, visit.today), visit.line("", opened.who.id(), ""));
      if (!planned) return planned;
      const bool waits_already = std::ranges::find(ground.reviews, *planned, &Review::reference) != ground.reviews.end();
      return review_href(opened.banner.reference, *planned) + (waits_already ? "?done=waits" : "?done=planned");
    };
    return form;
  };
}

}  // namespace

access::Routes plan_routes(const RoomPointer& room) {
  const auto make = make_new(room);
  return {{http::Method::get, "/people/:person/reviews/new", Permission::review, [room, make](Visit& visit) { return sheet::ask(room->desk, visit, make); }},
          {http::Method::post, "/people/:person/reviews/new", Permission::review, [room, make](Visit& visit) { return sheet::take(room->desk, visit, make); }}};
}

}  // namespace stepwise::review
