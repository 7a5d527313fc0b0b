// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "practice/person/room.hpp"

namespace stepwise::person {
namespace {

constexpr std::size_t most_candidates = 60, most_possible = 10;

}  // namespace

std::vector<Possible> possible_matches(const Room& room, store::ReadTx& tx, const Details& details, const std::vector<std::string>& phones) {
  std::vector<Possible> possible;
  const auto index = room.search.index();
  for (const auto& known : known_people(tx, index->candidates(details, phones, most_candidates))) {
    Likeness like = likeness(details, phones, known.known, index->forms());
    if (like.is_possible()) possible.push_back({known.listed, std::move(like)});
  }
  std::ranges::stable_sort(possible, [](const Possible& a, const Possible& b) { return a.likeness.points > b.likeness.points; });
  if (possible.size() > most_possible) possible.resize(most_possible);
  return possible;
}

}  // namespace stepwise::person
