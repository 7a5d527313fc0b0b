// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "forms/pages/field.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::forms {

/// One question about to be drawn: what its control shares with every other.
struct Question {
  const Questionnaire& questionnaire;
  const Item& item;
  const Answers& answers;
  std::span<const Problem> problems;
  const FieldOptions& options;
  std::string name;      ///< Place::field()
  Html words, hint, error;

  std::string part(const char* which) const { return name + which; }
  std::string_view typed() const { return answers.typed(name); }
  std::string_view typed(const char* which) const { return answers.typed(part(which)); }
  /// The sentence about one part, without those about the whole.
  bool wrong(const char* which) const;
  govuk::Label label() const;
  govuk::Legend legend() const;
};

/// Boolean, choice and open choice.
Html choice_control(const Question& question);
/// Everything that is typed.
Html typed_control(const Question& question);

}  // namespace stepwise::forms
