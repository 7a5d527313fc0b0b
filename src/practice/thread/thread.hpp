// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace stepwise::thread {

/// Something that happens towards an outcome, and what it costs.
struct Solution {
  std::string reference, what, who;
  bool paid = false;
  std::int64_t weekly_pence = 0, one_off_pence = 0;
};
/// How it went at a review, in words of the scale; "" where nobody rated it.
struct Result {
  Date on;
  std::string own, own_help, others, others_help;
};
/// One outcome with all that hangs on it: where it comes from, what is done, what it cost, and what came of it.
struct Strand {
  std::string reference;           ///< of the outcome; "" for what serves none
  std::string aspiration, words, standing;
  std::vector<Solution> solutions;
  std::vector<std::string> actions;   ///< of people who are not paid, in words
  std::int64_t planned_pence = 0, spent_pence = 0;
  std::vector<Result> results;     ///< the earliest first
  std::optional<Date> closed_on = {};   ///< nothing more happens towards it, and nothing is missing
  std::string closed_why = {};          ///< in the person's words
};

/// The money of a plan, told by outcome: nothing is counted twice, and what serves no outcome is told as that.
struct Thread {
  std::vector<Strand> strands;     ///< those with an outcome
  Strand loose;                    ///< lines and spending that no outcome is known of
  Date from, to;                   ///< of the spending
};
std::int64_t weekly_pence(const Strand& strand);
std::int64_t one_off_pence(const Strand& strand);
std::int64_t spent_pence(const Thread& thread);
/// Its part of all that was spent, in whole per cent, halves up; nothing when nothing was.
std::optional<int> share_percent(const Thread& thread, const Strand& strand);

/// Where the line is broken, as questions for the person and the worker. None is an error. Of an outcome that was closed only money
/// that nobody asked about is a question.
enum class Break { no_aspiration, nothing_happens, only_paid, money_without_result, planned_not_spent };
std::vector<Break> breaks_of(const Strand& strand);

/// What the money did for the outcome, in a sentence.
std::string answer(const Thread& thread, const Strand& strand);

}  // namespace stepwise::thread
