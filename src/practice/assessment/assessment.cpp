// SPDX-License-Identifier: Apache-2.0
#include "practice/assessment/assessment.hpp"

#include <algorithm>
#include <array>

namespace stepwise::assessment {
namespace {

constexpr std::array all_kinds{Kind::needs, Kind::carer, Kind::occupational_therapy, Kind::supported_self};

struct KindFacts {
  std::string_view key, form, event_type;
  Message title;
};
constexpr std::array<KindFacts, 4> kind_facts{{{"needs", "assessment-needs", "long_term", noted("[[Assessment]] of needs")},
                                               {"carer", "assessment-carer", "long_term", noted("[[Carer]]’s [[assessment]]")},
                                               {"occupational_therapy", "assessment-therapy", "short_term", noted("Occupational therapy [[assessment]]")},
                                               {"supported_self", "assessment-needs", "long_term", noted("Supported self-[[assessment]]")}}};
const KindFacts& facts_of(Kind kind) { return kind_facts.at(static_cast<std::size_t>(kind)); }

constexpr std::array held_words{Choice{"home", noted("At home")}, Choice{"elsewhere", noted("Somewhere else, face to face")}, Choice{"telephone", noted("By telephone")},
                                Choice{"video", noted("By video")}, Choice{"not_asked", noted("Not held yet")}};
constexpr std::array yes_no_words{Choice{"yes", noted("Yes")}, Choice{"no", noted("No")}, Choice{"not_asked", noted("Not asked")}};
constexpr std::array specialist_words{Choice{"not_needed", noted("Not needed: the person is not deafblind")}, Choice{"needed", noted("Needed: a specialist assessor is being asked")},
                                      Choice{"done", noted("A specialist assessor took part")}, Choice{"not_asked", noted("Not asked")}};
constexpr std::array health_care_words{Choice{"unlikely", noted("Does not appear possible")}, Choice{"possible", noted("Appears possible: the NHS is to be told")},
                                       Choice{"referred", noted("The NHS has been told")}, Choice{"not_asked", noted("Not asked")}};
constexpr std::array copy_words{Choice{"person", noted("The person")}, Choice{"carer", noted("Their [[carer]]")}, Choice{"advocate", noted("Their advocate")},
                                Choice{"other", noted("Somebody else the person named")}};

template <class Entries>
std::vector<Choice> choices_of(const Entries& entries) {
  std::vector<Choice> all;
  for (const auto& entry : entries) all.push_back({entry.key, entry.label});
  return all;
}

bool has_a_copy(const Assessment& a) {
  return std::ranges::any_of(a.copies, [](const Copy& copy) { return copy.given_to == "person"; });
}

bool unable(const Need& need) { return care_act::is_unable(need.status); }

}  // namespace

State state_of(const Assessment& a) {
  if (a.closed_on) return State::closed;
  if (a.signed_at) return a.is_amending() ? State::amending : State::signed_off;
  if (a.refusal.on && !a.refusal.duty_stands()) return State::refused;
  return a.talked_on ? State::talked : State::begun;
}

Message words_of(State state) {
  static constexpr std::array<Message, 6> words{noted("Begun"), noted("Talked: to be signed"), noted("Being amended"), noted("Signed"), noted("Refused"), noted("Closed")};
  return words.at(static_cast<std::size_t>(state));
}

bool is_open(State state) { return state == State::begun || state == State::talked || state == State::amending; }

std::optional<Next> planning_of(const Assessment& a, std::optional<Date> died_on) {
  if (died_on || state_of(a) != State::signed_off || a.planner_name.empty() || a.planning_on) return std::nullopt;
  return Next{Next::What::planning, a.signed_at->london_date() + planning_days};
}

std::optional<Next> next_of(const Assessment& a, std::optional<Date> died_on) {
  const State state = state_of(a);
  if (died_on && is_open(state)) return Next{Next::What::end, *died_on};
  if (state == State::begun) return Next{Next::What::talk, a.due_on};
  if (state == State::talked) return Next{Next::What::sign, a.due_on};
  if (state == State::amending) return Next{Next::What::sign_again, a.amending_since.value_or(a.answers_on.value_or(a.due_on)) + again_days};
  if (state != State::signed_off || died_on) return std::nullopt;
  if (!has_a_copy(a)) return Next{Next::What::copy, a.signed_at->london_date() + copy_days};
  return planning_of(a, died_on);
}

Message words_of(Next::What what) {
  static constexpr std::array<Message, 6> words{noted("Talk with the person"),       noted("Mark their words, write down the needs and sign"), noted("Sign what was amended"),
                                                noted("Give the person their copy"), noted("Begin planning with the person"),                    noted("The person has died: close it with a reason")};
  return words.at(static_cast<std::size_t>(what));
}

std::string_view key_of(Next::What what) {
  static constexpr std::array<std::string_view, 6> keys{"talk", "sign", "sign_again", "copy", "planning", "end"};
  return keys.at(static_cast<std::size_t>(what));
}

Date due_after(Date asked_on, int days) { return asked_on + days; }

std::string_view key_of(Kind kind) { return facts_of(kind).key; }
Message title_of(Kind kind) { return facts_of(kind).title; }
std::string_view form_of(Kind kind) { return facts_of(kind).form; }
std::string_view event_type_of(Kind kind) { return facts_of(kind).event_type; }
std::span<const Kind> kinds() { return all_kinds; }

std::optional<Kind> kind_from(std::string_view key) {
  for (const Kind kind : all_kinds)
    if (key_of(kind) == key) return kind;
  return std::nullopt;
}

std::vector<Choice> outcomes_for(Kind kind) { return kind == Kind::carer ? choices_of(care_act::carer_outcomes()) : choices_of(care_act::specified_outcomes()); }
std::vector<Choice> domains() { return choices_of(care_act::wellbeing_domains()); }
std::vector<Choice> limbs_for(Kind kind) { return kind == Kind::carer ? choices_of(care_act::carer_limbs()) : choices_of(care_act::limbs()); }

std::span<const Choice> held_choices() { return held_words; }
std::span<const Choice> yes_no_choices() { return yes_no_words; }
std::span<const Choice> specialist_choices() { return specialist_words; }
std::span<const Choice> health_care_choices() { return health_care_words; }
std::span<const Choice> copy_choices() { return copy_words; }

Message words_in(std::span<const Choice> choices, std::string_view code) {
  const auto found = std::ranges::find(choices, code, &Choice::code);
  return found == choices.end() ? choices.back().words : found->words;
}
bool has(std::span<const Choice> choices, std::string_view code) { return std::ranges::find(choices, code, &Choice::code) != choices.end(); }

std::vector<Problem> problems_of_signing(const Assessment& a, bool answers_finished) {
  std::vector<Problem> problems;
  const auto miss = [&](std::string_view where, const char* code, Words sentence) { problems.push_back({std::string{where}, code, sentence.str()}); };
  if (!answers_finished) miss("story", "not_talked", t("Finish the [[conversation]] first: the person’s own words come before anything else"));
  if (a.held.where == "not_asked") miss("held", "not_held", t("Say how it was held and who was there"));
  if (a.needs.empty()) miss("needs", "no_needs", t("Write down at least one need, or that the person is able"));
  for (const auto& need : a.needs)
    if (unable(need) && need.evidence.empty() && std::ranges::none_of(a.passages, [&](const Passage& passage) { return std::ranges::find(passage.outcomes, need.code) != passage.outcomes.end(); }))
      miss("needs", "no_evidence", t("Each need stands on the person’s own words or on what you saw: one has neither"));
  if (a.around.judgement.empty()) miss("around", "no_judgement", t("Write your judgement, with why"));
  if (a.around.impact_on_others.empty()) miss("around", "no_others", t("Say what it means for others around the person, or that there is nobody"));
  if (a.around.other_help.empty()) miss("around", "no_other_help", t("Say what other than care and support could help"));
  if (a.around.specialist == "not_asked") miss("around", "no_specialist", t("Say whether a specialist assessor is needed"));
  if (a.around.health_care == "not_asked" && !a.is_carers()) miss("around", "no_health_care", t("Say whether NHS continuing healthcare appears possible"));
  if (a.around.specialist == "needed") miss("around", "specialist_missing", t("A specialist assessor is needed: nothing is signed before they took part"));
  if (a.around.health_care == "possible" && !a.is_carers()) miss("around", "nhs_not_told", t("NHS continuing healthcare appears possible: tell the NHS first, and write the day"));
  if (a.refusal.on && !a.refusal.duty_stands()) miss("refusal", "refused", t("The person refused it. Take the refusal back first, if they changed their mind"));
  return problems;
}

}  // namespace stepwise::assessment
