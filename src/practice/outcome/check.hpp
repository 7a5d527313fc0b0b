// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "language/language.hpp"
#include "practice/outcome/wording.hpp"

namespace stepwise::outcome {

/// What may be worth a question about a wording. Source: reference/practice.md f.3. Each asks; none blocks.
enum class Check { solution, whose, measurable, control, aspiration, negative, imposed, drift, copy_paste };
struct CheckWords {
  Check check;
  std::string_view key;       ///< in the record and in forms
  Message title;              ///< "Perhaps a way of getting there"
  Message why, why_no_words;  ///< why it is asked, with and without the words that made it so in {0}
  Message question;           ///< to ask the person
};
const CheckWords& words_of(Check check);
std::optional<Check> check_of(std::string_view key);

struct Finding {
  Check check;
  std::string words = {};   ///< of the text, as written, that made it so; "" when it is what is missing
  int how_many = 0;         ///< of copy_paste: for how many other people
};

/// What is known beside the words.
struct Context {
  std::vector<std::string> names = {};   ///< of the person: as the first person when they begin a sentence
  bool links_known = false;              ///< it was asked what this is important to or for
  bool important_to = false, important_for = false;
  int others_with_wording = 0;           ///< other people of the team with the same
  Date today = {};
};

/// What of a wording is worth asking about, in the order of the list above. Never changes the words; knows no English beyond
/// the lexicon's. Looks at the first 2,000 bytes: an outcome is a sentence or two.
std::vector<Finding> check(const Lexicon& lexicon, std::string_view text, const Context& context);

/// The same wording for this many other people is worth asking about. Source: f.3, at least three people in a team.
inline constexpr int too_many_alike = 2;

}  // namespace stepwise::outcome
