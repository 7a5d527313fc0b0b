// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/person/details_pages.hpp"
#include "practice/person/search_query.hpp"

namespace stepwise::person {

/// What a search said about the person, as the fields of a new person's form: "Jon Smyth 12/3/1950 ls8 2ab" gives names,
/// a date of birth and a postcode. Names keep the letters that were typed.
Typed prefilled(std::string_view searched, Date today);

/// What was typed, as details; problems where it cannot be that.
struct ReadDetails {
  Details details;
  std::vector<Problem> problems;
};
/// Only the fields that were sent are taken; the rest stay as in `start`.
ReadDetails read_details(const Typed& typed, const Details& start, const Lists& lists, Date today);

}  // namespace stepwise::person
