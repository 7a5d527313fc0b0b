// SPDX-License-Identifier: Apache-2.0
#include "practice/review/smoothing.hpp"

#include <algorithm>
#include <tuple>

namespace stepwise::review {
namespace {

constexpr int farthest_months = 12, saturday = 6;

/// A working day of that month between two days; nothing when there is none.
std::optional<Date> day_in(Date month, Date wanted, Date earliest, Date latest) {
  const Date last = month.add_months(1) - 1;
  const int day = std::min(wanted.day(), last.day());
  const Date from = std::max(month, earliest), until = std::min(last, latest);
  if (from > until) return std::nullopt;
  Date on = std::clamp(month + (day - 1), from, until);
  for (Date sooner = on; sooner >= from; sooner = sooner - 1)
    if (sooner.weekday() < saturday) return sooner;
  for (Date later = on; later <= until; later = later + 1)
    if (later.weekday() < saturday) return later;
  return on;
}

/// Months round a day, the nearest first and the sooner of two first.
std::vector<Date> months_round(Date day) {
  std::vector<Date> months;
  const Date own = day.first_of_month();
  for (int away = 1; away <= farthest_months; ++away) {
    months.push_back(own.add_months(-away));
    months.push_back(own.add_months(away));
  }
  return months;
}

}  // namespace

Smoothed smooth(std::span<const Slot> slots, int capacity, Date today) {
  Smoothed out;
  std::vector<const Slot*> order;
  for (const auto& slot : slots) {
    ++out.loads[slot.worker][slot.due_on.first_of_month()].before;
    if (slot.due_on < today || slot.due_on > slot.limit_on) ++out.loads[slot.worker][slot.due_on.first_of_month()].after;
    else order.push_back(&slot);
  }
  std::ranges::sort(order, {}, [](const Slot* slot) { return std::tuple{slot->limit_on, slot->due_on, std::string_view{slot->reference}}; });
  std::vector<const Slot*> waiting;
  for (const Slot* slot : order) {
    Load& own = out.loads[slot->worker][slot->due_on.first_of_month()];
    if (own.after < capacity) ++own.after;
    else waiting.push_back(slot);
  }
  for (const Slot* slot : waiting) {
    auto& months = out.loads[slot->worker];
    std::optional<Date> found;
    for (const Date month : months_round(slot->due_on)) {
      if (const auto load = months.find(month); load != months.end() && load->second.after >= capacity) continue;
      if ((found = day_in(month, slot->due_on, std::max(slot->earliest, today), slot->limit_on))) break;
    }
    if (!found) {
      ++months[slot->due_on.first_of_month()].after;
      ++out.over;
      continue;
    }
    ++months[found->first_of_month()].after;
    out.moves.push_back({slot->reference, slot->due_on, *found});
  }
  std::ranges::sort(out.moves, {}, [](const Move& move) { return std::tuple{move.from, std::string_view{move.reference}}; });
  return out;
}

}  // namespace stepwise::review
