// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "performance/catalogue/about.hpp"

namespace stepwise::scoreboard::test {

/// What a page says of a measure, in words of its own.
inline catalogue::About about_of(const char* id) {
  catalogue::About about;
  about.id = id;
  about.title = "Contacts settled at the front door";
  about.short_title = "Contacts settled";
  about.meaning = "How many contacts need nobody else.";
  about.direction = catalogue::Direction::up;
  about.measure = engine::find_measure(id);
  return about;
}

}  // namespace stepwise::scoreboard::test
