// SPDX-License-Identifier: Apache-2.0
#include "performance/story/calls.hpp"

#include <map>

#include "base/csv.hpp"
#include "base/share.hpp"
#include "base/text.hpp"

namespace stepwise::story {

Event calls_on(Date day, std::int64_t offered, std::int64_t answered) {
  const auto held = [](std::int64_t number) { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, most_calls)); };
  Event event;
  event.type = EventType::step;
  event.detail = static_cast<std::uint8_t>(Step::calls);
  event.start = day_of(day);
  event.end = event.start;
  event.record = (held(offered) << 16) | held(answered);
  return event;
}

Result<void> add_calls(Stories& stories, const std::filesystem::path& file) {
  const auto text = read_file(file);
  if (!text) return tl::unexpected<Fault>{text.error()};
  std::map<std::string, std::vector<Event>> by_council;
  std::size_t wrong = 0;
  const auto read = read_csv(*text, [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1) return;
    const auto day = cells.size() == 4 ? Date::parse_iso(cells[1]) : std::nullopt;
    const auto offered = cells.size() == 4 ? parse_number(cells[2]) : std::nullopt, answered = cells.size() == 4 ? parse_number(cells[3]) : std::nullopt;
    if (!day || !offered || !answered) wrong = wrong == 0 ? line : wrong;
    else by_council[cells[0]].push_back(calls_on(*day, *offered, *answered));
  });
  if (!read) return read;
  if (wrong != 0) return fail(FaultKind::invalid, "Line " + std::to_string(wrong) + " of " + file.string() + " is not a council, a day and two numbers.");
  for (auto& council : stories.councils) {
    const auto events = by_council.find(council.code);
    if (events == by_council.end()) continue;
    council.shards.emplace_back().add(static_cast<std::uint64_t>(whole_council), "council", {}, events->second);
    for (const Event& event : events->second) {
      stories.first_day = std::min(stories.first_day, event.start);
      stories.last_day = std::max(stories.last_day, event.start);
    }
  }
  return {};
}

}  // namespace stepwise::story
