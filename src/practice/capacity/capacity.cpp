// SPDX-License-Identifier: Apache-2.0
#include "practice/capacity/capacity.hpp"

#include <algorithm>

namespace stepwise::capacity {
namespace {

constexpr int days_until_asked = 10;

constexpr std::array all_answers{Choice{"able", noted("Able, with help if need be")}, Choice{"unable", noted("Not able")}, Choice{"not_known", noted("Not known yet")}};
constexpr std::array all_yes_no{Choice{"yes", noted("Yes")}, Choice{"no", noted("No")}, Choice{"not_known", noted("Not known")}};
constexpr std::array all_conclusions{Choice{"able", noted("Able to make this decision")}, Choice{"unable", noted("Not able to make this decision now")}, Choice{"wait", noted("It can wait: ask again on another day")}};
constexpr std::array all_told{Choice{"yes", noted("Yes")}, Choice{"not_yet", noted("Not yet")}, Choice{"no", noted("No, for a reason that is written below")}};
constexpr std::array all_kinds{Choice{"lpa_health", noted("Lasting power of attorney: health and welfare")}, Choice{"lpa_finance", noted("Lasting power of attorney: property and money")},
                               Choice{"deputy_welfare", noted("Deputy for welfare")},                       Choice{"deputy_finance", noted("Deputy for property and money")},
                               Choice{"advance_decision", noted("Advance decision to refuse treatment")},   Choice{"imca", noted("Independent mental capacity advocate (IMCA)")}};
constexpr std::array all_areas{Choice{"assessment", noted("[[Assessment]]")}, Choice{"planning", noted("Planning")}, Choice{"review", noted("Review")}, Choice{"safeguarding", noted("Safeguarding enquiry")}};

bool any_unable(const Decision& decision) {
  return std::ranges::any_of(decision.answers, [](const Answer& answer) { return answer.code == "unable"; });
}
bool all_able(const Decision& decision) {
  return std::ranges::all_of(decision.answers, [](const Answer& answer) { return answer.code == "able"; });
}

}  // namespace

std::span<const Choice> abilities() { return all_answers; }
std::span<const Choice> yes_no() { return all_yes_no; }
std::span<const Choice> conclusions() { return all_conclusions; }
std::span<const Choice> told() { return all_told; }
std::span<const Choice> authority_kinds() { return all_kinds; }
std::span<const Choice> areas() { return all_areas; }

std::string words_of(std::span<const Choice> choices, std::string_view code) {
  const auto at = std::ranges::find(choices, code, &Choice::code);
  return at == choices.end() ? std::string{} : t(at->words).str();
}

AbilityWords words_of(Ability ability) {
  switch (ability) {
    case Ability::understand: return {"understand", noted("Understand what matters for it"), noted("Understanding what matters")};
    case Ability::retain: return {"retain", noted("Keep it in mind long enough"), noted("Keeping it in mind")};
    case Ability::weigh: return {"weigh", noted("Use it, or weigh it"), noted("Using or weighing it")};
    case Ability::communicate: return {"communicate", noted("Say or show what they decide"), noted("Saying or showing what they think")};
  }
  return {"understand", noted("Understand what matters for it"), noted("Understanding what matters")};
}

Suggestion suggest(const Decision& decision) {
  if (all_able(decision)) return Suggestion::able;
  const bool shown = any_unable(decision) && decision.impairment == "yes" && decision.because == "yes";
  return shown ? Suggestion::unable : Suggestion::not_shown;
}

Message suggestion_words(Suggestion suggestion) {
  switch (suggestion) {
    case Suggestion::able: return noted("All four are there, so the person is able to make this decision. Nothing else needs to be asked.");
    case Suggestion::unable: return noted("One of the four is not there, and it is because of an impairment of the mind or brain: the person is not able to make this decision now.");
    case Suggestion::not_shown: return noted("It is not shown that the person cannot decide because of an impairment of the mind or brain. Until it is, they are taken to be able.");
  }
  return noted("It is not shown that the person cannot decide because of an impairment of the mind or brain. Until it is, they are taken to be able.");
}

bool differs(const Decision& decision) {
  if (decision.conclusion == "wait") return false;
  return (suggest(decision) == Suggestion::unable) != (decision.conclusion == "unable");
}

bool counts_on(const Authority& authority, Date day) { return authority.seen_on && *authority.seen_on <= day && (!authority.ended_on || *authority.ended_on >= day); }

bool is_needed(const Advocacy& advocacy) {
  const bool difficulty = std::ranges::any_of(advocacy.difficulty, [](bool each) { return each; });
  const bool appropriate = advocacy.individual == "yes" && advocacy.not_paid && advocacy.person_agrees && advocacy.can_help;
  return difficulty && (!appropriate || advocacy.still_needed);
}

AdvocacyState state_of(const Advocacy& advocacy) {
  if (!is_needed(advocacy)) return AdvocacyState::not_needed;
  if (advocacy.started_on) return AdvocacyState::started;
  return advocacy.referred_on ? AdvocacyState::referred : AdvocacyState::to_refer;
}

Message state_words(AdvocacyState state) {
  switch (state) {
    case AdvocacyState::not_needed: return noted("No advocate is needed");
    case AdvocacyState::to_refer: return noted("Find an advocate");
    case AdvocacyState::referred: return noted("An advocate was asked for");
    case AdvocacyState::started: return noted("An advocate is there");
  }
  return noted("No advocate is needed");
}

bool blocks(const Advocacy& advocacy) { return is_needed(advocacy) && !advocacy.started_on && advocacy.urgent_reason.empty(); }

std::optional<std::string> block_of(const Advocacy* latest, std::string_view area) {
  if (latest == nullptr || !blocks(*latest)) return std::nullopt;
  const std::string words = words_of(areas(), area);
  if (state_of(*latest) == AdvocacyState::referred) return t("An advocate was asked for on {0} and has not started. Wait for them, or write under Advocacy why it is urgent ({1}).", long_date(*latest->referred_on), words);
  return t("The person needs an advocate for this ({0}). Ask for one, or write under Advocacy why it is urgent.", words);
}

std::optional<Date> next_of(const Advocacy& advocacy) {
  switch (state_of(advocacy)) {
    case AdvocacyState::to_refer: return advocacy.judged_on;
    case AdvocacyState::referred: return *advocacy.referred_on + days_until_asked;
    case AdvocacyState::not_needed:
    case AdvocacyState::started: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace stepwise::capacity
