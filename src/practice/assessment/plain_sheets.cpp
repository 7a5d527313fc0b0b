// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "practice/assessment/sheet.hpp"

namespace stepwise::assessment {
namespace {

bool may_work(const Assessment& a) { return is_open(state_of(a)); }
bool may_begin_with(const Assessment& a) { return !a.closed_on && !a.signed_at; }

http::Fields held_from(const Asking& asking) {
  const Held& held = asking.about().held;
  http::Fields fields;
  fields.add("held", held.where == "not_asked" ? "" : held.where);
  fields.add("method", held.method);
  fields.add("present", held.present);
  fields.add("advocate", held.advocate);
  fields.add("advocate_name", held.advocate_name);
  fields.add("interpreter", held.interpreter);
  fields.add("knew_person", held.knew_person);
  return fields;
}

std::vector<Html> held_fields(const Asking& asking, const Filled& form) {
  return {choose(form, "held", held_choices()), choose(form, "method", asking.room.methods, t("For the national return")),
          text(form, "present", t("Names and who they are to the person"), 2),
          choose(form, "advocate", yes_no_choices()), line(form, "advocate_name"),
          line(form, "interpreter", t("Language, signs, pictures, easy read")), choose(form, "knew_person", yes_no_choices())};
}

Save held_save(const Asking& asking, Filled& form, Assessment wanted) {
  const http::Fields& typed = form.typed;
  wanted.held.where = need_choice(typed, "held", held_choices(), form.problems);
  wanted.held.method = std::string{typed.get("method")};
  if (!asking.room.methods.has(wanted.held.method)) community::wrong(form.problems, "method", "choice_missing", t("Choose whose words are in it"));
  wanted.held.present = take_text(typed, "present", form.problems);
  wanted.held.advocate = need_choice(typed, "advocate", yes_no_choices(), form.problems);
  wanted.held.advocate_name = take_text(typed, "advocate_name", form.problems);
  if (wanted.held.advocate == "yes" && wanted.held.advocate_name.empty()) community::wrong(form.problems, "advocate_name", "missing", t("Enter the advocate’s name"));
  wanted.held.interpreter = take_text(typed, "interpreter", form.problems);
  wanted.held.knew_person = need_choice(typed, "knew_person", yes_no_choices(), form.problems);
  return saving(asking, std::move(wanted), "assessment.held");
}

constexpr std::array around_texts{std::pair{"impact_on_others", &Around::impact_on_others}, std::pair{"fluctuates", &Around::fluctuates},
                                  std::pair{"other_help", &Around::other_help},             std::pair{"information_given", &Around::information_given},
                                  std::pair{"specialist_words", &Around::specialist_words}, std::pair{"health_care_words", &Around::health_care_words},
                                  std::pair{"judgement", &Around::judgement},               std::pair{"what_next", &Around::what_next}};

http::Fields around_from(const Asking& asking) {
  const Around& around = asking.about().around;
  http::Fields fields;
  for (const auto& [name, member] : around_texts) fields.add(name, around.*member);
  fields.add("specialist", around.specialist);
  fields.add("health_care", around.health_care);
  community::add_day(fields, "health_care_on", around.health_care_on);
  return fields;
}

std::vector<Html> around_fields(const Asking& asking, const Filled& form) {
  std::vector<Html> all{text(form, "impact_on_others", t("Family, children, friends, neighbours. Say so when there is nobody")), text(form, "fluctuates", t("Over a time long enough to be right about")),
                        text(form, "other_help", t("People, places, equipment, another home, something learnt again")), text(form, "information_given"),
                        choose(form, "specialist", specialist_choices()), text(form, "specialist_words", {}, 2)};
  if (!asking.about().is_carers()) {
    all.push_back(choose(form, "health_care", health_care_choices(), t("You only notice: the NHS decides. Look again when it changes")));
    all.push_back(text(form, "health_care_words", {}, 2));
    all.push_back(day(form, "health_care_on"));
  }
  all.push_back(text(form, "judgement", t("What is needed, what is met, what could happen, and why you think so"), 6));
  all.push_back(text(form, "what_next"));
  return all;
}

Save around_save(const Asking& asking, Filled& form, Assessment wanted) {
  const http::Fields& typed = form.typed;
  Around& around = wanted.around;
  const bool of_carer = wanted.is_carers();
  for (const auto& [name, member] : around_texts)
    if (typed.has(name)) around.*member = take_text(typed, name, form.problems);
  around.specialist = need_choice(typed, "specialist", specialist_choices(), form.problems);
  if (!of_carer) around.health_care = need_choice(typed, "health_care", health_care_choices(), form.problems);
  around.health_care_on.reset();
  if (around.health_care == "referred") around.health_care_on = need_past_day(typed, "health_care_on", {}, asking.visit.today, form.problems);
  if (around.health_care != "unlikely" && around.health_care != "not_asked" && around.health_care_words.empty())
    community::wrong(form.problems, "health_care_words", "missing", t("Write why it appears possible, and who was told or will be"));
  if (around.specialist == "done" && around.specialist_words.empty()) community::wrong(form.problems, "specialist_words", "missing", t("Write who the specialist assessor is"));
  return saving(asking, std::move(wanted), "assessment.around");
}

http::Fields urgent_from(const Asking& asking) {
  http::Fields fields;
  fields.add("urgent", asking.about().urgent_on ? "yes" : "");
  community::add_day(fields, "urgent_on", asking.about().urgent_on ? asking.about().urgent_on : std::optional{asking.visit.today});
  fields.add("urgent_words", asking.about().urgent_words);
  return fields;
}

std::vector<Html> urgent_fields(const Asking&, const Filled& form) {
  return {paragraph(t("Needs that cannot wait may be met before anything is assessed. The [[assessment]] still goes on.")), choose(form, "urgent", yes_no_choices().first(2)), day(form, "urgent_on"),
          text(form, "urgent_words")};
}

Save urgent_save(const Asking& asking, Filled& form, Assessment wanted) {
  const bool urgent = need_choice(form.typed, "urgent", yes_no_choices().first(2), form.problems) == "yes";
  wanted.urgent_on.reset();
  wanted.urgent_words.clear();
  if (urgent) {
    wanted.urgent_on = need_past_day(form.typed, "urgent_on", {}, asking.visit.today, form.problems);
    wanted.urgent_words = take_text(form.typed, "urgent_words", form.problems);
    community::need_text(form.problems, "urgent_words", wanted.urgent_words, t("Write what is met now, and why it cannot wait"));
  }
  return saving(asking, std::move(wanted), "assessment.urgent");
}

http::Fields refusal_from(const Asking& asking) {
  const Refusal& refusal = asking.about().refusal;
  http::Fields fields;
  fields.add("refused", refusal.on ? "yes" : "");
  community::add_day(fields, "refused_on", refusal.on ? refusal.on : std::optional{asking.visit.today});
  fields.add("refused_words", refusal.words);
  fields.add("refused_capacity", refusal.on ? refusal.capacity : "");
  fields.add("refused_risk", refusal.on ? refusal.risk : "");
  return fields;
}

std::vector<Html> refusal_fields(const Asking&, const Filled& form) {
  return {paragraph(t("A person may refuse. It must still be done when they lack capacity to refuse and it is in their best interests, or when they are experiencing abuse or neglect or are at risk of it. So ask both.")),
          choose(form, "refused", yes_no_choices().first(2), t("No takes an earlier refusal back")), day(form, "refused_on"), text(form, "refused_words"), choose(form, "refused_capacity", yes_no_choices().first(2)),
          choose(form, "refused_risk", yes_no_choices().first(2))};
}

Save refusal_save(const Asking& asking, Filled& form, Assessment wanted) {
  const bool refused = need_choice(form.typed, "refused", yes_no_choices().first(2), form.problems) == "yes";
  wanted.refusal = {};
  if (refused) {
    wanted.refusal.on = need_past_day(form.typed, "refused_on", wanted.asked_on, asking.visit.today, form.problems);
    wanted.refusal.words = take_text(form.typed, "refused_words", form.problems);
    community::need_text(form.problems, "refused_words", wanted.refusal.words, t("Write what they said, in their words"));
    wanted.refusal.capacity = need_choice(form.typed, "refused_capacity", yes_no_choices().first(2), form.problems);
    wanted.refusal.risk = need_choice(form.typed, "refused_risk", yes_no_choices().first(2), form.problems);
  }
  return saving(asking, std::move(wanted), "assessment.refusal");
}

http::Fields close_from(const Asking& asking) {
  http::Fields fields;
  community::add_day(fields, "closed_on", asking.visit.today);
  if (asking.opened.banner.person.details.died_on) fields.add("outcome", "nfa_deceased");
  return fields;
}

std::vector<Html> close_fields(const Asking& asking, const Filled& form) {
  std::vector<govuk::ChoiceItem> items;
  for (const auto& item : asking.room.outcomes.items())
    if (item.code.starts_with("nfa_")) items.push_back({.value = item.code, .text = listed(item.label)});
  items.push_back({.value = "never_begun", .text = t("It was begun by mistake, or twice")});
  return {day(form, "closed_on"), choose(form, "outcome", std::move(items)), text(form, "closed_reason", {}, 2)};
}

Save close_save(const Asking& asking, Filled& form, Assessment wanted) {
  wanted.closed_on = need_past_day(form.typed, "closed_on", wanted.begun_on, asking.visit.today, form.problems);
  wanted.closed_reason = take_text(form.typed, "closed_reason", form.problems);
  community::need_text(form.problems, "closed_reason", wanted.closed_reason, t("Write why it is closed"));
  const std::string outcome{form.typed.get("outcome")};
  if (outcome != "never_begun" && (!outcome.starts_with("nfa_") || !asking.room.outcomes.has(outcome))) community::wrong(form.problems, "outcome", "choice_missing", t("Choose what follows"));
  if (!wanted.signed_at) wanted.outcome = outcome == "never_begun" ? "" : outcome;
  const std::string reason = wanted.closed_reason;
  return saving(asking, std::move(wanted), "assessment.closed", reason);
}

}  // namespace

std::span<const Sheet> plain_sheets() {
  static const std::array sheets{
      Sheet{"held", noted("How it was held and who was there"), noted("Save"), may_work, false, held_from, held_fields, held_save},
      Sheet{"around", noted("Around the person, and your judgement"), noted("Save"), may_work, true, around_from, around_fields, around_save},
      Sheet{"urgent", noted("Urgent needs first"), noted("Save"), may_begin_with, false, urgent_from, urgent_fields, urgent_save},
      Sheet{"refusal", noted("The person refuses"), noted("Save"), may_begin_with, false, refusal_from, refusal_fields, refusal_save},
      Sheet{"close", noted("Close it"), noted("Close it"), [](const Assessment& a) { return !a.closed_on && (!a.signed_at || a.is_amending()); }, false, close_from, close_fields, close_save}};
  return sheets;
}

}  // namespace stepwise::assessment
