// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "forms/questionnaire/answer_at.hpp"

namespace stepwise::forms {

/// Reads the fields of one place, and gathers what they mean and what is wrong with them.
class AnswerReader {
 public:
  AnswerReader(const Item& item, const Answers& answers, std::string field) : item_{item}, answers_{answers}, field_{std::move(field)} {}
  const Item& item() const { return item_; }
  /// What was typed in a part: "", ".day", ...
  std::string_view part(std::string_view part);
  const std::vector<std::string>* all(std::string_view part);
  std::string name() const { return quoted_name(item_); }
  void take(Value value) { out_.values.push_back(std::move(value)); }
  /// The value counts as an answer even outside the form's limits, which is then a problem.
  void take_within_limits(Value value);
  void wrong(const char* code, std::string sentence) { out_.problems.push_back({field_, code, std::move(sentence), Weight::wrong}); }
  AnswerAt finish();

 private:
  const Item& item_;
  const Answers& answers_;
  std::string field_;
  AnswerAt out_;
};

/// A date in three parts, and the time of a dateTime, said to be wrong as GOV.UK's date input says it.
void read_date(AnswerReader& reader);
/// Options chosen, and own words of an open choice.
void read_choice(AnswerReader& reader);

}  // namespace stepwise::forms
