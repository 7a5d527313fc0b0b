// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "govuk/govuk.hpp"
#include "practice/care_act/care_act.hpp"
#include "practice/outcome/room.hpp"
#include "practice/outcome/view_parts.hpp"

namespace stepwise::outcome {
namespace {

using html::element;
using html::Html;
using sheet::Field;
using sheet::Form;
using sheet::text_of;
using Kind = Field::Kind;

constexpr int new_barriers = 2, usual_look_days = 84;

std::string of(std::size_t number, std::string_view what) { return "b" + std::to_string(number) + "_" + std::string{what}; }

void add_barrier_fields(const Room& room, const Outcome& outcome, Form& form) {
  for (std::size_t i = 0; i < outcome.barriers.size() + new_barriers; ++i) {
    const bool is_new = i >= outcome.barriers.size();
    form.fields.push_back({.kind = Kind::heading, .label = is_new ? t("Something that stands in the way").str() : outcome.barriers[i].words});
    form.fields.push_back({.kind = Kind::pick, .name = of(i, "kind"), .label = t("What kind of thing is it?"), .choices = sheet::choices_of(room.lists.barrier)});
    form.fields.push_back({.kind = Kind::line, .name = of(i, "words"), .label = t("What is it?")});
    form.fields.push_back({.kind = Kind::line, .name = of(i, "accepted_why"), .label = t("If it is lived with: why?"), .hint = t("Leave empty when something will be done about it")});
    if (is_new) continue;
    form.typed.add(of(i, "kind"), outcome.barriers[i].kind);
    form.typed.add(of(i, "words"), outcome.barriers[i].words);
    form.typed.add(of(i, "accepted_why"), outcome.barriers[i].accepted_why);
    form.fields.push_back({.kind = Kind::boxes, .name = of(i, "gone"), .label = t("Where it stands"), .choices = {{"yes", t("It is no longer in the way").str()}}});
    if (outcome.barriers[i].gone_on) form.typed.add(of(i, "gone"), "yes");
  }
}

void put_barriers(const http::Fields& typed, Date today, Outcome& outcome) {
  outcome.none_because = text_of(typed, "none_because");
  const std::size_t asked = outcome.barriers.size() + new_barriers;
  const std::size_t before = outcome.barriers.size();
  for (std::size_t i = 0; i < asked; ++i) {
    const std::string words = text_of(typed, of(i, "words"));
    if (words.empty()) continue;
    if (i >= before) outcome.barriers.emplace_back();
    Barrier& barrier = i < before ? outcome.barriers[i] : outcome.barriers.back();
    barrier.kind = text_of(typed, of(i, "kind"));
    barrier.words = words;
    barrier.accepted_why = text_of(typed, of(i, "accepted_why"));
    if (!typed.has(of(i, "gone"))) barrier.gone_on.reset();
    else if (!barrier.gone_on) barrier.gone_on = today;
  }
}

std::vector<Problem> barrier_problems(const http::Fields& typed, std::size_t asked) {
  std::vector<Problem> problems;
  for (std::size_t i = 0; i < asked; ++i) {
    const bool worded = !text_of(typed, of(i, "words")).empty(), kinded = !text_of(typed, of(i, "kind")).empty();
    if (worded && !kinded) problems.push_back({of(i, "kind"), "needed", t("Choose what kind of thing it is")});
    if (kinded && !worded) problems.push_back({of(i, "words"), "needed", t("Write what it is")});
  }
  return problems;
}

std::vector<sheet::Choice> specified_choices() {
  std::vector<sheet::Choice> choices;
  for (const auto& entry : care_act::specified_outcomes()) choices.push_back({std::string{entry.key}, t(entry.label), {}});
  return choices;
}

Html still_thin(const Asking& asking) {
  const auto others = std::ranges::count_if(asking.all, [&](const Outcome& other) { return is_open(other) && other.agreed_on && other.reference != asking.outcome.reference; });
  const auto sentences = thin(asking.outcome, asking.actions, static_cast<int>(others));
  if (sentences.empty()) return sheet::paragraph(t("Every step has something in it."));
  std::vector<Html> items;
  for (const auto& sentence : sentences) items.push_back(element("li", {}, Html{sentence}));
  return sheet::paragraph(t("You may record it as it is. Still to think about:")) + element("ul", {{"class", "govuk-list govuk-list--bullet"}}, html::join(items));
}

}  // namespace

Form barriers_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  Form form;
  add_barrier_fields(asking.room, outcome, form);
  form.fields.push_back({.kind = Kind::heading, .label = t("Or nothing does")});
  form.fields.push_back({.kind = Kind::line, .name = "none_because", .label = t("Nothing stands in the way, because")});
  form.typed.add("none_because", outcome.none_because);
  form.more = [asked = outcome.barriers.size() + new_barriers](const http::Fields& typed) { return barrier_problems(typed, asked); };
  save_with(form, asking, [today = asking.visit.today](const http::Fields& typed, Outcome& changed) { put_barriers(typed, today, changed); }, "action", kept("outcome.changed"));
  return form;
}

Form actions_form(const Asking& asking) {
  Form form;
  form.before = write_actions(asking.room.lists, asking.actions, asking.home(), true) +
                govuk::button_group({govuk::secondary_button(t("Add an action"), asking.home() + "/actions/new")});
  form.fields = {{.kind = Kind::words, .name = "paid_because", .label = t("If only paid people do something about it: why?"), .hint = t("Think of the person, their family and friends, and places near home first"), .rows = 2}};
  form.typed.add("paid_because", asking.outcome.paid_because);
  save_with(form, asking, [](const http::Fields& typed, Outcome& changed) { changed.paid_because = text_of(typed, "paid_because"); }, "record", kept("outcome.changed"));
  return form;
}

Form record_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  const Date today = asking.visit.today;
  Form form;
  form.button = outcome.agreed_on ? t("Save changes") : t("Record it as agreed");
  form.before = write_words(outcome) + still_thin(asking);
  form.fields = {{.kind = Kind::one, .name = "direction", .label = t("Direction"), .hint = t("It is judged by this alone. Keeping what there is can be success"), .needed = t("Choose the direction"), .choices = sheet::choices_of(asking.room.lists.direction)},
                 {.kind = Kind::day, .name = "by_on", .label = t("By when, if there is a day"), .hint = t("Within two or three years"), .earliest = outcome.begun_on, .latest = today.add_years(3), .out_of_range = t("Enter a day within three years. What is further off is a hope: write it with their hopes")},
                 {.kind = Kind::day, .name = "look_on", .label = t("Next look at it together"), .needed = t("Enter the day of the next look at it"), .earliest = today, .latest = today.add_years(1), .out_of_range = t("Enter a day from today to a year from now")},
                 {.kind = Kind::boxes, .name = "specified", .label = t("For the worker: which outcomes of the Care Act does it serve?"), .hint = t("Never a list to go through with the person"), .choices = specified_choices()}};
  form.typed.add("direction", outcome.direction);
  progression::put_day(form.typed, "by_on", outcome.by_on);
  progression::put_day(form.typed, "look_on", outcome.agreed_on && outcome.look_on >= today ? outcome.look_on : today + usual_look_days);
  for (const auto& key : outcome.specified) form.typed.add("specified", key);
  save_with(form, asking,
            [today](const http::Fields& typed, Outcome& changed) {
              changed.direction = text_of(typed, "direction");
              changed.by_on = progression::day_of(typed, "by_on");
              changed.look_on = *progression::day_of(typed, "look_on");
              changed.specified.clear();
              for (const auto key : typed.all("specified")) changed.specified.emplace_back(key);
              if (!changed.agreed_on) changed.agreed_on = today;
            },
            "", outcome.agreed_on ? kept("outcome.changed") : kept("outcome.agreed"));
  return form;
}

Result<Form> closing_form(const Asking& asking) {
  const Outcome& outcome = asking.outcome;
  if (outcome.reference.empty()) return tl::unexpected{sheet::not_there()};
  Form form{.title = outcome.closed_on ? t("Take the outcome up again") : t("Close the outcome"), .action = asking.home() + "/close", .back = asking.home(), .button = outcome.closed_on ? t("Take it up again") : t("Close it")};
  form.version = outcome.version;
  form.before = write_words(outcome);
  if (outcome.closed_on) {
    form.fields = {{.kind = Kind::words, .name = "changed_because", .label = t("Why is it taken up again?"), .needed = t("Write why it is taken up again"), .rows = 2}};
    save_with(form, asking,
              [today = asking.visit.today](const http::Fields&, Outcome& changed) {
                changed.closed_on.reset();
                changed.closed_as.clear();
                changed.closed_why.clear();
                changed.look_on = today + usual_look_days;
              },
              "", kept("outcome.taken_up_again"));
    return form;
  }
  form.fields = {{.kind = Kind::one, .name = "closed_as", .label = t("How did it end?"), .hint = t("Judged by its own direction: keeping what there was can be met"), .needed = t("Choose how it ended"), .choices = sheet::choices_of(asking.room.lists.closing)},
                 {.kind = Kind::day, .name = "closed_on", .label = t("When?"), .needed = t("Enter the day it ended"), .earliest = outcome.begun_on, .latest = asking.visit.today, .out_of_range = t("Enter a day from when it was begun to today")},
                 {.kind = Kind::words, .name = "closed_why", .label = t("In the person’s words, what is different now?"), .hint = t("If it was set aside, why"), .rows = 3}};
  progression::put_day(form.typed, "closed_on", asking.visit.today);
  form.more = [](const http::Fields& typed) {
    std::vector<Problem> problems;
    if (typed.get("closed_as") == "set_aside" && text_of(typed, "closed_why").empty()) problems.push_back({"closed_why", "needed", t("Write why it was set aside")});
    return problems;
  };
  save_with(form, asking,
            [](const http::Fields& typed, Outcome& changed) {
              changed.closed_as = text_of(typed, "closed_as");
              changed.closed_on = progression::day_of(typed, "closed_on");
              changed.closed_why = text_of(typed, "closed_why");
            },
            "", kept("outcome.closed"));
  return form;
}

}  // namespace stepwise::outcome
