// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/person/person_pages.hpp"
#include "practice/progression/dip_pages.hpp"
#include "practice/progression/room.hpp"

namespace stepwise::progression {
namespace {

using access::Visit;
using html::element;
using html::Html;
using Kind = Field::Kind;

std::string dip_href(const Opened& opened, const Happening& dip) { return progression_href(opened.banner.reference) + "/dips/" + dip.reference; }

std::string help_range(Date from) { return t("Temporary help is for six weeks at most. Enter a day up to {0}", long_date(from + longest_help_days)); }

std::vector<Choice> considered(Message no, Message yes) { return {{"not_needed", t(no)}, {"raised", t(yes)}, {"not_asked", t("Not considered yet")}}; }

std::vector<Field> talk_fields(Date today, const Happening& dip) {
  return {{.kind = Kind::day, .name = "on", .label = t("When did you talk it through?"), .needed = t("Enter the day you talked"), .earliest = dip.on, .latest = today, .out_of_range = t("Enter a day from {0} to today", long_date(dip.on))},
          {.kind = Kind::words, .name = "what_happened", .label = t("What happened?"), .needed = t("Write what happened")},
          {.kind = Kind::words, .name = "what_i_want", .label = t("What do I want now?"), .hint = t("In the person’s own words"), .needed = t("Write what the person wants now")},
          {.kind = Kind::words, .name = "what_still_works", .label = t("What still works?"), .hint = t("What was gained does not go away in a dip"), .needed = t("Write what still works")},
          {.kind = Kind::words, .name = "what_the_plan_said", .label = t("What did we agree to do when things dip, and what of it was done?")}};
}

std::vector<Field> help_fields(const Room& room, const Opened& opened, const Happening& dip, Date today) {
  return {{.kind = Kind::heading, .label = t("Help for a time"), .hint = t("Nothing goes back to an earlier arrangement by itself. Start with what is smallest and nearest.")},
          {.kind = Kind::one, .name = "support", .label = t("What support is there to be?"), .needed = t("Choose what support there is to be"), .choices = choices_of(room.lists.answer)},
          {.kind = Kind::words, .name = "support_reason", .label = t("If it goes back to the earlier support: why is nothing smaller enough?"), .rows = 2},
          {.kind = Kind::words, .name = "help", .label = t("What will be done, and by whom")},
          {.kind = Kind::day, .name = "until_on", .label = t("Last day of this help, or the day to look again"), .hint = t("Six weeks on at most. Nothing changes by itself on that day: the reviewer decides with the person"), .needed = t("Enter the last day, or the day to look again"), .earliest = dip.on, .latest = today + longest_help_days, .out_of_range = help_range(today)},
          staff_field(opened.staff, "reviewer", t("Who decides with the person on that day"), "", t("Choose the reviewer by name")),
          {.kind = Kind::heading, .label = t("Have you thought of these?"), .hint = t("A dip by itself changes neither. You decide.")},
          {.kind = Kind::one, .name = "safeguarding", .label = t("Is anybody at risk of harm?"), .needed = t("Choose one, also when it was not considered yet"), .choices = considered(noted("Considered: no need"), noted("Considered: safeguarding was told"))},
          {.kind = Kind::one, .name = "budget", .label = t("Does the personal budget need a look?"), .needed = t("Choose one, also when it was not considered yet"), .choices = considered(noted("Considered: no need"), noted("Considered: a look is arranged"))}};
}

Result<std::string> save_answer(const Room& room, Visit& visit, const Opened& opened, const Happening& dip, store::WriteTx& write, const http::Fields& typed) {
  const auto reviewer = owner_of(write, typed.get("reviewer"));
  if (!reviewer) return fail(FaultKind::invalid, t("Choose the reviewer by name"));
  Answer answer{.dip = dip.reference, .on = *day_of(typed, "on"), .what_happened = text_of(typed, "what_happened"), .what_i_want = text_of(typed, "what_i_want"),
                .what_still_works = text_of(typed, "what_still_works"), .what_the_plan_said = text_of(typed, "what_the_plan_said"), .help = text_of(typed, "help"),
                .support = text_of(typed, "support"), .support_reason = text_of(typed, "support_reason"), .until_on = *day_of(typed, "until_on"), .reviewer = reviewer->worker,
                .reviewer_name = reviewer->worker_name, .safeguarding = text_of(typed, "safeguarding"), .budget = text_of(typed, "budget"), .recorded_by = visit.staff.name};
  if (const auto added = add_answer(write, room.random, opened.who, std::move(answer), visit.line("", opened.who.id(), "")); !added) return added;
  return dip_href(opened, dip) + "?done=answered";
}

/// Six weeks count from the day it was agreed, also where that was written down later.
std::vector<Problem> answer_problems(const http::Fields& typed) {
  std::vector<Problem> problems;
  if (typed.get("support") == "earlier_package" && text_of(typed, "support_reason").empty()) problems.push_back({"support_reason", "needed", t("Write why nothing smaller than the earlier support is enough")});
  if (typed.get("support") != "none" && text_of(typed, "help").empty()) problems.push_back({"help", "needed", t("Write what will be done, and by whom")});
  const auto on = day_of(typed, "on"), until = day_of(typed, "until_on");
  if (!on || !until) return problems;
  if (*until > *on + longest_help_days) problems.push_back({"until_on", "range", help_range(*on)});
  if (*until < *on) problems.push_back({"until_on", "range", t("Enter the day you talked, {0}, or a later day", long_date(*on))});
  return problems;
}

Result<Form> answer_dip(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Happening* dip = dip_of_address(visit, opened.journey);
  if (dip == nullptr || !is_dip(*dip)) return tl::unexpected{no_such_thing()};
  if (answer_to(opened.journey, dip->reference) != nullptr && begins(visit)) return fail(FaultKind::invalid, t("This was talked through already. Read what was agreed, and decide from there"));
  Form form{.title = t("Talk a dip through"), .path = "dips/" + dip->reference + "/answer", .button = t("Save what we agreed")};
  form.keeps_drafts = true;
  form.before = write_dip_reminder(opened.journey, room.lists);
  form.fields = talk_fields(visit.today, *dip);
  std::ranges::move(help_fields(room, opened, *dip, visit.today), std::back_inserter(form.fields));
  put_day(form.typed, "on", visit.today);
  form.typed.add("what_happened", dip->words);
  form.typed.add("reviewer", visit.staff.reference);
  form.more = answer_problems;
  form.save = [&room, &visit, &opened, dip](store::WriteTx& write, const http::Fields& typed) { return save_answer(room, visit, opened, *dip, write, typed); };
  return form;
}

std::vector<Problem> decision_problems(const http::Fields& typed, bool back, bool may_be_long_term) {
  std::vector<Problem> problems;
  const auto decision = typed.get("decision");
  const auto needs = [&](const char* field, Message sentence, bool missing) {
    if (missing) problems.push_back({field, "needed", t(sentence)});
  };
  const bool later = decision == "extended" || (decision == "ended" && !back);
  needs("until_on", noted("Enter the day somebody looks again"), later && !day_of(typed, "until_on"));
  if (decision == "ended") return problems;
  needs("reason", noted("Write the reason"), text_of(typed, "reason").empty());
  if (decision != "long_term") return problems;
  needs("looked_on", noted("Enter the day an occupational therapist looked. Before help becomes long-term, they look first"), !day_of(typed, "looked_on"));
  needs("looked_by", noted("Write who looked"), text_of(typed, "looked_by").empty());
  needs("new_goals", noted("Write at least one new goal"), text_of(typed, "new_goals").empty());
  needs("decision", noted("New goals stand in a progression plan, and none is open. Make the plan first. Until then the help can go on for a time"), !may_be_long_term);
  return problems;
}

Result<std::string> save_decision(const Room& room, Visit& visit, const Opened& opened, const Happening& dip, const Answer& answer, store::WriteTx& write, const http::Fields& typed) {
  if (!standing_of(opened.journey, dip).open()) return fail(FaultKind::invalid, t("This is settled already. Read what was decided on the page of the dip"));
  Decision decision{.on = visit.today, .decision = text_of(typed, "decision"), .until_on = day_of(typed, "until_on"), .reason = text_of(typed, "reason"), .by_name = visit.staff.name};
  if (decision.decision == "long_term") {
    decision.until_on.reset();
    decision.looked_on = day_of(typed, "looked_on");
    decision.looked_by = text_of(typed, "looked_by");
    decision.new_goals = text_of(typed, "new_goals");
  }
  const auto line = visit.line("", opened.who.id(), "");
  if (auto added = add_decision(write, opened.who, answer, decision, line); !added) return tl::unexpected{added.error()};
  if (const Plan* plan = open_plan(opened.journey))
    for (const auto goal : split(decision.new_goals, '\n'))
      if (!trim(goal).empty())
        if (auto step = add_step(write, room.random, opened.who, *plan, {.words = std::string{trim(goal)}}, line); !step) return step;
  return dip_href(opened, dip) + "?done=decided";
}

Result<Form> decide(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)tx;
  const Happening* dip = dip_of_address(visit, opened.journey);
  const Answer* answer = dip == nullptr ? nullptr : answer_to(opened.journey, dip->reference);
  if (answer == nullptr || (begins(visit) && !standing_of(opened.journey, *dip).open())) return tl::unexpected{no_such_thing()};
  const bool back = standing_of(opened.journey, *dip).status == DipStatus::back;
  Form form{.title = t("Decide what comes next"), .path = "dips/" + dip->reference + "/decide", .button = t("Save the decision")};
  form.version = static_cast<std::int64_t>(answer->decisions.size()) + 1;
  form.before = element("p", {{"class", "govuk-body"}}, t("Decide together with the person. Nothing happens by itself, and help that ends can be asked for again.")) +
                element("p", {{"class", "govuk-body"}}, govuk::link(t("Ask an occupational therapist to look first, where help may become long-term"), person::record_href(opened.banner.reference) + "/short-term/look"));
  form.fields = {{.kind = Kind::one, .name = "decision", .label = t("What was decided?"), .needed = t("Choose what was decided"), .choices = choices_of(room.lists.decision)},
                 {.kind = Kind::day, .name = "until_on", .label = t("New last day, or the day to look again"), .hint = t("Six weeks on at most"), .earliest = visit.today + 1, .latest = visit.today + longest_help_days, .out_of_range = help_range(visit.today)},
                 {.kind = Kind::words, .name = "reason", .label = t("Why?"), .hint = t("Needed when help goes on or becomes long-term")},
                 {.kind = Kind::heading, .label = t("Only if it becomes long-term"), .hint = t("An occupational therapist looks first, and there are new goals.")},
                 {.kind = Kind::day, .name = "looked_on", .label = t("When did an occupational therapist look?"), .earliest = dip->on, .latest = visit.today, .out_of_range = t("Enter a day from {0} to today", long_date(dip->on))},
                 {.kind = Kind::line, .name = "looked_by", .label = t("Who looked?")},
                 {.kind = Kind::words, .name = "new_goals", .label = t("New goals"), .hint = t("One on each line, in the person’s words. They become steps of the open plan")}};
  form.more = [back, may = may_be_long_term(opened.journey)](const http::Fields& typed) { return decision_problems(typed, back, may); };
  form.save = [&room, &visit, &opened, dip, answer](store::WriteTx& write, const http::Fields& typed) { return save_decision(room, visit, opened, *dip, *answer, write, typed); };
  return form;
}

Result<Form> withdraw(const Room& room, Visit& visit, store::ReadTx& tx, const Opened& opened) {
  (void)room, (void)tx;
  const auto event = std::ranges::find(opened.journey.happenings, visit.request.part("event"), &Happening::reference);
  if (event == opened.journey.happenings.end() || !event->withdrawn_reason.empty()) return tl::unexpected{no_such_thing()};
  Form form{.title = t("Take off what was recorded by mistake"), .path = "events/" + event->reference + "/withdraw", .button = t("Take it off")};
  form.version = event->version;
  form.before = govuk::inset_text({.content = Html{long_date(event->on)} + element("br", {}, {}) + html::lines(event->words)}) +
                element("p", {{"class", "govuk-body"}}, t("It stays in the audit and no longer counts. For something that did happen, record what came after instead."));
  form.fields = {{.kind = Kind::words, .name = "reason", .label = t("What was mistaken?"), .needed = t("Write what was mistaken"), .rows = 2}};
  form.save = [&visit, &opened, event](store::WriteTx& write, const http::Fields& typed) -> Result<std::string> {
    if (auto saved = withdraw_happening(write, opened.who, *event, text_of(typed, "reason"), visit.line("", opened.who.id(), "")); !saved) return tl::unexpected{saved.error()};
    return progression_href(opened.banner.reference) + "?done=withdrawn";
  };
  return form;
}

}  // namespace

access::Routes dip_routes(const RoomPointer& room) {
  access::Routes routes;
  add_form(routes, room, "/people/:person/progression/dips/:dip/answer", answer_dip);
  add_form(routes, room, "/people/:person/progression/dips/:dip/decide", decide);
  add_form(routes, room, "/people/:person/progression/events/:event/withdraw", withdraw);
  return routes;
}

}  // namespace stepwise::progression
