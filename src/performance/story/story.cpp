// SPDX-License-Identifier: Apache-2.0
#include "performance/story/story.hpp"

#include <algorithm>
#include <numeric>

namespace stepwise::story {
namespace {

constexpr int first_birth_year = 1850;
constexpr std::uint16_t last_birth_month = 4095;

}  // namespace

std::uint16_t birth_month_of(Date born) {
  const int month = (born.year() - first_birth_year) * 12 + born.month();
  return month >= 1 && month <= last_birth_month ? static_cast<std::uint16_t>(month) : 0;
}

Date birth_of(std::uint16_t birth_month) {
  const int index = birth_month - 1;
  return *Date::from_parts(first_birth_year + index / 12, index % 12 + 1, 1);
}

Calendar::Calendar() {
  std::uint16_t month = 0;
  for (std::int32_t day = 0; day < 65536;) {
    const std::int32_t next = Date{day}.add_months(1).days();
    for (; day < next && day < 65536; ++day) month_of_day[static_cast<std::size_t>(day)] = month;
    ++month;
  }
  birth_day[0] = 0;
  for (std::uint16_t i = 1; i <= last_birth_month; ++i) birth_day[i] = birth_of(i).days();
  for (std::size_t i = 0; i < first_day.size(); ++i) first_day[i] = Date{}.add_months(static_cast<int>(i)).days();
}

Day months_before(Day day, int months) {
  const std::uint16_t now = month_of(day);
  const int month = now - months;
  if (month < 0) return 0;
  const auto at = static_cast<std::size_t>(month);
  if (at + 1 >= calendar.first_day.size()) return no_day;
  const std::int32_t same = calendar.first_day[at] + day - calendar.first_day[now];
  return static_cast<Day>(std::min<std::int32_t>({same, calendar.first_day[at + 1] - 1, no_day}));
}

namespace {

/// Units a week of one unit paid so often, as a fraction; nothing for what is counted in planned units.
std::optional<std::array<std::uint64_t, 2>> units_a_week(CostFrequency frequency) {
  switch (frequency) {
    case CostFrequency::weekly: return {{1, 1}};
    case CostFrequency::fortnightly: return {{1, 2}};
    case CostFrequency::four_weekly: return {{1, 4}};
    case CostFrequency::monthly: return {{12, 52}};
    case CostFrequency::quarterly: return {{4, 52}};
    case CostFrequency::annually: return {{1, 52}};
    default: return std::nullopt;
  }
}

}  // namespace

std::optional<std::uint32_t> weekly_pence(const Provision& provision) {
  const std::uint64_t cost = provision.unit_cost_pence;
  if (cost == 0 || cost == Provision::not_known || provision.frequency == CostFrequency::one_off) return std::nullopt;
  std::uint64_t pence = 0;
  if (const auto units = units_a_week(provision.frequency)) pence = (cost * (*units)[0] * 2 + (*units)[1]) / ((*units)[1] * 2);
  else if (provision.units_hundredths == Provision::not_known) return std::nullopt;
  else pence = (cost * provision.units_hundredths + 50) / 100;
  return pence < Provision::not_known ? std::optional{static_cast<std::uint32_t>(pence)} : std::nullopt;
}

std::string_view Shard::person_text(std::uint32_t person) const {
  const std::uint32_t from = person == 0 ? 0 : text_ends_[person - 1];
  return std::string_view{texts_}.substr(from, text_ends_[person] - from);
}

void Shard::keep(const Event& event, const Provision& provision, std::array<Extent, event_types>& into) {
  const auto kind = static_cast<std::size_t>(event.type);
  tables_[kind].push_back(event);
  if (event.type == EventType::service) provisions_.push_back(provision);
  ++into[kind].count;
}

void Shard::append(std::span<Event> events, std::span<const Provision> provisions, std::array<Extent, event_types>& into) {
  const auto earlier = [](const Event& a, const Event& b) { return a.start != b.start ? a.start < b.start : a.record < b.record; };
  for (std::size_t kind = 0; kind < event_types; ++kind) into[kind] = {static_cast<std::uint32_t>(tables_[kind].size()), 0};
  live_events_ += events.size();
  if (provisions.empty()) {
    std::ranges::sort(events, earlier);
    for (const Event& event : events) keep(event, {}, into);
    return;
  }
  std::vector<std::uint32_t> order(events.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return earlier(events[a], events[b]); });
  for (const auto at : order) keep(events[at], provisions[at], into);
}

std::uint32_t Shard::add(std::uint64_t key, std::string_view text, const Facts& facts, std::span<Event> events, std::span<const Provision> provisions) {
  std::array<Extent, event_types> extents;
  append(events, provisions, extents);
  for (std::size_t kind = 0; kind < event_types; ++kind) extents_[kind].push_back(extents[kind]);
  facts_.push_back(facts);
  keys_.push_back(key);
  texts_ += text;
  text_ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
  return static_cast<std::uint32_t>(facts_.size() - 1);
}

void Shard::replace(std::uint32_t person, const Facts& facts, std::span<Event> events, std::span<const Provision> provisions) {
  std::array<Extent, event_types> extents;
  for (std::size_t kind = 0; kind < event_types; ++kind) {
    waste_ += extents_[kind][person].count;
    live_events_ -= extents_[kind][person].count;
  }
  append(events, provisions, extents);
  for (std::size_t kind = 0; kind < event_types; ++kind) extents_[kind][person] = extents[kind];
  facts_[person] = facts;
}

void Shard::compact() {
  for (std::size_t kind = 0; kind < event_types; ++kind) {
    std::vector<Event> kept;
    std::vector<Provision> provisions;
    for (Extent& extent : extents_[kind]) {
      const auto from = tables_[kind].begin() + extent.first;
      if (kind == static_cast<std::size_t>(EventType::service)) {
        const auto beside = provisions_.begin() + extent.first;
        provisions.insert(provisions.end(), beside, beside + extent.count);
      }
      extent.first = static_cast<std::uint32_t>(kept.size());
      kept.insert(kept.end(), from, from + extent.count);
    }
    tables_[kind] = std::move(kept);
    if (kind == static_cast<std::size_t>(EventType::service)) provisions_ = std::move(provisions);
  }
  waste_ = 0;
}

void Shard::reserve(std::size_t people, const std::array<std::size_t, event_types>& events, std::size_t text_bytes) {
  facts_.reserve(people);
  keys_.reserve(people);
  text_ends_.reserve(people);
  texts_.reserve(text_bytes);
  for (std::size_t kind = 0; kind < event_types; ++kind) {
    extents_[kind].reserve(people);
    tables_[kind].reserve(events[kind]);
  }
  provisions_.reserve(events[static_cast<std::size_t>(EventType::service)]);
}

std::size_t Council::people() const {
  return std::accumulate(shards.begin(), shards.end(), std::size_t{0}, [](std::size_t sum, const Shard& shard) { return sum + shard.people(); });
}

std::size_t Council::events() const {
  return std::accumulate(shards.begin(), shards.end(), std::size_t{0}, [](std::size_t sum, const Shard& shard) { return sum + shard.events(); });
}

std::uint16_t Council::team(std::string_view name) {
  const auto at = std::ranges::find(teams, name);
  if (at != teams.end()) return static_cast<std::uint16_t>(at - teams.begin());
  teams.emplace_back(name);
  return static_cast<std::uint16_t>(teams.size() - 1);
}

std::size_t Stories::people() const {
  return std::accumulate(councils.begin(), councils.end(), std::size_t{0}, [](std::size_t sum, const Council& council) { return sum + council.people(); });
}

std::size_t Stories::events() const {
  return std::accumulate(councils.begin(), councils.end(), std::size_t{0}, [](std::size_t sum, const Council& council) { return sum + council.events(); });
}

bool settle(Event& event, Day died) {
  if (event.start == no_day) return false;
  if (event.end != no_day && event.end < event.start) return false;
  if (died == no_day) return true;
  if (died < event.start) return false;
  if (event.type == EventType::step) return true;
  const bool between = event.end != no_day && died <= event.end;
  const bool cuts_open = event.end == no_day && died > event.start;
  if (between || cuts_open) event.end = died;
  return true;
}

}  // namespace stepwise::story
