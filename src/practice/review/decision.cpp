// SPDX-License-Identifier: Apache-2.0
#include "practice/review/decision.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/money.hpp"
#include "base/text.hpp"

namespace stepwise::review {
namespace {

constexpr std::array<std::string_view, 2> reasons_for_less{"need_reduced", "circumstances_changed"};
constexpr std::array<std::string_view, 4> views{"agrees", "disagrees", "no_view", "did_not_say"};

constexpr Message more_elsewhere = noted("More of a service is arranged on the page of services, after an occupational therapist looked. Leave the service empty here");

bool one_of(std::string_view code, std::span<const std::string_view> codes) { return std::ranges::find(codes, code) != codes.end(); }

void add_decrease_problems(std::vector<Problem>& problems, const Decision& decision) {
  const auto needs = [&](bool missing, const char* field, Message sentence) {
    if (missing) problems.push_back({field, "missing", t(sentence)});
  };
  needs(!one_of(decision.less_because, reasons_for_less), "less_because", noted("Say what changed: a review alone is not a reason to give less"));
  needs(!one_of(decision.person_view, views), "person_view", noted("Say what the person thinks of it"));
  const bool said = decision.person_view == "agrees" || decision.person_view == "disagrees";
  needs(said && trim(decision.person_words).empty(), "person_words", noted("Write what the person said, in their words"));
}

/// What a decision that changes nothing, or only more, says of money and units all the same.
void add_unchanged_problems(std::vector<Problem>& problems, const Decision& decision) {
  const bool money = decision.change_pence.value_or(0) != 0;
  if (decision.code == "no_change" && money)
    problems.push_back({"change", "changes", t("Going on as it is changes no money. Choose another decision, or leave this empty")});
  if (decision.code == "reassess" && money)
    problems.push_back({"change", "changes", t("Assessing again changes no money yet. Choose another decision, or leave this empty")});
  if (!decision.new_units || decision.code == "end" || may_change_service(decision.code)) return;
  if (decision.code == "increase") problems.push_back({"units", "more", t(more_elsewhere)});
  else problems.push_back({"units", "changes", t("This decision changes no service. Choose another decision, or leave this empty")});
}

/// What the service that a decision names costs less a week from then on, as pence below 0. Nothing where that is not known.
std::optional<std::int64_t> service_change(const Decision& decision, const support::Service& service) {
  const auto now = support::weekly_pence(service);
  if (!now) return std::nullopt;
  if (decision.code == "end") return -*now;
  constexpr std::array<std::string_view, 4> by_the_unit{"hourly", "per_session", "daily", ""};
  if (!one_of(service.cost_frequency, by_the_unit)) return std::nullopt;
  support::Service then = service;
  then.planned_units = decision.new_units;
  return support::weekly_pence(then).value_or(0) - *now;
}

bool changes_named_service(const Decision& decision) {
  return !decision.service_reference.empty() && (decision.code == "end" || decision.new_units);
}

}  // namespace

bool is_decrease(const Decision& decision) {
  return decision.code == "step_down" || decision.code == "end" || decision.change_pence.value_or(0) < 0 || changes_named_service(decision);
}
bool is_increase(const Decision& decision) { return !is_decrease(decision) && (decision.code == "increase" || decision.change_pence.value_or(0) > 0); }

std::vector<Problem> decision_problems(const Decision& decision, const Lists& lists, std::optional<Date> died_on) {
  std::vector<Problem> problems;
  if (!lists.decision.has(decision.code)) return {{"decision", "missing", t("Choose what was decided")}};
  if (died_on) {
    if (decision.code != "end") problems.push_back({"decision", "died", t("The person has died: support ends, and nothing else is decided")});
    return problems;
  }
  add_unchanged_problems(problems, decision);
  if (decision.code == "increase" && decision.change_pence.value_or(0) < 0)
    problems.push_back({"change", "less", t("More support cannot cost less to the same plan: choose another decision, or enter what it costs more")});
  if (decision.code != "no_change" && trim(decision.reason).empty()) problems.push_back({"reason", "missing", t("Write the reason")});
  if (is_decrease(decision)) add_decrease_problems(problems, decision);
  if (decision.code == "no_change") return problems;
  if (trim(decision.follow_what).empty()) problems.push_back({"follow_what", "missing", t("Write what follows")});
  if (!decision.follow_by) problems.push_back({"follow_by", "missing", t("Enter the day by which it is done")});
  if (!decision.follow_worker) problems.push_back({"follow_worker", "missing", t("Choose who does it")});
  return problems;
}

bool may_change_service(std::string_view decision_code) { return decision_code == "step_down" || decision_code == "end" || decision_code == "revise_plan"; }

std::optional<std::int64_t> real_change(const Decision& decision, const support::Service* service) {
  if (!changes_named_service(decision)) return decision.change_pence;
  const auto measured = service == nullptr ? std::nullopt : service_change(decision, *service);
  if (!measured) return std::nullopt;
  return std::min(*measured, decision.change_pence.value_or(0));
}

std::vector<Problem> change_problems(const Decision& decision, const support::Service* service, Date earliest) {
  std::vector<Problem> problems;
  if (decision.takes_effect_on && *decision.takes_effect_on < earliest)
    problems.push_back({"takes_effect", "early", t("The day must be {0} or later", long_date(earliest))});
  if (service == nullptr || !may_change_service(decision.code) || !changes_named_service(decision)) return problems;
  if (decision.code != "end" && *decision.new_units > service->planned_units.value_or(0)) {
    problems.push_back({"units", "more", t(more_elsewhere)});
    return problems;
  }
  const auto real = real_change(decision, service);
  if (decision.change_pence && real && *decision.change_pence > *real)
    problems.push_back({"change", "less", t("This alone is {0} a week less. Enter that or more with a minus, or leave this empty", money_words(Money{-*real}))});
  return problems;
}

bool may_lead(const Trusted& trusted, std::string_view kind, Date on) {
  return trusted.scope.contains(kind) && on >= trusted.starts_on && on <= trusted.expires_on && (!trusted.ended_on || on < *trusted.ended_on);
}

std::vector<Problem> problems_of(const Trusted& trusted, const Lists& lists) {
  std::vector<Problem> problems;
  const auto needs = [&](bool missing, const char* field, Message sentence) {
    if (missing) problems.push_back({field, "missing", t(sentence)});
  };
  needs(trim(trusted.name).empty(), "name", noted("Enter their name"));
  needs(trim(trusted.organisation).empty(), "organisation", noted("Enter who they work for"));
  const bool known = std::ranges::all_of(trusted.scope, [&](const std::string& code) { return lists.kind.has(code); });
  needs(trusted.scope.empty() || !known, "scope", noted("Choose which [[reviews]] they lead"));
  needs(trusted.expires_on <= trusted.starts_on, "expires", noted("Enter a last day after the first: trust is looked at again"));
  needs(trusted.expires_on > trusted.starts_on.add_years(2), "expires", noted("Enter a last day within two years: trust is looked at again"));
  needs(trusted.tolerance_pence < 0, "tolerance", noted("Enter an amount of £0 or more"));
  needs(trusted.sample_percent < 1 || trusted.sample_percent > 100, "sample", noted("Enter a share from 1 to 100"));
  return problems;
}

Effect effect_of(const Decision& decision, const Trusted* trusted, bool has_plan, const support::Service* service) {
  const bool less = is_decrease(decision), more = is_increase(decision);
  if (trusted == nullptr && has_plan && (less || (decision.code == "revise_plan" && !more))) return Effect::after_plan;
  if (!less && !more) return decision.code == "no_change" ? Effect::nothing_changes : Effect::at_once;
  if (trusted == nullptr) return more ? Effect::after_look : Effect::at_once;
  if (more) return Effect::after_agreement;
  const auto change = real_change(decision, service);
  return change && std::abs(*change) <= trusted->tolerance_pence ? Effect::at_once : Effect::after_agreement;
}

Message effect_words(Effect effect) {
  switch (effect) {
    case Effect::nothing_changes: return noted("Nothing changes");
    case Effect::at_once: return noted("Takes effect on the day agreed");
    case Effect::after_agreement: return noted("Waits until the council agrees");
    case Effect::after_look: return noted("An occupational therapist looks first");
    case Effect::after_plan: return noted("Nothing changes until the next version of the plan, or its end, is agreed with the person");
  }
  return noted("Nothing changes");
}

bool in_sample(std::uint64_t seed, std::string_view review_reference, int percent) {
  constexpr std::uint64_t prime = 1099511628211ULL, shift = 32, hundred = 100;
  std::uint64_t hash = 14695981039346656037ULL ^ seed;
  for (const char c : review_reference) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
  hash ^= hash >> shift;
  return hash % hundred < static_cast<std::uint64_t>(std::clamp(percent, 0, 100));
}

}  // namespace stepwise::review
