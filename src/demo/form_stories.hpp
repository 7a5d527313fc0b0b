// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "forms/questionnaire/answers.hpp"

namespace stepwise::demo {

/// One form that somebody of the demo council filled in.
struct FormStory {
  enum class State { finished, amended, draft, received } state = State::finished;
  std::size_t person = 0;   ///< from 1; 0 for what the public sent
  int days_ago = 0;
  std::string form, reason;
  std::vector<std::pair<std::string, std::string>> answers;   ///< linkId and what was answered
};
/// lists/demo/forms.csv, in its order.
Result<std::vector<FormStory>> form_stories();

/// Puts an answer where the form asks it, in the first entry of a series: text, yes or no, the code of a choice, or a date
/// as days from `day`.
void tell(const forms::Questionnaire& questionnaire, forms::Answers& answers, std::string_view link_id, const std::string& value, Date day);

}  // namespace stepwise::demo
