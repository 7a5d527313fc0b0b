// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "access/staff_store.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/approval/approval_store.hpp"
#include "practice/review/room.hpp"

namespace stepwise::review {
namespace {

using sheet::Choice;
using sheet::text_of;

constexpr std::uint64_t sample_seed = 20;
constexpr std::pair<std::string_view, Message> less_reasons[] = {{"need_reduced", noted("The person needs less")}, {"circumstances_changed", noted("Their circumstances changed")}};
constexpr std::pair<std::string_view, Message> view_codes[] = {
    {"agrees", noted("Agrees")}, {"disagrees", noted("Disagrees")}, {"no_view", noted("Has no view")}, {"did_not_say", noted("Did not want to say")}};

std::vector<Choice> choices(std::span<const std::pair<std::string_view, Message>> codes) {
  std::vector<Choice> out;
  for (const auto& [code, words] : codes) out.push_back({std::string{code}, t(words).str()});
  return out;
}

std::string service_words(const support::Service& service) {
  static const CodeList components = CodeList::load("service_component").value();
  const std::string what = service.description.empty() ? listed(components.label(service.service_component)) : service.description;
  return service.provider.empty() ? what : t("{0}, {1}", what, service.provider);
}

std::vector<Choice> service_choices(const About& about, Date today) {
  std::vector<Choice> out;
  for (const auto& service : about.services)
    if (support::runs_on(service, today) && !service.end_on) out.push_back({service.reference, service_words(service)});
  return out;
}

std::vector<Field> what_fields(const Room& room) {
  return {{.kind = Kind::one, .name = "decision", .label = t("What was decided"), .needed = t("Choose what was decided"), .choices = sheet::choices_of(room.lists.decision)},
          {.kind = Kind::words, .name = "reason", .label = t("Why"), .hint = t("Needed for everything but going on as it is"), .rows = 3},
          {.kind = Kind::heading, .label = t("When it gives less"), .hint = t("A [[review]] alone is never a reason to give less. Say what changed, and what the person thinks of it.")},
          {.kind = Kind::one, .name = "less_because", .label = t("What changed"), .choices = choices(less_reasons)},
          {.kind = Kind::one, .name = "person_view", .label = t("What the person thinks of it"), .choices = choices(view_codes)},
          {.kind = Kind::words, .name = "person_words", .label = t("In their words"), .rows = 2}};
}

/// Whether what changes is for the plan to say: a trusted reviewer's decrease is the one thing that does not wait for it.
bool by_the_plan(const About& about) { return about.plan && !about.trusted && !about.died_on; }

std::vector<Field> change_fields(store::ReadTx& tx, const access::Visit& visit, const access::ChangeablePerson& who, const About& about) {
  std::vector<Field> fields{{.kind = Kind::heading, .label = t("What changes"), .hint = by_the_plan(about) ? t("Nothing yet: support and money change when the plan’s next version is agreed with the person and in place. Write here what you expect.").str() : ""}};
  if (auto services = service_choices(about, visit.today); !services.empty() && !by_the_plan(about)) {
    fields.push_back({.kind = Kind::pick, .name = "service", .label = t("The service that changes or ends"), .hint = t("Leave it when somebody sees to it afterwards"), .choices = std::move(services)});
    fields.push_back({.kind = Kind::line, .name = "units", .label = t("Its hours or units a week from then on"), .hint = t("Like 7 or 10.5")});
  }
  fields.push_back({.kind = Kind::line, .name = "change", .label = t("Pounds a week more, or less with a minus"), .hint = t("Like 24.50 or -24.50; empty when the money stays the same")});
  fields.push_back({.kind = Kind::day, .name = "takes_effect", .label = t("From which day")});
  fields.push_back({.kind = Kind::heading, .label = t("What follows"), .hint = t("Not needed when everything goes on as it is.")});
  fields.push_back({.kind = Kind::words, .name = "follow_what", .label = t("What is done next"), .rows = 2});
  fields.push_back({.kind = Kind::day, .name = "follow_by", .label = t("By when"), .earliest = visit.today, .out_of_range = t("The day must be today or later")});
  fields.push_back(sheet::staff_field(sheet::staff_around(tx, visit, who.id()), "follow_worker", t("By whom")));
  return fields;
}

/// What was typed; what cannot be read is left empty and named by `unreadable`.
Decision decision_from(store::ReadTx& tx, const http::Fields& typed) {
  Decision decision{.code = text_of(typed, "decision"), .reason = text_of(typed, "reason"), .less_because = text_of(typed, "less_because"), .person_view = text_of(typed, "person_view"),
                    .person_words = text_of(typed, "person_words"), .service_reference = text_of(typed, "service"), .new_units = parse_decimal(text_of(typed, "units")),
                    .change_pence = pence_of(typed.get("change")), .takes_effect_on = sheet::day_of(typed, "takes_effect"), .follow_what = text_of(typed, "follow_what"),
                    .follow_by = sheet::day_of(typed, "follow_by")};
  if (const auto worker = sheet::owner_of(tx, text_of(typed, "follow_worker"))) {
    decision.follow_worker = worker->worker;
    decision.follow_worker_name = worker->worker_name;
  }
  return decision;
}

std::vector<Problem> unreadable(const http::Fields& typed) {
  std::vector<Problem> problems;
  if (!trim(typed.get("change")).empty() && !pence_of(typed.get("change"))) problems.push_back({"change", "unreadable", t("Enter pounds and pence, like 24.50 or -24.50")});
  const auto units = trim(typed.get("units"));
  if (!units.empty() && (!parse_decimal(units) || *parse_decimal(units) < 0)) problems.push_back({"units", "unreadable", t("Enter a number, like 7 or 10.5")});
  return problems;
}

/// What stops the change itself: it is looked at when it is decided and again when the review is finished.
std::vector<Problem> change_problems_of(const Decision& decision, const About& about) { return change_problems(decision, about.service_of(decision), about.earliest_change()); }

/// Keeps what the decision really changes a week, where that is known, so that page, approval and tolerance speak of the same amount.
void measure(Decision& decision, const About& about) {
  if (const auto real = real_change(decision, about.service_of(decision))) decision.change_pence = real;
}

http::Fields typed_from(const Decision& decision, store::ReadTx& tx) {
  http::Fields fields;
  for (const auto& [name, words] : std::initializer_list<std::pair<const char*, const std::string&>>{
           {"decision", decision.code}, {"reason", decision.reason}, {"less_because", decision.less_because}, {"person_view", decision.person_view}, {"person_words", decision.person_words},
           {"service", decision.service_reference}, {"follow_what", decision.follow_what}})
    fields.add(name, words);
  fields.add("change", pounds_of(decision.change_pence));
  if (decision.new_units) fields.add("units", fmt::format("{:g}", *decision.new_units));
  sheet::put_day(fields, "takes_effect", decision.takes_effect_on);
  sheet::put_day(fields, "follow_by", decision.follow_by);
  if (decision.follow_worker)
    if (const auto member = access::staff_by_id(tx, *decision.follow_worker)) fields.add("follow_worker", member->reference);
  return fields;
}

html::Html words_before(const About& about) {
  html::Html out = sheet::paragraph(t("Software decides nothing here. A named worker decides with the person, and writes why."));
  if (about.trusted)
    out += govuk::inset_text({.content = t("{0} of {1} leads this [[review]]. Less support takes effect at once up to {2} a week; more than that, and all that is more, waits until the council agrees.", about.trusted->name,
                                           about.trusted->organisation, money_words(Money{about.trusted->tolerance_pence}))});
  return out;
}

std::vector<Field> result_fields(const Room& room, const access::Visit& visit, const About& about) {
  std::vector<std::string> results;
  for (const auto& note : about.review.outcomes) results.push_back(note.result);
  const std::string by_outcomes = overall(results);
  const std::string hint = by_outcomes.empty() ? t("Agreed with the person, never worked out from the services").str()
                                               : t("By what was agreed of each outcome it would be “{0}”. It is agreed with the person, never worked out", listed(room.lists.achieved.label(by_outcomes)));
  std::vector<Field> fields{{.kind = Kind::one, .name = "achieved", .label = t("How far the outcomes are met, all together"), .hint = hint, .choices = sheet::choices_of(room.lists.achieved)},
                            {.kind = Kind::one, .name = "achieved_with", .label = t("Agreed with"), .choices = {{"person", t("The person").str()}, {"representative", t("Whoever speaks for them").str()}}}};
  if (!about.died_on && about.review.decision.code != "end")
    fields.push_back({.kind = Kind::day, .name = "next_on", .label = t("The next [[review]]"), .hint = t("Within twelve months; sooner where more is at stake"), .needed = t("Enter the day of the next review"),
                      .earliest = visit.today, .latest = visit.today.add_months(most_months), .out_of_range = t("Enter a day within twelve months from today")});
  return fields;
}

/// Outcomes nobody has spoken of yet. It may be finished without them: then that was somebody's choice.
html::Html not_looked_at(const About& about) {
  std::vector<html::Html> items;
  for (const auto& aim : about.aims)
    if (!about.died_on && !is_looked_at(about.review, aim.reference)) items.push_back(html::element("li", {}, aim.words));
  if (items.empty()) return {};
  return govuk::inset_text({.content = sheet::paragraph(t("Nothing is said yet of:")) + html::element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items))});
}

Review finished_from(const About& about, const http::Fields& typed, const access::Visit& visit) {
  Review review = about.review;
  measure(review.decision, about);
  review.talk.achieved = text_of(typed, "achieved");
  review.talk.achieved_with = text_of(typed, "achieved_with");
  review.finished_on = visit.today;
  review.finished_by = visit.staff.name;
  if (about.trusted) review.audit_picked = in_sample(sample_seed, review.reference, about.trusted->sample_percent);
  return review;
}

Result<std::string> plan_next(const Room& room, access::Visit& visit, const sheet::Opened& opened, store::WriteTx& tx, const Review& review, Date on) {
  Review next;
  next.kind = review.kind == "direct_payment" ? "direct_payment" : "planned";
  next.plan_reference = review.plan_reference;
  next.owner = review.owner;
  const auto day = due_for(next.kind, visit.today, false, on);
  next.due_on = day.due_on;
  next.limit_on = day.limit_on;
  return plan_review(tx, room.random, opened.who, std::move(next), visit.line("", opened.who.id(), ""));
}

/// Does what was decided, asks the council first, or leaves it to the plan; nothing else changes what somebody has.
Result<void> take_effect(const Room& room, access::Visit& visit, const sheet::Opened& opened, store::WriteTx& tx, const Review& review, const About& about) {
  const Effect effect = about.effect();
  if (effect == Effect::at_once) return put_in_place(room, tx, opened.who, review, visit.line("", opened.who.id(), ""));
  if (effect != Effect::after_agreement) return {};
  const approval::Ask ask{.kind = std::string{approval_key}, .about = review.reference, .why = review.decision.reason, .weekly_pence = review.decision.change_pence, .made_by = review.owner.worker};
  if (auto asked = approval::ask(tx, room.random, opened.who, ask, visit.staff, visit.line("", opened.who.id(), "")); !asked) return tl::unexpected{asked.error()};
  return {};
}

}  // namespace

Result<sheet::Form> decision_part(const Room& room, access::Visit& visit, store::ReadTx& tx, const sheet::Opened& opened, const About& about) {
  if (!about.review.begun_on || about.review.finished_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "decide", t("What was decided"), t("Save the decision"), true);
  form.before = words_before(about);
  form.fields = what_fields(room);
  std::ranges::move(change_fields(tx, visit, opened.who, about), std::back_inserter(form.fields));
  form.typed = typed_from(about.review.decision, tx);
  form.all_at_once = true;
  form.more = [&room, about](const http::Fields& typed) {
    auto problems = unreadable(typed);
    const Decision decision = decision_from(*room.store.read(), typed);
    for (auto& problem : decision_problems(decision, room.lists, about.died_on)) problems.push_back(std::move(problem));
    for (auto& problem : change_problems_of(decision, about)) problems.push_back(std::move(problem));
    return problems;
  };
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) {
    Review review = about.review;
    review.decision = decision_from(write, typed);
    measure(review.decision, about);
    return keep(room, visit, opened, write, review, "review.decided");
  };
  return form;
}

Result<sheet::Form> finish_part(const Room& room, access::Visit& visit, store::ReadTx&, const sheet::Opened& opened, const About& about) {
  if (!about.review.begun_on || about.review.finished_on) return tl::unexpected{sheet::not_there()};
  sheet::Form form = form_for(opened, about.review, "finish", t("Agree and finish"), t("Finish"), true);
  form.before = sheet::paragraph(t("Read it through together. Finished, it stays as it is; what follows stands in the work of whoever does it.")) + not_looked_at(about);
  form.fields = result_fields(room, visit, about);
  form.typed.add("achieved", about.review.talk.achieved);
  form.typed.add("achieved_with", about.review.talk.achieved_with);
  form.all_at_once = true;
  form.more = [&room, &visit, about](const http::Fields& typed) {
    auto problems = finish_problems(finished_from(about, typed, visit), room.lists, about.died_on);
    for (auto& problem : change_problems_of(about.review.decision, about)) problems.push_back(std::move(problem));
    if (about.trusted && !may_lead(*about.trusted, about.review.kind, *about.review.begun_on))
      problems.push_back({"achieved", "trusted", t("{0} was not relied on for this on the day it was held: a worker of the council takes it over first", about.trusted->name)});
    for (auto& problem : problems)
      if (problem.field != "achieved" && problem.field != "achieved_with") problem.field = "achieved";
    return problems;
  };
  form.save = [&room, &visit, &opened, about](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    Review review = finished_from(about, typed, visit);
    if (const auto on = sheet::day_of(typed, "next_on"); on && !about.died_on && review.decision.code != "end") {
      auto next = plan_next(room, visit, opened, write, review, *on);
      if (!next) return next;
      review.next_reference = *next;
    }
    if (auto done = take_effect(room, visit, opened, write, review, about); !done) return tl::unexpected{done.error()};
    return keep(room, visit, opened, write, review, "review.finished");
  };
  return form;
}

}  // namespace stepwise::review
