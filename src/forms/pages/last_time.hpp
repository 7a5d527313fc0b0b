// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "forms/questionnaire/answers.hpp"

namespace stepwise::forms {

/// The response a person gave the last time, for showing beside each question of the same form, whatever its version.
struct LastTime {
  const Response* response = nullptr;  ///< null: there was none
  std::string when, who;               ///< "21 November 2026", "Sam Porter, Reablement"
};

/// What was answered last time at a place.
struct LastAnswer {
  std::string question;   ///< as it was asked then
  std::string words;      ///< one line an answer
};

/// Finds answers of a response by linkId and repeat.
class LastAnswers {
 public:
  explicit LastAnswers(const Response& response);
  /// Null when the question was not asked, or not answered, or only in fewer repeats.
  const Answered* find(const Questionnaire& questionnaire, const Place& place) const;
  /// The same as words; the one value of a repeating question that belongs to the place.
  LastAnswer words(const Questionnaire& questionnaire, const Place& place) const;
  /// Entries that a series had: how often its linkId was answered.
  int entries(std::string_view link_id) const;

 private:
  void take(const std::vector<Answered>& items, const std::vector<int>& path);
  struct Found {
    const Answered* answered;
    std::vector<int> path;   ///< positions among those of the same linkId, outermost first
  };
  std::unordered_map<std::string_view, std::vector<Found>> by_link_id_;
};

}  // namespace stepwise::forms
