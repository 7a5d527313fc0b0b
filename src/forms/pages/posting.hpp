// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "forms/questionnaire/answers.hpp"

// What a page of a form posts back, read without a web server: pure.

namespace stepwise::forms {

/// The answers after a page was posted. Takes every posted name that is a field of this form ("q12-0.day") and nothing
/// else. A page names its radios and checkboxes in `shown`, because those that are left empty post nothing.
/// A part page (a save of changed fields) names none and clears none.
Answers with_posted(const Questionnaire& questionnaire, Answers kept, const Answers::Fields& posted);

/// The answers of a preview, which travel in its page: everything posted, the lengths of its series too. Blank answers
/// when nothing was posted yet.
Answers answers_of_preview(const Questionnaire& questionnaire, const Answers::Fields& posted);

/// The question that a field stands for ("q12-0.day"): nothing when this form has no such question, when it is not
/// for filling in, or when the answers have no such entry of its series.
std::optional<Place> question_of(const Questionnaire& questionnaire, const Answers& answers, std::string_view field);

/// The button that was pressed, field `do`: "continue", "save", "update", "check", "clear:q12", "add:q12", "remove:q12:2",
/// "copy:q12".
struct Act {
  enum class Kind { go_on, save, update, clear, add, remove, copy } kind = Kind::go_on;
  Place place = {};   ///< of a series: its own last repeat left out
  int entry = 0;      ///< of `remove`, from 0
};
/// Anything unknown is "continue".
Act read_act(const Questionnaire& questionnaire, std::string_view value);
/// Does what the button says to the answers; `last` is last time's response, for `copy`. The place to go to afterwards.
std::optional<Place> perform(const Questionnaire& questionnaire, Answers& answers, const Act& act, const Response* last = nullptr);

}  // namespace stepwise::forms
