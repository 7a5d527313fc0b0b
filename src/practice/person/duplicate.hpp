// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <vector>

#include "practice/person/name_match.hpp"
#include "practice/person/person.hpp"

namespace stepwise::person {

/// Points from which someone on record is shown before a new person is added.
inline constexpr int possible_match_points = 45;

/// How like someone on record a new person is: points, and the reason for each, strongest first. Points decide only
/// whether a worker is asked to look; the worker decides. Same NHS number 100; same date of birth 40 (day and month
/// swapped 25, one part different 20); same last name 25 and first name 25 (alike: in proportion; given the wrong way
/// round counts as the same); same phone 25; same postcode 20. Two NHS numbers that differ take off 40, dates of birth
/// with nothing in common 20.
struct Likeness {
  int points = 0;
  std::vector<std::string> reasons;
  bool is_possible() const { return points >= possible_match_points; }
};

/// Someone on record, as the duplicate check needs them.
struct Known {
  Details details;
  std::vector<OtherName> other_names;
  std::vector<std::string> phones;
};
Likeness likeness(const Details& fresh, std::span<const std::string> phones, const Known& known, const NameForms& forms);

}  // namespace stepwise::person
