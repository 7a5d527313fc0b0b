// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace stepwise::peer_forum {

/// Whether words hold one of the names (or what is theirs: "Ada's"), as a word of its own, whatever its capitals.
bool names_somebody(std::string_view words, std::span<const std::string> names);

/// How words speak of money. `amount`: with its sign. `perhaps`: "forty pounds", "300 a week" may be money, or weight, or steps.
enum class Money { none, perhaps, amount };
Money money_in(std::string_view words);

/// What words of the forum are held against.
struct Reading {
  std::span<const std::string> names;  ///< of the person they are about
  bool not_money = false;              ///< whoever wrote them says that what may be money is something else
};
/// The code of the problem that asks whether an amount of money is meant.
inline constexpr std::string_view money_asked = "words.money_asked";
/// Adds what is amiss with words that everybody at the forum reads: too long, a name, an amount of money.
void check_words(std::string_view field, std::string_view words, const Reading& reading, std::vector<Problem>& out);

}  // namespace stepwise::peer_forum
