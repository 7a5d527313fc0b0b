// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/public_pages.hpp"

namespace stepwise::forms {

/// What one page asks: a question or all entries of a series, with the displays that stand before it.
std::vector<Place> places_of_step(const Questionnaire& questionnaire, const Answers& answers, int position);

}  // namespace stepwise::forms
