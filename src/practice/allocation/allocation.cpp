// SPDX-License-Identifier: Apache-2.0
#include "practice/allocation/allocation.hpp"

#include <algorithm>

#include "base/money.hpp"
#include "base/text.hpp"

namespace stepwise::allocation {
namespace {

constexpr std::size_t longest_text = 4'000;

struct KindWords {
  AdjustmentKind kind;
  std::string_view key;
  Message words;
};
constexpr KindWords all_kinds[] = {
    {AdjustmentKind::rurality, "rurality", noted("Far from town: helpers travel longer")},
    {AdjustmentKind::two_workers, "two_workers", noted("Two people are needed at once")},
    {AdjustmentKind::night, "night", noted("Help in the night")},
    {AdjustmentKind::equipment_one_off, "equipment_one_off", noted("Equipment, once")},
    {AdjustmentKind::interpreter, "interpreter", noted("An interpreter")},
    {AdjustmentKind::parenting, "parenting", noted("Being a parent")},
    {AdjustmentKind::other, "other", noted("Something else")}};

void need_words(std::vector<Problem>& problems, std::string_view field, std::string_view text, std::string sentence) {
  if (trim(text).empty()) problems.push_back({std::string{field}, "missing", std::move(sentence), Weight::wrong});
  else if (text.size() > longest_text) problems.push_back({std::string{field}, "long", t("Use 2,000 characters or fewer"), Weight::wrong});
}

void not_too_long(std::vector<Problem>& problems, std::string_view field, std::string_view text) {
  if (text.size() > longest_text) problems.push_back({std::string{field}, "long", t("Use 2,000 characters or fewer"), Weight::wrong});
}

/// An amount as typed: "" is nought; nothing when it cannot be read.
std::optional<std::int64_t> amount(std::string_view typed) {
  if (trim(typed).empty()) return 0;
  const auto money = Money::parse(typed);
  return money && money->pence <= most_pence ? std::optional{money->pence} : std::nullopt;
}

std::string without_bars(std::string_view words) {
  std::string clean{words};
  std::ranges::replace_if(clean, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return clean;
}

}  // namespace

std::string_view key_of(AdjustmentKind kind) { return all_kinds[static_cast<std::size_t>(kind)].key; }
Message words_of(AdjustmentKind kind) { return all_kinds[static_cast<std::size_t>(kind)].words; }
std::optional<AdjustmentKind> adjustment_from(std::string_view key) {
  const auto* at = std::ranges::find(all_kinds, key, &KindWords::key);
  return at == std::end(all_kinds) ? std::nullopt : std::optional{at->kind};
}

std::string offers_text(std::span<const MetOffer> offers) {
  std::string text;
  for (const MetOffer& offer : offers) text += (text.empty() ? "" : "\n") + offer.reference + " " + without_bars(offer.words);
  return text;
}

std::vector<MetOffer> offers_from(std::string_view text) {
  std::vector<MetOffer> offers;
  for (const auto line : split(text, '\n'))
    if (const auto gap = line.find(' '); gap != std::string_view::npos && gap > 0) offers.push_back({std::string{line.substr(0, gap)}, std::string{line.substr(gap + 1)}});
  return offers;
}

Inputs Allocation::inputs() const {
  Inputs all{levels, {}, override_weekly_pence};
  for (const AdjustmentLine& line : adjustments) all.adjustments.push_back(line.adjustment);
  return all;
}
const AreaLevel* Allocation::level_of(std::string_view area) const {
  const auto at = std::ranges::find(levels, area, &AreaLevel::area);
  return at == levels.end() ? nullptr : &*at;
}
const AreaWords* Allocation::words_of(std::string_view area) const {
  const auto at = std::ranges::find(words, area, &AreaWords::area);
  return at == words.end() ? nullptr : &*at;
}

State state_of(const Allocation& a) {
  if (a.set_aside_on) return State::set_aside;
  if (!a.decided_at) return State::working;
  if (a.needs_signature && !a.signed_at) return a.returned_at ? State::returned : State::waiting;
  return a.replaced ? State::replaced : State::standing;
}

Message state_words(State state) {
  switch (state) {
    case State::working: return noted("Being worked out");
    case State::waiting: return noted("Waiting for a second signature");
    case State::returned: return noted("Sent back with a reason");
    case State::standing: return noted("Stands");
    case State::replaced: return noted("Replaced by a later one");
    case State::set_aside: return noted("Set aside");
  }
  return noted("Being worked out");
}

std::optional<Next> next_of(const Allocation& a) {
  switch (state_of(a)) {
    case State::working: return Next{Next::What::finish, a.opened_on + days_to_finish};
    case State::waiting: return Next{Next::What::sign, a.decided_on + days_to_sign};
    case State::returned: return Next{Next::What::look_again, a.returned_at->london_date() + days_to_sign};
    case State::standing: return a.explained_on ? std::nullopt : std::optional{Next{Next::What::explain, (a.signed_at ? a.signed_at->london_date() : a.decided_on) + days_to_explain}};
    case State::replaced:
    case State::set_aside: return std::nullopt;
  }
  return std::nullopt;
}

Message next_words(Next::What what) {
  switch (what) {
    case Next::What::finish: return noted("Finish working out the starting figure");
    case Next::What::sign: return noted("Waits for a second signature");
    case Next::What::look_again: return noted("Look again at the starting figure that was sent back");
    case Next::What::explain: return noted("Explain the starting figure to the person");
  }
  return noted("Finish working out the starting figure");
}

std::vector<const Area*> areas_to_set(const Grid& grid, const Allocation& allocation) {
  std::vector<const Area*> left;
  for (const Area& area : grid.areas)
    if (allocation.level_of(area.code) == nullptr) left.push_back(&area);
  return left;
}

std::vector<Problem> problems_of(const AreaTyped& typed) {
  std::vector<Problem> problems;
  const auto need = need_from(typed.need);
  const auto risk = risk_from(typed.risk);
  if (!need) problems.push_back({"need", "need.missing", t("Choose how much help is needed that nobody gives yet"), Weight::wrong});
  if (need && *need != Need::none && !risk) problems.push_back({"risk", "risk.missing", t("Choose what could go wrong without it"), Weight::wrong});
  if (need && *need != Need::none) need_words(problems, "heard", typed.words.heard, t("Say what you heard: what is needed and not met"));
  if (risk && *risk > Risk::moderate) need_words(problems, "could_go_wrong", typed.words.could_go_wrong, t("Say what could go wrong within twelve weeks"));
  if (!typed.judged_need.empty() && !need_from(typed.judged_need)) problems.push_back({"judged_need", "judged.none", t("Choose a level, or leave it as described"), Weight::wrong});
  if (!typed.judged_risk.empty() && !risk_from(typed.judged_risk)) problems.push_back({"judged_risk", "judged.none", t("Choose a level, or leave it as described"), Weight::wrong});
  const bool moved = (need_from(typed.judged_need) && typed.judged_need != typed.need) || (risk_from(typed.judged_risk) && typed.judged_risk != typed.risk);
  if (moved) need_words(problems, "moved_why", typed.words.moved_why, t("Say why your judgement differs from the grid’s words"));
  for (const auto& [field, text] : {std::pair{"heard", &typed.words.heard}, {"could_go_wrong", &typed.words.could_go_wrong}, {"carers", &typed.words.carers}, {"community", &typed.words.community},
                                    {"reablement", &typed.words.reablement}, {"equipment", &typed.words.equipment}, {"moved_why", &typed.words.moved_why}})
    if (std::ranges::find(problems, field, &Problem::field) == problems.end()) not_too_long(problems, field, *text);
  return problems;
}

Allocation with_area(Allocation allocation, const AreaTyped& typed) {
  const Need need = need_from(typed.need).value_or(Need::none);
  const Risk risk = risk_from(typed.risk).value_or(Risk::low);
  AreaLevel level{typed.words.area, {need, risk}, {need_from(typed.judged_need).value_or(need), risk_from(typed.judged_risk).value_or(risk)}};
  AreaWords words = typed.words;
  if (!level.moved()) words.moved_why.clear();
  std::erase_if(allocation.levels, [&](const AreaLevel& one) { return one.area == level.area; });
  std::erase_if(allocation.words, [&](const AreaWords& one) { return one.area == level.area; });
  allocation.levels.push_back(std::move(level));
  allocation.words.push_back(std::move(words));
  return allocation;
}

std::vector<Problem> problems_of(const AdjustmentTyped& typed) {
  std::vector<Problem> problems;
  const auto weekly = amount(typed.weekly), one_off = amount(typed.one_off);
  const auto kind = adjustment_from(typed.kind);
  if (!kind) problems.push_back({"kind", "kind.missing", t("Choose what is added"), Weight::wrong});
  if (!weekly) problems.push_back({"weekly", "weekly.amount", t("Enter pounds a week, like 24.50"), Weight::wrong});
  if (!one_off) problems.push_back({"one_off", "one_off.amount", t("Enter pounds, like 180"), Weight::wrong});
  if (weekly && one_off && *weekly == 0 && *one_off == 0) problems.push_back({"weekly", "weekly.missing", t("Enter an amount a week, or one that is paid once"), Weight::wrong});
  if (kind == AdjustmentKind::equipment_one_off && weekly.value_or(0) > 0) problems.push_back({"weekly", "weekly.once", t("Equipment is paid once: enter it below"), Weight::wrong});
  need_words(problems, "reason", typed.reason, t("Say why it is added"));
  return problems;
}

AdjustmentLine adjustment_of(const AdjustmentTyped& typed, std::string_view added_by) {
  return {0, {adjustment_from(typed.kind).value_or(AdjustmentKind::other), amount(typed.weekly).value_or(0), amount(typed.one_off).value_or(0)}, std::string{trim(typed.reason)}, std::string{added_by}};
}

std::vector<Problem> problems_of(const DecisionTyped& typed, const Grid& grid, const Allocation& allocation, std::span<const MetOffer> unconfirmed) {
  std::vector<Problem> problems;
  if (const auto left = areas_to_set(grid, allocation); !left.empty())
    problems.push_back({"total", "areas.left", t("Set the level of {0} first", listed(left.front()->words)), Weight::wrong});
  for (const MetOffer& offer : unconfirmed)
    problems.push_back({"total", "offer.unconfirmed", t("An offer is no longer counted on: {0}. Look at its area again", offer.words), Weight::wrong});
  if (trim(typed.total).empty()) return problems;
  const auto total = amount(typed.total);
  if (!total) problems.push_back({"total", "total.amount", t("Enter pounds a week, like 245.50"), Weight::wrong});
  if (total && *total != indicative(grid, {allocation.levels, allocation.inputs().adjustments, {}}).weekly_pence) need_words(problems, "why", typed.why, t("Say why the total differs from the sum"));
  return problems;
}

Allocation decided(Allocation allocation, const Grid& grid, const DecisionTyped& typed, const Owner& by, Instant now) {
  allocation.override_weekly_pence.reset();
  const std::int64_t formed = indicative(grid, allocation.inputs()).weekly_pence;
  if (!trim(typed.total).empty())
    if (const auto total = amount(typed.total); total && *total != formed) allocation.override_weekly_pence = total;
  allocation.override_why = allocation.override_weekly_pence ? std::string{trim(typed.why)} : std::string{};
  allocation.sum = indicative(grid, allocation.inputs());
  allocation.tolerance_percent = grid.tolerance_percent;
  allocation.tolerance_rule = ToleranceRule::all_that_is_added;
  allocation.needs_signature = beyond_tolerance(allocation.sum, grid.tolerance_percent);
  allocation.decided_at = now;
  allocation.decided_on = now.london_date();
  allocation.decided_by = by.name;
  allocation.decided_by_role = by.role;
  return allocation;
}

bool recomputes(const Grid& grid, const Allocation& allocation) {
  const Sum again = indicative(grid, allocation.inputs());
  return again == allocation.sum && allocation.needs_signature == beyond_tolerance(again, allocation.tolerance_percent, allocation.tolerance_rule);
}

}  // namespace stepwise::allocation
