// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace stepwise::person {

/// What one piece of the search box turned out to be. A piece may be several things at once (an 11-digit number is a
/// phone number and perhaps another system's), so a term says all that it may match.
struct Term {
  enum class Kind {
    word,        ///< part of a name or an address, folded
    birth,       ///< a whole date
    birth_year,  ///< four digits that are a year
    postcode,    ///< whole, or its first part: LS8, LS8 2
    number,      ///< digits: NHS number, phone, another system's
    reference,   ///< letters and digits mixed: ours or another system's
  };
  Kind kind = Kind::word;
  std::string text = {};  ///< folded word; postcode in capitals, its parts apart; digits; small letters of a reference
  std::string also_word = {};  ///< for a short postcode or reference that may be a word: how it folds
  Date date = {};
  int year = 0;
  bool beside_next = false;  ///< a word typed right before another: "o brien" may be obrien
};

struct SearchQuery {
  std::vector<Term> terms;
  bool empty() const { return terms.empty(); }
};

/// The most pieces that are looked at; further ones are left out.
inline constexpr std::size_t most_terms = 8;
/// The most bytes of the box that are read.
inline constexpr std::size_t longest_search = 200;

/// Reads the one search box, whatever its order and punctuation: "smith 12/3/1950", "jon smyth ls8", "943 476 5919",
/// "0113 496 0000". Any bytes are fine.
SearchQuery parse_search(std::string_view typed, Date today);
/// True when ten digits were typed as an NHS number, and its check digit does not fit (modulus 11).
bool has_mistyped_nhs_number(const SearchQuery& query);

}  // namespace stepwise::person
