// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "community/open_referral/feed.hpp"
#include "community/open_referral/publish.hpp"
#include "fuzz.hpp"

using namespace stepwise;

/// Whatever a feed holds, its entries are places without problems, each id once, and come back the same when published.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto lists = directory::PlaceLists::load().value();
  const auto feed = open_referral::read_feed(text_of(data, size), lists);
  if (!feed) return 0;
  std::set<std::string> ids;
  for (const auto& entry : feed->entries) {
    must(!entry.id.empty() && ids.insert(entry.id).second);
    must(directory::problems_of(entry.facts, lists).empty());
    directory::Place place;
    place.reference = entry.id;
    place.facts = entry.facts;
    const auto again = open_referral::read_feed(open_referral::service_json(place, lists), lists);
    must(again && again->refused.empty() && again->entries.size() == 1);
    must(again->entries[0].facts.name == entry.facts.name && again->entries[0].facts.what_happens == entry.facts.what_happens);
  }
  for (const auto& refused : feed->refused) must(!refused.sentence.empty());
  return 0;
}
