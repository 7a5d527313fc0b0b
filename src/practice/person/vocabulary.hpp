// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "practice/person/name_match.hpp"
#include "practice/person/sorted_keys.hpp"

namespace stepwise::person {

/// Every different word in names and addresses, once, with the ways to find it though it is misspelt.
class Vocabulary {
 public:
  using WordId = std::uint32_t;
  /// A known word near a typed one: 1 for the same word, less for a start, a slip, a short form, a sound, a likeness.
  struct Near {
    WordId word;
    float score;
  };

  explicit Vocabulary(NameForms forms) : forms_{std::move(forms)} {}
  /// `fuzzy` words (of names) can be found by slip, sound and likeness; others (of addresses) only whole or by prefix.
  WordId add(std::string_view folded, bool fuzzy);
  void begin_loading();
  void settle();
  std::optional<WordId> find(std::string_view folded) const;
  std::string_view text(WordId word) const { return std::string_view{arena_}.substr(words_[word].at, words_[word].length); }
  std::size_t size() const { return words_.size(); }
  const NameForms& forms() const { return forms_; }
  /// Best first: the same word, those that begin with it, one slip away (always found, whatever the length), short
  /// forms, the same sound; and similar ones when the word itself is not known.
  std::vector<Near> near(std::string_view folded) const;
  std::size_t bytes() const;

 private:
  struct Word {
    std::uint32_t at;
    std::uint8_t length;
    std::uint8_t trigrams;
    bool fuzzy;
  };
  using Found = std::vector<Near>;
  static std::uint64_t hash_of(std::string_view text);
  static std::uint64_t start_of(std::string_view text);
  void make_fuzzy(WordId word);
  void add_prefixes(std::string_view typed, Found& found) const;
  void add_slips(std::string_view typed, Found& found) const;
  void add_forms_and_sounds(std::string_view typed, Found& found) const;
  void add_similar(std::string_view typed, Found& found) const;

  NameForms forms_;
  std::string arena_;
  std::vector<Word> words_;
  std::unordered_map<std::uint64_t, WordId> by_hash_;
  SortedKeys<std::uint64_t> by_start_;     ///< first eight letters, in order
  SortedKeys<std::uint32_t> by_deletion_;  ///< the word whole, and with each one letter left out
  SortedKeys<std::uint64_t> by_sound_;
  std::unordered_map<std::uint32_t, std::vector<WordId>> by_trigram_;  ///< words ascending
};

}  // namespace stepwise::person
