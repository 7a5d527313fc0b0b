// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::person {

/// Text folded for matching, as base fold_for_matching, but quick for plain English letters.
std::string fold_name(std::string_view text);
/// The words of folded text.
std::vector<std::string_view> words_of(std::string_view folded);

/// How a name sounds, for English ears: the consonants in order, with spellings that sound alike made one (ph and f,
/// ck and k, soft c and s, th and t), silent letters left out and vowels kept only at the start. At most six letters.
/// Smith and Smyth are smt; Catherine and Kathryn are ktrn. "" for a word without letters a to z.
std::string phonetic_key(std::string_view folded_word);

/// Single-letter slips (missing, extra, wrong, two swapped) between two words, counted to `most` and then given up:
/// `most` + 1 means further apart.
int slips_between(std::string_view a, std::string_view b, int most);

/// The three-letter pieces of a word with its ends marked, packed into numbers, sorted, without repeats.
std::vector<std::uint32_t> trigrams_of(std::string_view word);
/// Dice's coefficient of two words' three-letter pieces: 0 to 1.
double trigram_similarity(std::string_view a, std::string_view b);

/// Names that are used for each other: bill, will and liam for william (lists/given_name_forms.csv).
class NameForms {
 public:
  /// Rows of names that go together, one row a group, names split by spaces.
  static NameForms from_rows(const std::vector<std::string>& rows);
  static NameForms shipped();
  std::vector<std::string_view> forms_of(std::string_view folded_name) const;
  bool same(std::string_view a, std::string_view b) const;

 private:
  std::vector<std::vector<std::string>> groups_;
  std::vector<std::pair<std::string, std::uint32_t>> by_name_;
};

/// How alike two folded names are, 0 to 1: 1 the same, 0.8 a slip or a short form, 0.65 the same sound, else
/// trigram similarity when it is at least 0.5, else 0.
double name_likeness(std::string_view a, std::string_view b, const NameForms& forms);

}  // namespace stepwise::person
