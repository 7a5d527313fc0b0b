// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace stepwise::directory {

/// A regular time: a weekday, how often, and from when to when.
struct Session {
  enum class Often { weekly, fortnightly, monthly };
  int weekday = 1;              ///< Monday is 1
  Often often = Often::weekly;
  int opens = -1, closes = -1;  ///< minutes since midnight; -1 when not known
  friend bool operator==(const Session&, const Session&) = default;
};

/// What people type, one a line: "Tuesday 10am to 12pm", "Sat 9:30-11:00 every two weeks", "Friday monthly". English and
/// Welsh names of days. A line that cannot be read is a problem with field "sessions" that quotes it.
struct ReadSessions {
  std::vector<Session> sessions;
  std::vector<Problem> problems;
};
ReadSessions read_sessions(std::string_view typed);

/// The lines that are kept: "Tuesday 10:00 to 12:00 fortnightly".
std::string write_sessions(const std::vector<Session>& sessions);
/// The same in the language of the moment: "Tuesday, 10:00am to 12:00pm, every two weeks".
std::string session_words(const Session& session);
std::string weekday_words(int weekday);

}  // namespace stepwise::directory
