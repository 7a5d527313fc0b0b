// SPDX-License-Identifier: Apache-2.0
#include "practice/eligibility/eligibility.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace stepwise::eligibility {
namespace {

constexpr std::size_t outcomes_needed_of_adults = 2, outcomes_needed_of_carers = 1;

/// The third condition is the same for both: one big effect, or several that add up.
Condition impact_condition(std::span<const Impact> impacts, bool cumulative) {
  std::vector<std::string> where;
  for (std::size_t i = 0; i < impacts.size(); ++i)
    if (impacts[i] == Impact::significant) where.push_back(t(care_act::wellbeing_domains()[i].label));
  Condition condition{!where.empty() || cumulative, t("There is, or is likely to be, a significant impact on wellbeing"), ""};
  std::string list;
  for (const auto& words : where) list += (list.empty() ? "" : "; ") + words;
  if (!where.empty()) condition.why = t("A significant impact on: {0}.", list);
  else condition.why = cumulative ? t("No single effect is significant; together they are.").str() : t("No effect is judged significant, and they do not add up to one.").str();
  return condition;
}

std::string list_of(const std::vector<std::string>& parts) {
  std::string list;
  for (const auto& words : parts) list += (list.empty() ? "" : "; ") + words;
  return list;
}

/// A key that is in no list counts as able, so that the rule has an answer for whatever is on record.
template <std::size_t size, class List>
std::array<Unable, size> limbs_of(const Determination& judged, const List& list) {
  std::array<Unable, size> limbs;
  limbs.fill(Unable::able);
  for (std::size_t i = 0; i < size; ++i)
    for (const auto& need : judged.needs)
      if (need.code == list[i].key) limbs[i] = care_act::limb(need.limb).value_or(Unable::able);
  return limbs;
}

Impact impact_from_key(std::string_view key) {
  static constexpr Impact all[]{Impact::none, Impact::some, Impact::significant, Impact::not_known};
  const auto items = impact_items();
  const auto at = std::ranges::find(items, key, &Item::code);
  return at == items.end() ? Impact::not_known : all[at - items.begin()];
}

std::array<Impact, 9> impacts_of(const Determination& judged) {
  std::array<Impact, 9> impacts;
  impacts.fill(Impact::not_known);
  for (std::size_t i = 0; i < impacts.size(); ++i)
    for (const auto& line : judged.impacts)
      if (line.domain == care_act::wellbeing_domains()[i].key) impacts[i] = impact_from_key(line.impact);
  return impacts;
}

bool blank(std::string_view words) { return trim(words).empty(); }

}  // namespace

Suggestion suggest_adult(const AdultFacts& facts) {
  std::vector<std::string> unable;
  for (std::size_t i = 0; i < facts.limbs.size(); ++i)
    if (care_act::is_unable(facts.limbs[i])) unable.push_back(t(care_act::specified_outcomes()[i].label));
  Suggestion out;
  out.conditions[0] = {facts.from_impairment, t("Needs arise from, or relate to, a physical or mental impairment or illness"),
                       facts.from_impairment ? t("The worker says that they do. No diagnosis is needed.").str() : t("The worker says that they do not.").str()};
  out.conditions[1] = {unable.size() >= outcomes_needed_of_adults, t("Because of them, unable to achieve two or more of the ten outcomes, were nobody to help unpaid"),
                       unable.empty() ? t("Able in all that apply.").str() : tn("Unable in {0}: {1}.", "Unable in {0}: {1}.", static_cast<std::int64_t>(unable.size()), list_of(unable))};
  out.conditions[2] = impact_condition(facts.impacts, facts.cumulative);
  out.eligible = std::ranges::all_of(out.conditions, &Condition::met);
  return out;
}

Suggestion suggest_carer(const CarerFacts& facts) {
  std::vector<std::string> unable;
  for (std::size_t i = 0; i < facts.limbs.size(); ++i)
    if (care_act::is_unable_carer(facts.limbs[i])) unable.push_back(t(care_act::carer_outcomes()[i].label));
  const bool health = facts.health != Health::well;
  Suggestion out;
  out.conditions[0] = {facts.necessary_care_to_adult, t("Needs arise from giving necessary care to an adult"),
                       facts.necessary_care_to_adult ? t("The worker says that the adult could not do it themselves. The adult need not be eligible.").str()
                                                     : t("The worker says that it is not necessary care, or not to an adult.").str()};
  const std::string health_why = health ? t("Health: {0}.", item_words(health_items(), key_of(facts.health))) : "";
  const std::string unable_why = unable.empty() ? t("Able in all of the eight that apply.").str() : t("Unable in: {0}.", list_of(unable));
  out.conditions[1] = {health || unable.size() >= outcomes_needed_of_carers, t("Because of caring, health is or may be getting worse, or the [[carer]] is unable to achieve any one of the eight outcomes"),
                       health ? t("{0} {1}", health_why, unable_why) : unable_why};
  out.conditions[2] = impact_condition(facts.impacts, facts.cumulative);
  out.eligible = std::ranges::all_of(out.conditions, &Condition::met);
  return out;
}

Suggestion suggest(const Determination& judged) {
  if (judged.kind == Kind::adult) return suggest_adult({judged.arises, limbs_of<10>(judged, care_act::specified_outcomes()), impacts_of(judged), judged.cumulative});
  return suggest_carer({judged.arises, judged.health, limbs_of<8>(judged, care_act::carer_outcomes()), impacts_of(judged), judged.cumulative});
}

Standing standing_of(const Determination& determination, std::optional<std::int64_t> now, std::optional<Date> died_on) {
  if (determination.decided_on && determination.given_on && (!now || *now == determination.assessment_version)) return Standing::settled;
  if (died_on) return Standing::closed;
  if (now && *now != determination.assessment_version) return Standing::look_again;
  return determination.decided_on ? Standing::to_give : Standing::to_decide;
}

Message standing_words(Standing standing) {
  switch (standing) {
    case Standing::to_decide: return noted("To decide");
    case Standing::look_again: return noted("To look at again");
    case Standing::to_give: return noted("To give to the person");
    case Standing::settled: return noted("Given to the person");
    case Standing::closed: return noted("Closed: the person has died");
  }
  return noted("To decide");
}

std::optional<Date> next_date(const Determination& determination, Standing standing, Date signed_on) {
  switch (standing) {
    case Standing::to_decide: return determination.judged_on + days_to_decide;
    case Standing::to_give: return *determination.decided_on + days_to_give;
    case Standing::look_again: return signed_on + days_to_look_again;
    case Standing::settled:
    case Standing::closed: return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Problem> judgement_problems(const Determination& judged) {
  std::vector<Problem> problems;
  if (blank(judged.arises_words)) problems.push_back({"arises_words", "needed", t("Write what the needs arise from, or why they do not")});
  if (blank(judged.impact_words)) problems.push_back({"impact_words", "needed", t("Write what this does to the person’s life, in words")});
  if (judged.fluctuates == "yes" && blank(judged.fluctuates_words)) problems.push_back({"fluctuates_words", "needed", t("Write over which time you looked, and what good and bad days are like")});
  return problems;
}

std::vector<Problem> decision_problems(const Determination& decided) {
  std::vector<Problem> problems;
  const auto need = [&](bool missing, const char* field, std::string sentence) {
    if (missing) problems.push_back({field, "needed", std::move(sentence)});
  };
  need(blank(decided.reasons), "reasons", t("Write your reasons: the person reads them"));
  need(decided.eligible != decided.suggested && blank(decided.differs_reason), "differs_reason", t("You decided otherwise than the rule suggests. Write why"));
  if (!decided.eligible) {
    need(blank(decided.advice), "advice", t("Write the advice for this person: what meets or eases these needs, and who can help"));
    need(blank(decided.prevention), "prevention", t("Write what can keep these needs from growing"));
    return problems;
  }
  need(blank(decided.could_meet), "could_meet", t("Write what could meet these needs"));
  need(decided.wants_council.empty(), "wants_council", t("Choose whether the person wants the council to meet them"));
  need(decided.residence.empty(), "residence", t("Choose where the person ordinarily lives"));
  return problems;
}

}  // namespace stepwise::eligibility
