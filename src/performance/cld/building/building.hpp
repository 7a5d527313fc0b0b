// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "performance/cld/export/export.hpp"

namespace stepwise::return_building {

/// Which return: the one that is due, or the one that is building towards the end of this quarter.
enum class Which : std::uint8_t { building, due };
cld_export::ReturnPeriod period_of(Which which, Date today);

/// One thing that would fail, or be warned of, if the return were sent now: of a person once, however many rows they have.
struct Todo {
  std::int64_t person = 0;                ///< 0: of the return as a whole
  std::string person_reference, event_reference;
  std::optional<story::EventType> type;   ///< nothing: of the person
  Date start;
  int field = cld::no_field;              ///< of the return's fields
  cld::Problem problem = cld::Problem::none;
  std::string sentence;                   ///< what is wrong and what to do; no person is in it
  std::string team, worker;               ///< who owns the work
  bool is_warning() const { return cld::is_warning(problem); }
};

struct Tally {
  std::uint64_t failures = 0, warnings = 0;
};

/// A return as it would be if it were sent now.
struct Building {
  Which which = Which::building;
  cld_export::ReturnPeriod period;
  Instant looked_at;
  cld_export::RowCounts counts;
  Tally all;
  std::map<int, Tally> by_field;               ///< fields with something wrong
  std::map<std::string, Tally> by_team;        ///< by name; "" is no team
  std::vector<Todo> todos;                     ///< by team, worker, person; at most `most_todos`
  std::vector<std::string> refusals;           ///< why it could not be sent at all
  std::string nothing;                         ///< why there is no return: a sentence
};
inline constexpr std::size_t most_todos = 20'000;

/// Makes and checks the return in the snapshot; writes nothing.
Building look(store::ReadTx& tx, const cld_export::ReturnWords& words, Which which, std::string_view la_code, Date today, Instant now, unsigned threads);

/// Whether a field is of the person, whatever the event.
bool is_of_person(const cld::Field& field);

}  // namespace stepwise::return_building
