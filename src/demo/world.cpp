// SPDX-License-Identifier: Apache-2.0
#include "demo/world.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/text.hpp"
#include "practice/person/nhs_number.hpp"

namespace stepwise::demo {
namespace {

constexpr std::uint64_t staff_stream = 101;

/// The team after the contact centre, where the practitioner of the sign-ins works.
constexpr int first_locality = 1;

/// How many of each role a team has: contact workers, practitioners.
constexpr std::array<std::pair<int, int>, 10> team_sizes{{{9, 0}, {0, 5}, {0, 5}, {0, 5}, {0, 5}, {0, 6}, {0, 5}, {0, 4}, {0, 4}, {0, 3}}};

std::string sign_in_name_of(const std::string& name) {
  std::string out = lower_ascii(name);
  std::ranges::replace(out, ' ', '.');
  return out;
}

}  // namespace

std::string test_nhs_number(std::int64_t index) {
  if (index < 0 || index >= 500'000) return {};
  const std::int64_t place = index * 7'919 % 500'000;
  for (const std::int64_t tried : {place, place + 500'000}) {
    std::string number = person::nhs_number_from(fmt::format("999{:06}", tried));
    if (!number.empty()) return number;
  }
  return {};
}

WorldOptions usual_world(Date today) {
  WorldOptions options;
  options.to = today - 1;
  options.from = today.add_years(-3);
  return options;
}

Result<void> check(const WorldOptions& options) {
  if (options.people < 1 || options.people > 2'000'000) return fail(FaultKind::invalid, "Give a number of people from 1 to 2,000,000.");
  if (options.from >= options.to) return fail(FaultKind::invalid, "Give a first day that is before the last day.");
  if (options.to - options.from > 3'660) return fail(FaultKind::invalid, "Give a range of ten years or less.");
  if (options.from < *Date::from_parts(2015, 4, 1)) return fail(FaultKind::invalid, "Give a first day after 1 April 2015: the Care Act begins then.");
  return {};
}

World::World(WorldOptions options, const Words& words)
    : options_{std::move(options)}, words_{words}, calendar_{options_.from, options_.to} {
  flow_ = {options_.from, options_.to, &calendar_, 100, 0};
  for (const auto& line : words_.section("districts")) {
    const auto parts = split(line, '|');
    districts_.push_back({std::string{parts[0]}, std::string{parts[2]}, static_cast<int>(*parse_number(parts[1]))});
  }
  make_staff();
  make_providers();
}

void World::make_staff() {
  Draw draw = Draw::of(options_.seed, staff_stream, 0);
  for (const auto& name : words_.section("teams")) teams_.push_back({new_reference(draw.random()), name});
  const auto& given = words_.section("staff.given");
  const auto& family = words_.section("staff.family");
  std::size_t next = 0;  // the same staff for every seed, so that sign-ins can be written down
  const auto hire = [&](std::string role, int team) {
    const std::string name = given[next % given.size()] + " " + family[(next * 7 + next / given.size()) % family.size()];
    ++next;
    staff_.push_back({new_reference(draw.random()), name, sign_in_name_of(name), std::move(role), team});
  };
  for (std::size_t team = 0; team < team_sizes.size(); ++team) {
    for (int i = 0; i < team_sizes[team].first; ++i) hire("contact_worker", static_cast<int>(team));
    for (int i = 0; i < team_sizes[team].second; ++i) hire("practitioner", static_cast<int>(team));
    hire("team_manager", static_cast<int>(team));
  }
  for (const auto* role : {"analyst", "director", "administrator", "administrator"}) hire(role, 0);
  hire("support_planner", first_locality);
}

void World::make_providers() {
  static constexpr std::array<std::string_view, 8> kinds{"home", "residential", "nursing", "living", "day", "reablement", "equipment", "carers"};
  int number = 0;
  for (const auto& line : words_.section("providers")) {
    const auto parts = split(line, '|');
    const auto kind = std::ranges::find(kinds, parts[1]) - kinds.begin();
    providers_.push_back({std::string{parts[0]}, fmt::format("1-0000{:05}", 10'000 + 37 * ++number), static_cast<ProviderKind>(kind)});
  }
}

int World::worker_of(int team, Draw& draw) const {
  int first = 0;
  while (staff_[static_cast<std::size_t>(first)].team != team) ++first;
  const auto [contact_workers, practitioners] = team_sizes[static_cast<std::size_t>(team)];
  return first + draw.between(0, contact_workers + practitioners - 1);
}

int World::provider_of(ProviderKind kind, Draw& draw) const {
  std::vector<int> places;
  for (std::size_t i = 0; i < providers_.size(); ++i)
    if (providers_[i].kind == kind) places.push_back(static_cast<int>(i));
  return draw.pick(places);
}

}  // namespace stepwise::demo
