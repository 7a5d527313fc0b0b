// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/ids.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::coordination {

/// Level 1: somebody met, perhaps by a first name only or none. No record of a person stands behind it.
struct Hello {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  std::optional<Date> met_on;
  std::string first_name, area, talked_about, offered;
  std::optional<StaffId> by;
  std::string by_name, team_name;
};
/// Level 2: a note of a longer relationship. It is the person's: read by few, fed to nothing, deleted when they ask.
struct Note {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  std::optional<Date> written_on;
  std::string words;
  std::string person_agrees = "not_asked";   ///< yes, not_asked: that it is kept
  std::optional<Date> meet_again_on;
  std::optional<StaffId> by;
  std::string by_name, team_name;
};

std::vector<Problem> problems_of(const Hello& hello, Date today);
std::vector<Problem> problems_of(const Note& note, Date today);

/// A principle of Local Area Coordination and what it asks of a worker. Source: reference/practice.md b.3, in our words.
struct Principle {
  Message name, words;
};
std::span<const Principle> principles();

}  // namespace stepwise::coordination
