// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/periods.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/code_list.hpp"
#include "base/text.hpp"

namespace stepwise::cld {
namespace {

using story::EventType;

constexpr std::size_t first_month_counted = (2020 - 1970) * 12 + 3;  // April 2020 (cld.md 8.1, version 2)
constexpr std::array main_types{EventType::request, EventType::assessment, EventType::service};
constexpr std::int64_t fewest_a_month = 10;

DayRange months_from_to(std::size_t first, std::size_t last) {
  return {story::first_day_of_month(static_cast<std::uint16_t>(first)), static_cast<Day>(story::first_day_of_month(static_cast<std::uint16_t>(last + 1)) - 1)};
}

/// Twice the middle value, so that it is whole.
std::int64_t twice_median(std::vector<std::int64_t> values) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? 2 * values[middle] : values[middle - 1] + values[middle];
}

/// What one type has in the months that count.
struct TypeCounts {
  std::vector<std::int64_t> months;  ///< from `first_month_counted`
  std::int64_t total = 0;
};

TypeCounts counts_of(const EndCounts& counts, EventType type, std::size_t import_month) {
  const auto number = static_cast<std::size_t>(type);
  TypeCounts found;
  if (type == EventType::service) found.total = counts.open(number);
  for (std::size_t month = first_month_counted; month < std::min(import_month, counts.months()); ++month) {
    found.months.push_back(counts.ended(number, month));
    found.total += found.months.back();
  }
  return found;
}

/// The latest unbroken run of complete months, one missing month between two complete ones forgiven.
std::optional<std::pair<std::size_t, std::size_t>> latest_run(const TypeCounts& type, std::int64_t twice_median_total, bool few_a_month) {
  if (type.total * 40 < twice_median_total) return std::nullopt;
  std::vector<std::int64_t> with_events;
  std::ranges::copy_if(type.months, std::back_inserter(with_events), [](std::int64_t count) { return count > 0; });
  const std::int64_t twice_usual = twice_median(std::move(with_events));
  const auto complete = [&](std::size_t month) {
    const std::int64_t count = month < type.months.size() ? type.months[month] : 0;
    return count > 0 && (few_a_month || count >= fewest_a_month) && count * 10 >= twice_usual;
  };
  std::size_t last = type.months.size();
  while (last > 0 && !complete(last - 1)) --last;
  if (last == 0) return std::nullopt;
  std::size_t first = --last;
  while (first > 0 && (complete(first - 1) || (first > 1 && complete(first - 2)))) --first;
  return std::pair{first, last};
}

}  // namespace

void EndCounts::add(EventType type, Day end, std::int32_t by) {
  const auto number = static_cast<std::size_t>(type);
  if (number >= types) return;
  if (end == story::no_day) {
    open_[number] += by;
    return;
  }
  const std::size_t month = story::month_of(end);
  if (month >= ended_.size()) ended_.resize(month + 1);
  ended_[month][number] += by;
}

void EndCounts::add(const EndCounts& other) {
  if (other.ended_.size() > ended_.size()) ended_.resize(other.ended_.size());
  for (std::size_t type = 0; type < types; ++type) {
    open_[type] += other.open_[type];
    for (std::size_t month = 0; month < other.ended_.size(); ++month) ended_[month][type] += other.ended_[month][type];
  }
}

std::int64_t EndCounts::all() const {
  std::int64_t sum = 0;
  for (const auto open : open_) sum += open;
  for (const auto& month : ended_)
    for (const auto count : month) sum += count;
  return sum;
}

Result<PeriodExceptions> PeriodExceptions::load() {
  const auto list = CodeList::load("cld/period_exceptions");
  if (!list) return tl::unexpected<Fault>{list.error()};
  PeriodExceptions all;
  for (const auto& item : list->items()) {
    const auto council = parse_number(item.code);
    const std::string rule = list->value(item.code, "rule");
    if (!council || (rule != "stated" && rule != "few_a_month"))
      return fail(FaultKind::unavailable, "lists/cld/period_exceptions.csv: the rule of " + item.code + " is stated or few_a_month, and its code is a number.");
    (rule == "stated" ? all.stated : all.few_a_month).push_back(static_cast<std::uint32_t>(*council));
  }
  return all;
}

std::optional<DayRange> derive_version_1(const EndCounts& counts, Day imported) {
  const std::size_t past = std::min<std::size_t>(story::month_of(imported), counts.months());
  std::int64_t total = 0, kinds = 0;
  for (std::size_t type = 0; type < EndCounts::types; ++type) {
    std::int64_t of_type = counts.open(type);
    for (std::size_t month = 0; month < counts.months(); ++month) {
      of_type += counts.ended(type, month);
      if (month < past) total += counts.ended(type, month);
    }
    kinds += of_type > 0 ? 1 : 0;
  }
  std::optional<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t month = 0; month < past; ++month) {
    std::int64_t in_month = 0, kinds_in_month = 0;
    for (std::size_t type = 0; type < EndCounts::types; ++type) {
      in_month += counts.ended(type, month);
      kinds_in_month += counts.ended(type, month) > 0 ? 1 : 0;
    }
    if (in_month == 0 || in_month * 50 < total || kinds_in_month < kinds - 1) continue;
    found = found ? std::pair{found->first, month} : std::pair{month, month};
  }
  if (!found) return std::nullopt;
  return months_from_to(found->first, found->second);
}

std::optional<DayRange> derive_version_2(const EndCounts& counts, Day imported, bool few_a_month) {
  std::array<TypeCounts, main_types.size()> types;
  std::vector<std::int64_t> totals;
  for (std::size_t i = 0; i < types.size(); ++i) {
    types[i] = counts_of(counts, main_types[i], story::month_of(imported));
    totals.push_back(types[i].total);
  }
  const std::int64_t median = twice_median(totals);
  std::size_t first = 0, last = std::numeric_limits<std::size_t>::max();
  for (const auto& type : types) {
    const auto run = latest_run(type, median, few_a_month);
    if (!run) return std::nullopt;
    first = std::max(first, run->first);
    last = std::min(last, run->second);
  }
  if (first > last) return std::nullopt;
  return months_from_to(first_month_counted + first, first_month_counted + last);
}

int length_in_months(const DayRange& range) { return static_cast<int>(std::lround((range.to - range.from + 1) / 30.436875)); }

}  // namespace stepwise::cld
