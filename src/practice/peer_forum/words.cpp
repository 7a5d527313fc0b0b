// SPDX-License-Identifier: Apache-2.0
#include "practice/peer_forum/words.hpp"

#include <algorithm>
#include <array>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "language/language.hpp"

namespace stepwise::peer_forum {
namespace {

constexpr std::size_t longest_words = 2000;

constexpr std::array<std::string_view, 34> number_words{
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "hundreds", "thousands", "few", "half"};
constexpr std::array<std::string_view, 10> coins{"pound", "pounds", "quid", "grand", "pence", "gbp", "euro", "euros", "dollars", "k"};
constexpr std::array<std::string_view, 4> notes{"fiver", "fivers", "tenner", "tenners"};
constexpr std::array<std::string_view, 3> every{"a", "per", "each"};
constexpr std::array<std::string_view, 4> times{"day", "week", "month", "year"};

bool is_one_of(std::string_view word, std::span<const std::string_view> all) { return std::ranges::find(all, word) != all.end(); }
bool is_figure(std::string_view word) { return !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; }); }
bool is_number(std::string_view word) { return is_figure(word) || is_one_of(word, number_words); }
/// A hundred or more: less "a week" is visits, or hours.
bool is_large(std::string_view word) { return (is_figure(word) && word.size() >= 3) || word == "hundred" || word == "thousand"; }
/// "40k", "50p", "20gbp".
bool is_amount(std::string_view word) {
  const auto end = std::ranges::find_if(word, [](char c) { return c < '0' || c > '9'; });
  const auto unit = word.substr(static_cast<std::size_t>(end - word.begin()));
  return unit.size() < word.size() && (unit == "p" || is_one_of(unit, coins));
}

}  // namespace

bool names_somebody(std::string_view words, std::span<const std::string> names) {
  const std::string all = " " + fold_for_matching(words) + " ";
  return std::ranges::any_of(names, [&](const std::string& name) {
    const std::string folded = fold_for_matching(name);
    return folded.size() > 1 && (all.find(" " + folded + " ") != std::string::npos || all.find(" " + folded + "s ") != std::string::npos);
  });
}

Money money_in(std::string_view words) {
  for (const auto* sign : {"£", "€", "$"})
    if (words.find(sign) != std::string_view::npos) return Money::amount;
  const std::string folded = fold_for_matching(words);
  const auto all = split(folded, ' ');
  const auto word = [&](std::size_t i) { return i < all.size() ? std::string_view{all[i]} : std::string_view{}; };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_one_of(word(i), notes) || is_amount(word(i))) return Money::perhaps;
    if (is_number(word(i)) && is_one_of(word(i + 1), coins)) return Money::perhaps;
    if (is_large(word(i)) && is_one_of(word(i + 1), every) && is_one_of(word(i + 2), times)) return Money::perhaps;
  }
  return Money::none;
}

void check_words(std::string_view field, std::string_view words, const Reading& reading, std::vector<Problem>& out) {
  const auto wrong = [&](std::string_view code, Words sentence) { out.push_back({std::string{field}, std::string{code}, sentence.str()}); };
  const Money money = money_in(words);
  if (characters_in(words) > longest_words) wrong("words.long", t("Use 2,000 characters or fewer"));
  else if (names_somebody(words, reading.names)) wrong("words.name", t("The forum knows people by their initials. Say it without their name"));
  else if (money == Money::amount) wrong("words.money", t("The forum gives advice and approves no money. Leave amounts out"));
  else if (money == Money::perhaps && !reading.not_money) wrong(money_asked, t("This may speak of an amount of money, and the forum approves none. Leave it out, or say below that it is something else"));
}

}  // namespace stepwise::peer_forum
