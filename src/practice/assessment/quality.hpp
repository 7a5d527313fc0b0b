// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "practice/assessment/assessment.hpp"

// Prompts that ask whether an assessment is what it should be, and the sample that colleagues read. Pure. Source:
// reference/practice.md d.1.

namespace stepwise::assessment {

struct Prompt {
  std::string_view code;
  Message question;
};
std::span<const Prompt> prompts();
/// yes, partly, no, not_applicable
std::span<const Choice> prompt_choices();

/// The prompts answered once, about one assessment.
struct Check {
  bool own = true;                              ///< by the assessor about their own
  std::optional<StaffId> by;
  std::string by_name;
  Date on;
  std::map<std::string, std::string> answers;   ///< by the prompt's code
  std::string learning;
};
/// What is missing in one.
std::vector<Problem> problems_of(const Check& check);

/// One that can be drawn: signed in a month, by whom.
struct Drawable {
  std::string reference;
  std::optional<StaffId> author;
};
/// The same few for everybody who asks for this team and month, in an order nobody chose. Those of `reader` are left out,
/// others do not move up: nobody can choose by reading.
std::vector<Drawable> sample_of(std::vector<Drawable> all, std::string_view seed, std::size_t how_many, std::optional<StaffId> reader);
inline constexpr std::size_t sample_size = 5;

/// How often each answer was given, by prompt.
struct Counted {
  std::string_view code;
  std::map<std::string, int> answers;
};
std::vector<Counted> count(const std::vector<Check>& checks);

}  // namespace stepwise::assessment
