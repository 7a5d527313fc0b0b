// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace stepwise {

/// How English text reads, by counting. Flesch and Kincaid's grade (US Navy, 1975): 0.39 words a sentence + 11.8 syllables
/// a word - 15.59; the age is the grade and five years. A rough guide, rougher the shorter the text.
struct Readability {
  int sentences = 0, words = 0, syllables = 0;
  int longest_sentence = 0;   ///< words
  double grade = 0;           ///< school grade; 0 without words
  double age = 0;             ///< years; never under 5; 0 without words
};
Readability readability(std::string_view english);

/// Syllables of an English word, by its spelling; at least 1.
int syllables_in(std::string_view word);

}  // namespace stepwise
