// SPDX-License-Identifier: Apache-2.0
#include "performance/story/steps_file.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "base/csv.hpp"

namespace stepwise::story {
namespace {

struct Place {
  Council* council;
  std::size_t shard;
  std::uint32_t person;
};

Result<Event> event_of(std::span<const std::string> cells, std::size_t line, const Codings& codings) {
  const auto refuse = [&](std::string_view what) { return fail(FaultKind::invalid, "Line " + std::to_string(line) + " of the steps: " + std::string{what}); };
  if (cells.size() != 8) return refuse("it has to have eight cells: la, person, step, result, start, end, team, yes.");
  Event event;
  event.type = EventType::step;
  event.client = ClientType::service_user;
  event.record = static_cast<std::uint32_t>(line);
  event.detail = codings.step.from_code(cells[2]);
  event.component = codings.step_result.from_code(cells[3]);
  if (event.detail == 0 || event.detail == codings.step.not_in_list()) return refuse("'" + cells[2] + "' is not in lists/step.csv.");
  if (event.component == codings.step_result.not_in_list()) return refuse("'" + cells[3] + "' is not in lists/step_result.csv.");
  const auto start = Date::parse_iso(cells[4]), end = Date::parse_iso(cells[5]);
  if (!start || (!end && !cells[5].empty())) return refuse("its days have to be written like 2026-04-01.");
  event.start = day_of(*start);
  event.end = end ? day_of(*end) : no_day;
  event.flags = cells[7] == "yes" ? 1 : 0;
  return event;
}

/// The story with one event more.
void put(Shard& shard, std::uint32_t person, const Event& step) {
  const Story story = shard.story(person);
  const Facts facts = story.facts();
  std::vector<Event> events;
  std::vector<Provision> provisions;
  for (std::size_t kind = 0; kind < event_types; ++kind)
    for (const Event& event : story.events(static_cast<EventType>(kind))) {
      events.push_back(event);
      provisions.push_back(event.type == EventType::service ? story.provision_of(event) : Provision{});
    }
  Event settled = step;
  if (!settle(settled, facts.died)) return;
  events.push_back(settled);
  provisions.emplace_back();
  shard.replace(person, facts, events, provisions);
}

std::map<std::pair<std::string, std::string>, Place> places_in(Stories& stories) {
  std::map<std::pair<std::string, std::string>, Place> places;
  for (auto& council : stories.councils)
    for (std::size_t shard = 0; shard < council.shards.size(); ++shard)
      for (std::uint32_t person = 0; person < council.shards[shard].people(); ++person)
        places.emplace(std::pair{council.code, std::string{council.shards[shard].person_text(person)}}, Place{&council, shard, person});
  return places;
}

}  // namespace

Result<void> add_steps(Stories& stories, const std::filesystem::path& file) {
  std::ifstream in{file, std::ios::binary};
  if (!in) return fail(FaultKind::not_found, "The file of steps cannot be read.");
  std::stringstream text;
  text << in.rdbuf();
  const auto codings = Codings::load();
  if (!codings) return tl::unexpected{codings.error()};
  const auto places = places_in(stories);
  Result<void> done;
  const auto read = read_csv(text.str(), [&](std::size_t line, std::span<const std::string> cells) {
    if (line == 1 || !done) return;
    auto event = event_of(cells, line, *codings);
    if (!event) return void(done = tl::unexpected{event.error()});
    const auto at = places.find({cells[0], cells[1]});
    if (at == places.end()) return void(done = fail(FaultKind::invalid, "Line " + std::to_string(line) + " of the steps names somebody who is in no story."));
    event->team = at->second.council->team(cells[6]);
    put(at->second.council->shards[at->second.shard], at->second.person, *event);
  });
  if (!read) return read;
  for (auto& council : stories.councils)
    for (auto& shard : council.shards) shard.compact();
  return done;
}

}  // namespace stepwise::story
