// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "access/staff_store.hpp"
#include "base/money.hpp"
#include "base/text.hpp"
#include "govuk/govuk.hpp"
#include "practice/outcome/room.hpp"
#include "practice/outcome/view_parts.hpp"
#include "practice/person/findings.hpp"

namespace stepwise::outcome {
namespace {

using sheet::Field;
using sheet::Form;
using sheet::text_of;
using Kind = Field::Kind;

std::vector<sheet::Choice> barriers_of(const Outcome& outcome) {
  std::vector<sheet::Choice> choices;
  for (const auto& barrier : outcome.barriers)
    if (!barrier.gone_on) choices.push_back({barrier.reference, barrier.words, {}});
  return choices;
}

std::vector<Field> fields_of(const Asking& asking, bool is_new) {
  const Lists& lists = asking.room.lists;
  const Date today = asking.visit.today;
  std::vector<Field> fields{
      {.kind = Kind::line, .name = "what", .label = t("What will be done?"), .hint = t("A verb and what it is done to: “ring the bowls club”"), .needed = t("Write what will be done")},
      {.kind = Kind::line, .name = "measure", .label = t("How will anybody know that it is done?"), .needed = t("Write how anybody will know that it is done")},
      {.kind = Kind::line, .name = "achievable", .label = t("What makes it possible?")},
      {.kind = Kind::line, .name = "first_step", .label = t("What is the first step?")},
      {.kind = Kind::day, .name = "by_on", .label = t("By when?"), .hint = t("A day. “Ongoing” is none"), .needed = t("Enter the day by which it is done"), .earliest = is_new ? std::optional{today} : std::nullopt,
       .latest = today.add_years(3), .out_of_range = t("Enter a day from today to three years from now")},
      {.kind = Kind::one, .name = "owner_kind", .label = t("Who does it?"), .hint = t("Look to the person, family, friends and places near home first"), .needed = t("Choose who does it"), .choices = sheet::choices_of(lists.owner)},
      {.kind = Kind::line, .name = "owner_name", .label = t("Their name"), .hint = t("Not needed for a worker of the council chosen below")},
      sheet::staff_field(sheet::staff_around(asking.tx, asking.visit, asking.opened.who.id()), "worker", t("If a worker of the council: who?"), t("It will stand in their work")),
      {.kind = Kind::one, .name = "resource", .label = t("What does it take?"), .needed = t("Choose what it takes"), .choices = sheet::choices_of(lists.resource)},
      {.kind = Kind::line, .name = "pounds", .label = t("If it costs: how much, in pounds?")}};
  if (auto barriers = barriers_of(asking.outcome); !barriers.empty())
    fields.push_back({.kind = Kind::pick, .name = "barrier", .label = t("Which thing in the way does it answer?"), .choices = std::move(barriers)});
  fields.push_back({.kind = Kind::day, .name = "look_on", .label = t("When to ask how it goes, if before then")});
  if (is_new) return fields;
  fields.push_back({.kind = Kind::one, .name = "status", .label = t("How does it stand?"), .needed = t("Choose how it stands"), .choices = sheet::choices_of(lists.status)});
  fields.push_back({.kind = Kind::words, .name = "status_why", .label = t("Anything to say about it"), .hint = t("What is it stuck on, or why was it dropped?"), .rows = 2});
  return fields;
}

std::vector<Problem> problems_with(const http::Fields& typed) {
  std::vector<Problem> problems;
  if (text_of(typed, "what").find(' ') == std::string::npos) problems.push_back({"what", "vague", t("Write a verb and what it is done to: “ring the bowls club”")});
  const bool is_worker = typed.get("owner_kind") == "worker";
  if (is_worker && text_of(typed, "worker").empty()) problems.push_back({"worker", "needed", t("Choose the worker who does it")});
  if (!is_worker && text_of(typed, "owner_name").empty()) problems.push_back({"owner_name", "needed", t("Write the name of whoever does it")});
  if (const auto pounds = text_of(typed, "pounds"); !pounds.empty() && !Money::parse(pounds)) problems.push_back({"pounds", "wrong", t("Enter an amount in pounds, like 12.50")});
  const auto status = typed.get("status");
  if ((status == "stuck" || status == "dropped") && text_of(typed, "status_why").empty())
    problems.push_back({"status_why", "needed", status == "stuck" ? t("Write what it is stuck on").str() : t("Write why it was dropped").str()});
  return problems;
}

http::Fields typed_of(store::ReadTx& tx, const Action& action) {
  http::Fields typed;
  for (const auto& [name, value] : std::initializer_list<std::pair<const char*, std::string>>{
           {"what", action.what}, {"measure", action.measure}, {"achievable", action.achievable}, {"first_step", action.first_step}, {"owner_kind", action.owner_kind},
           {"owner_name", action.worker ? "" : action.owner_name}, {"resource", action.resource}, {"barrier", action.barrier}, {"status", action.status}, {"status_why", action.status_why}})
    typed.add(name, value);
  if (action.resource_pence) typed.add("pounds", Money{*action.resource_pence}.words());
  if (action.worker)
    if (const auto member = access::staff_by_id(tx, *action.worker)) typed.add("worker", member->reference);
  progression::put_day(typed, "by_on", action.by_on);
  progression::put_day(typed, "look_on", action.look_on);
  return typed;
}

Result<void> put_owner(store::ReadTx& tx, const http::Fields& typed, Action& action) {
  action.owner_kind = text_of(typed, "owner_kind");
  action.worker.reset();
  action.team.reset();
  action.owner_name = text_of(typed, "owner_name");
  if (action.owner_kind != "worker") return {};
  const auto owner = sheet::owner_of(tx, typed.get("worker"));
  if (!owner) return fail(FaultKind::invalid, t("Choose the worker who does it"));
  action.worker = owner->worker;
  action.team = owner->team;
  action.owner_name = owner->worker_name;
  return {};
}

Result<void> put(store::ReadTx& tx, const http::Fields& typed, Date today, Action& action) {
  action.what = text_of(typed, "what");
  action.measure = text_of(typed, "measure");
  action.achievable = text_of(typed, "achievable");
  action.first_step = text_of(typed, "first_step");
  action.by_on = *progression::day_of(typed, "by_on");
  action.look_on = progression::day_of(typed, "look_on");
  action.resource = text_of(typed, "resource");
  const auto pounds = Money::parse(text_of(typed, "pounds"));
  action.resource_pence = pounds ? std::optional{pounds->pence} : std::nullopt;
  action.barrier = text_of(typed, "barrier");
  if (const auto status = text_of(typed, "status"); !status.empty() && status != action.status) {
    action.status = status;
    action.status_on = today;
  }
  action.status_why = text_of(typed, "status_why");
  return put_owner(tx, typed, action);
}

/// A new action costs nothing until somebody says so; it may begin from what was found out with the person.
void begin_new(const Asking& asking, Form& form) {
  form.typed.add("resource", "free");
  const std::string finding = person::finding_of(asking.visit);
  const auto found = thinking::find_finding(asking.tx, asking.opened.who.readable(), finding);
  if (!found || (found->of_carer && !asking.outcome.of_carer)) return;   // what somebody says as a carer becomes nothing else
  form.typed.add("finding", finding);
  form.typed.add("what", found->words);
}

}  // namespace

Result<Form> action_form(const Asking& asking, const std::optional<Action>& action) {
  const bool is_new = !action;
  if (asking.outcome.closed_on && begins(asking.visit)) return fail(FaultKind::invalid, t("This outcome is closed. Take it up again first"));
  const std::string home = asking.home();
  Form form{.title = is_new ? t("Add an action") : t("Change an action"), .action = home + "/actions/" + (is_new ? "new" : action->reference), .back = home, .button = t("Save the action")};
  form.draft_kind = "outcome:" + asking.outcome.reference + "/actions/" + (is_new ? "new" : action->reference);
  form.before = write_words(asking.outcome);
  form.fields = fields_of(asking, is_new);
  if (action) {
    form.version = action->version;
    form.typed = typed_of(asking.tx, *action);
  } else begin_new(asking, form);
  form.more = problems_with;
  form.write = [](const http::Fields& typed, const std::vector<Problem>&) { return std::vector<html::Html>{govuk::hidden_field("finding", typed.get("finding"))}; };
  form.save = [&room = asking.room, &visit = asking.visit, &opened = asking.opened, outcome = asking.outcome.reference, home, action](store::WriteTx& tx, const http::Fields& typed) -> Result<std::string> {
    Action changed = action.value_or(Action{.outcome_reference = outcome, .status_on = visit.today, .recorded_by = visit.staff.name});
    if (auto done = put(tx, typed, visit.today, changed); !done) return tl::unexpected{done.error()};
    const auto line = visit.line("", opened.who.id(), "");
    if (action) {
      if (auto saved = save_action(tx, opened.who, changed, line); !saved) return tl::unexpected{saved.error()};
    } else {
      if (auto made = add_action(tx, room.desk.random, opened.who, changed, line); !made) return made;
      if (const auto finding = typed.get("finding"); !finding.empty()) thinking::link_back(tx, opened.who.id(), finding, "action", home, visit.staff.name);
    }
    return home + "?done=action";
  };
  return form;
}

}  // namespace stepwise::outcome
