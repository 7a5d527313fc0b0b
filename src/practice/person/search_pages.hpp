// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "practice/person/person_routes.hpp"
#include "practice/person/duplicate.hpp"
#include "practice/person/page_parts.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::person {

inline constexpr std::size_t results_a_page = 20;

/// The search box alone.
govuk::Page search_page(const govuk::Frame& frame, bool ready, std::string_view notice);

struct FoundPerson {
  ListedPerson person;
  std::vector<std::string> matched;
};
struct Results {
  std::string typed, proof;
  std::vector<FoundPerson> people;
  std::size_t total = 0;
  std::size_t whole = 0;  ///< of them, how many matched all that was typed; the rest matched all but one part
  bool mistyped_nhs_number = false;
  int page = 1;
  bool may_add = false, may_open = false, may_break_glass = false;
};
/// What a search found; paging and adding a person go by POST, so that no address holds a name unsealed.
govuk::Page results_page(const govuk::Frame& frame, const Results& results, const Lists& lists, Date today);

/// The form of a new person. `typed` gives each field as it was typed.
struct NewPersonForm {
  std::string proof;
  std::vector<std::pair<std::string, std::string>> typed;
  std::vector<Problem> problems;
  std::string get(std::string_view name) const;
  /// What the field's control shows: a choice that nobody made is "not asked", never the first of its list.
  std::string value(const Field& field) const;
};
govuk::Page new_person_page(const govuk::Frame& frame, const NewPersonForm& form, const Lists& lists);

/// "It is one of these", or a reason why it is none of them.
govuk::Page possible_matches_page(const govuk::Frame& frame, const NewPersonForm& form, const std::vector<Possible>& people, const Lists& lists,
                                  Date today, bool may_break_glass);

/// Reasons for adding a person who looks like someone on record: code and words.
const std::vector<std::pair<std::string, Message>>& not_a_match_reasons();

}  // namespace stepwise::person
