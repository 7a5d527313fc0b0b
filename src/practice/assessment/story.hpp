// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "forms/questionnaire/answers.hpp"
#include "practice/assessment/assessment.hpp"

// The person's own words, cut into sentences that a worker can mark. Pure.

namespace stepwise::assessment {

/// An answer in words, where the form asks it.
struct Told {
  std::string link_id, question, words;
  int entry = 0;   ///< which of the answers to that question, when it may be answered more than once
};
/// The answers of a form in the person's own words, in its order; choices, days and the worker's part are left out.
std::vector<Told> told_in(const forms::Response& response);
/// Every answer as people read it, for the written record: question and words, the worker's part apart.
std::vector<Told> answers_in(const forms::Response& response, bool workers_part);

/// A sentence of an answer: where it begins and how many bytes it has.
struct Sentence {
  std::size_t starts = 0, length = 0;
};
/// Ends at a full stop, a question or exclamation mark with a blank after it, or a line. Every character that is not blank is in
/// exactly one.
std::vector<Sentence> sentences(std::string_view words);

/// A sentence as a form names it: "story-now:0:24" is link, entry and start.
std::string key_of(const Told& told, const Sentence& sentence);
/// The passages that these keys name, next to each other joined to one; keys that name nothing are left out.
std::vector<Passage> passages_of(const std::vector<Told>& told, const std::vector<std::string>& keys);

/// Whether the answer to that question still holds these words.
bool still_told(const std::vector<Told>& told, const Passage& passage);

}  // namespace stepwise::assessment
