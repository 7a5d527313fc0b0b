// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "access/roles.hpp"
#include "govuk/govuk.hpp"
#include "practice/assessment/pages.hpp"
#include "practice/assessment/sheet.hpp"
#include "practice/progression/staff_field.hpp"
#include "practice/work/hand_over_store.hpp"

namespace stepwise::assessment {
namespace {

bool may_follow(const Assessment& a) { return a.is_signed() && !a.closed_on; }

http::Fields copy_from(const Asking& asking) {
  const auto& details = asking.opened.banner.person.details;
  http::Fields fields;
  fields.add("given_to", "person");
  fields.add("wanted", "yes");
  fields.add("format", details.preferred_format == "not_asked" ? "standard" : details.preferred_format);
  community::add_day(fields, "given_on", asking.visit.today);
  return fields;
}

std::vector<Html> copy_fields(const Asking& asking, const Filled& form) {
  std::vector<govuk::ChoiceItem> formats;
  for (const auto& item : asking.room.formats.items())
    if (item.code != "not_asked") formats.push_back({.value = item.code, .text = listed(item.label)});
  return {paragraph(t("The written record is the person’s. Others have it when the person asks for that.")), choose(form, "given_to", copy_choices()), line(form, "copy_name"),
          choose(form, "wanted", yes_no_choices().first(2)), choose(form, "format", std::move(formats)), day(form, "given_on")};
}

Save copy_save(const Asking& asking, Filled& form, Assessment wanted) {
  Copy copy;
  copy.given_to = need_choice(form.typed, "given_to", copy_choices(), form.problems);
  copy.name = take_text(form.typed, "copy_name", form.problems);
  if (copy.given_to == "other" && copy.name.empty()) community::wrong(form.problems, "copy_name", "missing", t("Enter who has it"));
  copy.wanted = need_choice(form.typed, "wanted", yes_no_choices().first(2), form.problems) == "yes";
  copy.format = std::string{form.typed.get("format")};
  if (!asking.room.formats.has(copy.format)) community::wrong(form.problems, "format", "choice_missing", t("Choose the form it has"));
  copy.given_on = need_past_day(form.typed, "given_on", wanted.begun_on, asking.visit.today, form.problems).value_or(asking.visit.today);
  copy.by = asking.visit.staff.name;
  return [&asking, wanted = std::move(wanted), copy, token = std::string{form.typed.get("form_token")}](store::WriteTx& tx) {
    return add_copy(tx, asking.opened.who, wanted, copy, token, asking.visit.line("assessment.copied", asking.opened.who.id(), ""));
  };
}

http::Fields plan_from(const Asking& asking) {
  const Assessment& a = asking.about();
  http::Fields fields;
  fields.add("own_plan", a.own_plan);
  if (a.planner)
    if (const auto staff = access::staff_by_id(asking.tx, *a.planner)) fields.add("planner", staff->reference);
  fields.add("hand_over_words", "");
  fields.add("planning", a.planning_on ? "yes" : "no");
  return fields;
}

/// Those who may plan: of a carer's, those who support carers.
progression::Field planner_field(const Asking& asking) {
  std::set needs{access::Permission::plan_support, access::Permission::read_work};
  if (asking.about().is_carers()) needs.insert(access::Permission::support_carers);
  return progression::staff_field(progression::staff_around(asking.tx, asking.visit, asking.opened.who.id(), needs), "planner", label_of("planner"),
                                  t("It may be somebody other than you. They are asked to say that they have it. Leave it open while it is not decided"));
}

std::vector<Html> plan_fields(const Asking& asking, const Filled& form) {
  std::vector<Html> all{choose(form, "own_plan", yes_no_choices(), t("Anybody may. We help with as much or as little as they like"))};
  for (Html& part : progression::write_fields({planner_field(asking)}, form.typed, form.problems)) all.push_back(std::move(part));
  all.push_back(text(form, "hand_over_words", t("Only when it is somebody else"), 2));
  all.push_back(choose(form, "planning", yes_no_choices().first(2)));
  return all;
}

/// Hands planning over, to be acknowledged: work keeps it until it is.
Result<void> hand_to(const Asking& asking, store::WriteTx& tx, const access::StaffRecord& to, const Assessment& a, std::string words, std::string token) {
  const task::Source planning = planning_work(a.is_carers());
  task::Task task{.kind = planning.kinds, .reference = a.reference, .title = t("Plan with the person"), .href = next_href(a, Next::What::planning)};
  task.person_reference = asking.opened.banner.reference;
  task.worker = asking.visit.staff.id;
  task.worker_name = asking.visit.staff.name;
  work::Giving giving{.tasks = {{std::move(task), asking.opened.who}}, .to = {to.id, to.name, to.team, to.team_name}, .reason = std::move(words), .by = asking.visit.staff.id,
                      .by_name = asking.visit.staff.name, .line = asking.visit.line("", asking.opened.who.id(), ""), .form_token = std::move(token)};
  return work::hand_over(tx, asking.room.random, {planning}, std::move(giving)).map([](const std::string&) {});
}

Save plan_save(const Asking& asking, Filled& form, Assessment wanted) {
  wanted.own_plan = need_choice(form.typed, "own_plan", yes_no_choices(), form.problems);
  const bool planning = need_choice(form.typed, "planning", yes_no_choices().first(2), form.problems) == "yes";
  const std::vector<progression::Field> who{planner_field(asking)};
  for (Problem& problem : progression::problems_of(who, form.typed)) form.problems.push_back(std::move(problem));
  const std::string chosen = progression::text_of(progression::with_named_staff(who, form.typed), "planner");
  const auto staff = chosen.empty() || !form.problems.empty() ? std::nullopt : access::staff_by_reference(asking.tx, chosen);
  std::string words = take_text(form.typed, "hand_over_words", form.problems);
  const bool hand_over = staff && staff->id != asking.visit.staff.id && wanted.planner != staff->id;
  if (hand_over && words.empty()) community::wrong(form.problems, "hand_over_words", "missing", t("Write what the one who plans should know first"));
  if (!hand_over) {
    wanted.planner = staff ? std::optional{staff->id} : std::nullopt;
    wanted.planner_name = staff ? staff->name : "";
  }
  return [&asking, wanted = std::move(wanted), staff, words, hand_over, planning, token = std::string{form.typed.get("form_token")}](store::WriteTx& tx) -> Result<void> {
    if (auto saved = save(tx, asking.opened.who, wanted, asking.visit.line("assessment.planner", asking.opened.who.id(), "")); !saved) return saved;
    if (planning) planning_began(tx, asking.opened.who, wanted.reference, asking.visit.today);
    return hand_over ? hand_to(asking, tx, *staff, wanted, words, token) : Result<void>{};
  };
}

}  // namespace

std::span<const Sheet> after_sheets() {
  static const std::array sheets{Sheet{"copy", noted("Give a copy"), noted("Save"), may_follow, false, copy_from, copy_fields, copy_save},
                                 Sheet{"plan", noted("Who plans with them"), noted("Save"), may_follow, false, plan_from, plan_fields, plan_save}};
  return sheets;
}

}  // namespace stepwise::assessment
