// SPDX-License-Identifier: Apache-2.0
#include "practice/disagreement/disagreement.hpp"

#include <algorithm>

namespace stepwise::disagreement {
namespace {

constexpr Item all_parts[] = {{"words", noted("How my story is told")}, {"needs", noted("What I need, or do not need")}, {"left_out", noted("Something that was left out")},
                              {"judgement", noted("What the worker thinks")}, {"decision", noted("Whether I am eligible")}, {"next", noted("What happens next")}, {"all", noted("All of it")}};
constexpr Item all_sayers[] = {{"person", noted("The person")}, {"representative", noted("Somebody who may speak for them")}, {"advocate", noted("Their advocate")}, {"family", noted("Family or a friend")}};
constexpr Item all_outcomes[] = {{"looking", noted("Still being looked into")}, {"changed", noted("Changed, as they asked")}, {"in_part", noted("Changed in part")}, {"stands", noted("It stays as it is, with our reasons")},
                                 {"taken_back", noted("They took it back")}, {"complaint", noted("It went on as a complaint")}};

}  // namespace

std::span<const Item> parts() { return all_parts; }
std::span<const Item> sayers() { return all_sayers; }
std::span<const Item> outcomes() { return all_outcomes; }

std::string words_of(std::span<const Item> items, std::string_view code) {
  const auto at = std::ranges::find(items, code, &Item::code);
  return at == items.end() ? std::string{} : t(at->words).str();
}

bool settles(std::string_view outcome) { return !outcome.empty() && outcome != "looking"; }

bool waits(const Disagreement& disagreement) {
  return std::ranges::none_of(disagreement.answers, [](const Answer& answer) { return settles(answer.outcome); });
}

std::optional<Date> next_of(const Disagreement& disagreement) {
  if (!waits(disagreement)) return std::nullopt;
  return disagreement.answers.empty() ? disagreement.answer_on : disagreement.answers.back().on + days_to_answer;
}

bool may_answer(const Disagreement& disagreement, StaffId staff, std::string_view name) {
  return disagreement.made_by_id != staff && disagreement.made_by != name;
}

bool is_with(const Disagreement& disagreement, StaffId staff, std::string_view name) {
  return disagreement.owner.worker ? *disagreement.owner.worker == staff : disagreement.owner.worker_name == name;
}

bool may_take_over(const Disagreement& disagreement, StaffId staff, std::string_view name) {
  return may_answer(disagreement, staff, name) && disagreement.recorded_by != name;
}

}  // namespace stepwise::disagreement
