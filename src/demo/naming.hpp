// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "demo/population.hpp"
#include "demo/words.hpp"

namespace stepwise::demo {

struct Name {
  std::string given, family;
};
/// A name a person of these traits might have; `family` keeps a household's name when it is not empty.
Name draw_name(const Traits& traits, std::string_view family, const Words& words, Draw& draw);
/// Another spelling of a name, as a hurried hand would write it: for search to find.
std::string misspelt(std::string name, Draw& draw);
/// A language other than English that people of this community may prefer; "" mostly.
std::string draw_language(std::uint8_t ethnicity, Draw& draw);
/// Drama numbers of the regulator: 01632 960000 to 960999 and 07700 900000 to 900999.
std::string draw_phone(bool mobile, Draw& draw);

}  // namespace stepwise::demo
