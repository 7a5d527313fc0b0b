// SPDX-License-Identifier: Apache-2.0
#include "practice/budget/ledger.hpp"

#include <algorithm>
#include <array>

namespace stepwise::budget {
namespace {

constexpr std::array<std::pair<Place, std::string_view>, 10> places{{{Place::council, "council"}, {Place::person, "person"}, {Place::other, "other"},
                                                                     {Place::fund, "fund"}, {Place::spent, "spent"}, {Place::fee, "fee"}, {Place::returned, "returned"},
                                                                     {Place::elsewhere, "elsewhere"}, {Place::plan, "plan"}, {Place::committed, "committed"}}};

struct Known {
  EntryKind kind;
  std::string_view key;
  Message words;
};
constexpr std::array<Known, 12> kinds{{{EntryKind::paid_in, "paid_in", noted("The council paid in")},
                                       {EntryKind::contribution, "contribution", noted("The person paid in")},
                                       {EntryKind::other_in, "other_in", noted("Somebody else paid in")},
                                       {EntryKind::spend, "spend", noted("Spent")},
                                       {EntryKind::refund, "refund", noted("Came back from whoever was paid")},
                                       {EntryKind::fee, "fee", noted("Management fee")},
                                       {EntryKind::move, "move", noted("Moved from one outcome to another")},
                                       {EntryKind::commit, "commit", noted("Promised, not paid yet")},
                                       {EntryKind::give_back, "give_back", noted("Given back to the council")},
                                       {EntryKind::give_back_to_person, "give_back_to_person", noted("Given back to the person")},
                                       {EntryKind::move_out, "move_out", noted("Moved on to another account")},
                                       {EntryKind::move_in, "move_in", noted("Came from another account")}}};

constexpr std::int64_t whole_percent = 100;

}  // namespace

std::string_view place_key(Place place) { return places.at(static_cast<std::size_t>(place)).second; }

std::optional<Place> place_from_key(std::string_view key) {
  for (const auto& [place, known] : places)
    if (known == key) return place;
  return std::nullopt;
}

std::string_view kind_key(EntryKind kind) { return kinds.at(static_cast<std::size_t>(kind)).key; }
Message kind_words(EntryKind kind) { return kinds.at(static_cast<std::size_t>(kind)).words; }

std::optional<EntryKind> kind_from_key(std::string_view key) {
  for (const auto& known : kinds)
    if (known.key == key) return known.kind;
  return std::nullopt;
}

std::pair<Pocket, Pocket> pockets_of(EntryKind kind, std::string_view outcome, std::string_view other_outcome, bool managed) {
  const Pocket fund{managed ? Place::council : Place::fund, ""}, cash{Place::fund, ""};
  const std::string meant{outcome}, other{other_outcome};
  switch (kind) {
    case EntryKind::paid_in: return {{Place::council, ""}, cash};
    case EntryKind::contribution: return {{Place::person, ""}, cash};
    case EntryKind::other_in: return {{Place::other, ""}, cash};
    case EntryKind::spend: return {fund, {Place::spent, meant}};
    case EntryKind::refund: return {{Place::spent, meant}, fund};
    case EntryKind::fee: return {fund, {Place::fee, ""}};
    case EntryKind::move: return {{Place::plan, meant}, {Place::plan, other}};
    case EntryKind::commit: return {{Place::plan, meant}, {Place::committed, meant}};
    case EntryKind::give_back: return {cash, {Place::returned, ""}};
    case EntryKind::give_back_to_person: return {cash, {Place::person, ""}};
    case EntryKind::move_out: return {cash, {Place::elsewhere, ""}};
    case EntryKind::move_in: return {{Place::elsewhere, ""}, cash};
  }
  return {cash, cash};
}

Result<Entry> reversal_of(const Entry& entry, std::span<const Entry> ledger, Date on, std::string_view reason) {
  if (reason.empty()) return fail(FaultKind::invalid, t("Say why the line was wrong"));
  if (!entry.reverses.empty()) return fail(FaultKind::invalid, t("This line puts another right. Add a new line instead"));
  if (std::ranges::any_of(ledger, [&](const Entry& one) { return one.reverses == entry.reference; })) return fail(FaultKind::stale, t("This line was put right already"));
  Entry turned = entry;
  turned.on = std::max(on, entry.on);
  std::swap(turned.from, turned.to);
  turned.reverses = entry.reference;
  turned.reason = std::string{reason};
  turned.reference.clear();
  turned.source = "staff";
  turned.source_key.clear();
  return turned;
}

Balances balances_of(std::span<const Entry> ledger) {
  Balances balances;
  for (const auto& entry : ledger) {
    balances[entry.from] -= entry.pence;
    balances[entry.to] += entry.pence;
  }
  return balances;
}

std::int64_t balance_of(const Balances& balances, Place place) {
  std::int64_t pence = 0;
  for (const auto& [pocket, amount] : balances)
    if (pocket.place == place) pence += amount;
  return pence;
}

std::int64_t cash_on(std::span<const Entry> ledger, Date day) {
  std::int64_t pence = 0;
  for (const auto& entry : ledger) {
    if (entry.on > day) continue;
    if (entry.to.place == Place::fund) pence += entry.pence;
    if (entry.from.place == Place::fund) pence -= entry.pence;
  }
  return pence;
}

Shares shares_of_rest(std::span<const Entry> ledger) {
  const Balances balances = balances_of(ledger);
  const std::int64_t cash = std::max<std::int64_t>(0, balance_of(balances, Place::fund));
  const std::int64_t used = balance_of(balances, Place::spent) + balance_of(balances, Place::fee);
  const std::int64_t person_left = std::max<std::int64_t>(0, -balance_of(balances, Place::person) - used);
  const std::int64_t person = std::min(cash, person_left);
  return {cash - person, person};
}

bool within_flexibility(std::int64_t moved_before_pence, std::int64_t pence, std::int64_t planned_pence, std::int64_t percent) {
  return (moved_before_pence + pence) * whole_percent <= planned_pence * percent;
}

}  // namespace stepwise::budget
