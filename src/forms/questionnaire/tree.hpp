// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// The series an item stands in, outermost first, itself included when it is one.
std::vector<int> series_around(const Questionnaire& questionnaire, int item);
/// Whether an item is another or stands anywhere under it.
bool is_within(const Questionnaire& questionnaire, int item, int ancestor);
/// The place of a parent, seen from a child's place.
Place parent_of(const Questionnaire& questionnaire, const Place& place);
/// The place of a child inside a place; for a series, its given entry.
Place child_of(const Questionnaire& questionnaire, const Place& place, int child, int entry = 0);
/// How many entries the series `item` has inside a place whose repeats are `outer`.
int entries_of(const Answers& answers, int item, const std::vector<int>& outer);

/// The fields that hold a value at a place, for an item of that type; empty when the item cannot hold it.
Answers::Fields fields_of(const Item& item, const Place& place, const std::vector<Value>& values);

}  // namespace stepwise::forms
