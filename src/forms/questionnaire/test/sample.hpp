// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>

#include "base/random.hpp"
#include "forms/questionnaire/answers.hpp"

// For tests and benchmarks of any room: forms and answers that nobody typed.

namespace stepwise::forms::sample {

/// A form as a council's would be: sections of ten questions of every kind, some asked only after certain answers, a
/// repeating group now and then. `items` counts everything.
std::string form_json(int items = 200);
/// A form of any shape: nesting, series in series, conditions on anything, limits. Always one that is accepted.
std::string random_form_json(std::uint64_t seed);

/// Answers that `validate` finds nothing wrong with: everything that must be answered, and `share` of the rest.
Answers good_answers(const Questionnaire& questionnaire, std::uint64_t seed, double share = 0.8);
/// Answers as a hurried or hostile hand leaves them: half dates, words for numbers, options there are not, answers to
/// what is not asked.
Answers wild_answers(const Questionnaire& questionnaire, std::uint64_t seed);

}  // namespace stepwise::forms::sample
