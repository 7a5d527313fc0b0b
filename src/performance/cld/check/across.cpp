// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/check/across.hpp"

#include <algorithm>
#include <tuple>

#include "performance/cld/check/fields.hpp"

namespace stepwise::cld {
namespace {

template <class Item>
void append(std::vector<Item>& to, std::vector<Item>& from) {
  to.insert(to.end(), from.begin(), from.end());
  std::vector<Item>{}.swap(from);
}

void find_repeats(std::vector<Seen::Event>& events, std::vector<AcrossNote>& notes) {
  std::ranges::sort(events, [](const auto& a, const auto& b) { return std::tie(a.identity, a.row) < std::tie(b.identity, b.row); });
  std::size_t first = 0;
  for (std::size_t i = 1; i < events.size(); ++i) {
    if (events[i].identity != events[first].identity) first = i;
    else notes.push_back({events[i].row, events[first].row, no_field, Problem::repeated});
  }
}

/// Two that begin on one day are one event: a repeat, not an overlap. One may begin on the day the other ends.
void find_overlaps(std::vector<Seen::Service>& services, std::vector<AcrossNote>& notes) {
  std::ranges::sort(services, [](const auto& a, const auto& b) { return std::tie(a.what, a.start, a.row) < std::tie(b.what, b.start, b.row); });
  std::size_t longest = 0;
  for (std::size_t i = 1; i < services.size(); ++i) {
    const auto& service = services[i];
    const auto& other = services[longest];
    const bool same = service.what == other.what;
    if (same && service.start > other.start && service.start < other.end) notes.push_back({service.row, other.row, no_field, Problem::overlapping});
    if (!same || service.end > other.end) longest = i;
  }
}

void find_orphans(Seen& seen, std::vector<AcrossNote>& notes) {
  std::ranges::sort(seen.people);
  for (const auto& link : seen.links)
    if (!std::ranges::binary_search(seen.people, link.who)) notes.push_back({link.row, 0, link.field, Problem::linked_to_nobody});
}

}  // namespace

void Seen::add(Seen&& other) {
  append(events, other.events);
  append(services, other.services);
  append(people, other.people);
  append(links, other.links);
}

std::vector<AcrossNote> compare_rows(Seen& seen) {
  std::vector<AcrossNote> notes;
  find_repeats(seen.events, notes);
  find_overlaps(seen.services, notes);
  find_orphans(seen, notes);
  std::ranges::sort(notes, [](const auto& a, const auto& b) { return std::tie(a.row, a.problem, a.field) < std::tie(b.row, b.problem, b.field); });
  return notes;
}

}  // namespace stepwise::cld
