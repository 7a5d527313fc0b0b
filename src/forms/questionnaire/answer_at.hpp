// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// What stands in the fields of one place, read by its type.
struct AnswerAt {
  std::vector<Value> values;        ///< what makes sense
  std::vector<Problem> problems;    ///< what does not, or is outside the form's limits
  bool is_typed = false;            ///< something is there, sensible or not
};
/// The same whatever the form itself gives or hides, by the field's name.
AnswerAt typed_at(const Item& item, const Answers& answers, std::string field);
AnswerAt answer_at(const Questionnaire& questionnaire, const Answers& answers, const Place& place);

/// A question's words as sentences about it quote them: without a colon at the end, cut where they are long.
std::string quoted_name(const Item& item);

}  // namespace stepwise::forms
