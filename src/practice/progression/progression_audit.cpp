// SPDX-License-Identifier: Apache-2.0
#include "practice/progression/progression_audit.hpp"

#include <nlohmann/json.hpp>

namespace stepwise::progression {
namespace {

std::string day(const std::optional<Date>& date) { return date ? date->iso() : ""; }

}  // namespace

Facts facts_of(const Plan& plan) {
  return {{"direction", plan.direction},
          {"from_level", plan.from_level},
          {"to_level", plan.to_level},
          {"strengths", plan.strengths},
          {"what_i_want", plan.what_i_want},
          {"who_helps", plan.who_helps},
          {"provider", plan.provider},
          {"starts_on", plan.starts_on.iso()},
          {"ends_on", plan.ends_on.iso()},
          {"review_on", plan.review_on.iso()},
          {"worker", plan.owner.worker_name},
          {"team", plan.owner.team_name},
          {"ended_on", day(plan.ended_on)},
          {"ended_how", plan.ended_how},
          {"ended_words", plan.ended_words},
          {"follow_up_due_on", day(plan.follow_up_due_on)},
          {"followed_up_on", day(plan.followed_up_on)},
          {"follow_up_result", plan.follow_up_result},
          {"follow_up_note", plan.follow_up_note},
          {"early_signs", plan.dips.early_signs},
          {"triggers", plan.dips.triggers},
          {"what_i_do", plan.dips.what_i_do},
          {"dip_helpers", plan.dips.who_helps},
          {"what_services_do", plan.dips.what_services_do},
          {"quick_contact", plan.dips.quick_contact},
          {"dips_agreed_on", day(plan.dips.agreed_on)}};
}

Facts facts_of(const Risk& risk) {
  return {{"risk", risk.risk},
          {"why_it_matters", risk.why_it_matters},
          {"safeguards", risk.safeguards},
          {"who_agreed", risk.who_agreed},
          {"if_it_goes_wrong", risk.if_it_goes_wrong},
          {"agreed_on", risk.agreed_on.iso()},
          {"look_again_on", risk.look_again_on.iso()},
          {"worker", risk.owner.worker_name},
          {"learned_on", day(risk.learned_on)},
          {"how_it_went", risk.how_it_went},
          {"learning", risk.learning}};
}

std::string json_of(const Facts& facts) {
  auto json = nlohmann::json::object();
  for (const auto& [name, value] : facts)
    if (!value.empty()) json[name] = value;
  return json.dump();
}

std::pair<std::string, std::string> changed_json(const Facts& before, const Facts& after) {
  auto was = nlohmann::json::object(), is = nlohmann::json::object();
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].second == after[i].second) continue;
    was[before[i].first] = before[i].second;
    is[after[i].first] = after[i].second;
  }
  return {was.dump(), is.dump()};
}

}  // namespace stepwise::progression
