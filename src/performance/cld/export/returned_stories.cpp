// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/export/returned_stories.hpp"

#include <string>

#include "sql/cld_export.hpp"

namespace stepwise::cld_export {
namespace {

constexpr std::int64_t people_at_once = 8192;

void leave_out(story::Recorded& person, const ReturnPeriod& period, ReturnedStories& out) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < person.events.size(); ++i) {
    const Returned returned = as_returned(person.events[i], person.facts, period);
    if (returned.left_out) {
      ++out.left_out[static_cast<std::size_t>(*returned.left_out)];
      continue;
    }
    out.closed_on_death += returned.closed_on_death ? 1 : 0;
    person.events[kept] = returned.event;
    person.teams[kept] = person.teams[i];
    person.provisions[kept++] = person.provisions[i];
  }
  person.events.resize(kept);
  person.teams.resize(kept);
  person.provisions.resize(kept);
}

}  // namespace

ReturnedStories returned_stories(store::ReadTx& tx, const story::RecordReader& reader, std::string_view council, const ReturnPeriod& period) {
  ReturnedStories out;
  story::Council all{std::string{council}, {""}, {}};
  const std::int64_t last = tx.one(sql::cld_export::last_person, {})->integer("person_id");
  for (std::int64_t first = 0; first <= last; first += people_at_once) {
    story::Shard& shard = all.shards.emplace_back();
    for (auto& person : reader.read(tx, first, first + people_at_once)) {
      leave_out(person, period, out);
      if (person.events.empty()) continue;
      person.facts = as_returned(person.facts, person.events.front().client, reader.codings());
      const auto id = person.person;
      auto events = story::settled_events(person, all);
      shard.add(static_cast<std::uint64_t>(id), std::to_string(id), person.facts, events, person.provisions);
    }
  }
  out.stories.councils.push_back(std::move(all));
  return out;
}

}  // namespace stepwise::cld_export
