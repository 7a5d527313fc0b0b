// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "language/language.hpp"
#include "practice/person/person.hpp"
#include "practice/person/name_match.hpp"
#include "practice/person/search_query.hpp"

namespace stepwise::person {

/// The fields a search can match, as bits of a set.
enum class Matched : std::uint16_t {
  given_name = 1, family_name = 2, other_name = 4, address = 8, birth = 16, postcode = 32, phone = 64, nhs_number = 128,
  our_reference = 256, other_reference = 512,
};
/// "Date of birth", ...: the words of each field in the set, in a fixed order.
std::vector<Message> matched_words(std::uint16_t fields);

/// A person as the index takes one: folding and packing done, so that it can be done outside any lock.
struct IndexEntry {
  PersonId id{0};
  struct Word {
    std::string text;
    std::uint8_t field;  ///< 0 given, 1 family, 2 other name, 3 address
  };
  std::vector<Word> words;
  std::int32_t birth_day = no_birth;
  std::uint64_t postcode = 0, nhs_number = 0, reference = 0, order = 0;
  std::vector<std::uint64_t> phones, other_references;
  static constexpr std::int32_t no_birth = INT32_MIN;
};
/// Everything about one person that a search may match.
struct Searchable {
  PersonId id{0};
  std::string reference;
  Details details;
  std::vector<OtherName> other_names;
  std::vector<std::string> phones, other_references;
};
IndexEntry index_entry(const Searchable& person);

struct Hit {
  PersonId person;
  float score;           ///< sum over the terms matched
  std::uint16_t fields;  ///< bits of Matched
  bool whole;            ///< every term matched
};
struct Hits {
  std::vector<Hit> page;
  std::size_t total = 0;
  std::size_t whole = 0;  ///< of them, how many matched every term
};

/// All people of the record in memory, to be found by any mix of terms. Many may search while one changes it.
/// A changed person is a new row; the old row is marked dead, and the whole is compacted by building it anew when a
/// quarter is dead. About 150 bytes a person.
class SearchIndex {
 public:
  explicit SearchIndex(NameForms forms);
  ~SearchIndex();
  SearchIndex(const SearchIndex&) = delete;
  SearchIndex& operator=(const SearchIndex&) = delete;

  /// Between these, `put` is for new people only and nothing can be found.
  void begin_loading();
  void finish_loading();
  /// Adds a person, or puts them anew.
  void put(std::span<const IndexEntry> people);
  void remove(PersonId id);

  /// Best first; among equals by name. People who match every term; when those are fewer than five, also the best of
  /// those who match all terms but one.
  Hits search(const SearchQuery& query, std::size_t skip, std::size_t limit) const;
  /// The people most like a new one, best first, for the duplicate check: judged afterwards by `likeness`.
  std::vector<PersonId> candidates(const Details& details, std::span<const std::string> phones, std::size_t limit) const;

  std::size_t size() const;
  std::size_t bytes() const;
  bool wants_compacting() const;
  const NameForms& forms() const;

 private:
  struct Rows;
  struct Search;
  std::unique_ptr<Rows> rows_;
};

}  // namespace stepwise::person
