// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "base/random.hpp"
#include "performance/story/story.hpp"

namespace stepwise::catalogue {

/// Histories round the days on which rules turn: each is drawn about one day, with things on the last day that counts and on
/// the first that does not. For tests of rules only.
class Scenes {
 public:
  explicit Scenes(SeededRandom& random) : random_{random} {}
  /// A history without record numbers; now and then the person dies on an edge of it.
  std::vector<story::Event> draw(story::Facts& facts);

 private:
  using Days = std::span<const int>;
  int one_of(Days days) { return days[random_.below(days.size())]; }
  bool perhaps(std::uint64_t of) { return random_.below(of) == 0; }
  story::Day after(story::Day day, Days days) { return static_cast<story::Day>(day + one_of(days)); }
  story::Day some_day();
  story::Outcome some_outcome();
  story::Event told(story::EventType type, story::Day start, story::Day end, std::uint8_t detail);
  story::Event service(story::ServiceType type, story::Component component, story::Day start, story::Day end);
  story::ServiceType some_support();
  void care_home(story::Day start);
  void stay(story::Day admission, story::Day discharge);
  story::Day hospital();
  story::Day home_care_year();
  story::Day waiting();
  story::Day requests_and_after();
  story::Day short_term();
  story::Day placements();
  SeededRandom& random_;
  std::vector<story::Event> events_;
};

}  // namespace stepwise::catalogue
