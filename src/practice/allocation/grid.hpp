// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::allocation {

/// How much of the help that is needed nobody gives yet, and how bad it would be within twelve weeks if nobody did
/// (practice reference e.3). Closed: four of each.
inline constexpr std::size_t level_count = 4;
enum class Need : std::uint8_t { none, some, much, nearly_all };
enum class Risk : std::uint8_t { low, moderate, high, severe };
struct Level {
  Need need = Need::none;
  Risk risk = Risk::low;
  friend bool operator==(const Level&, const Level&) = default;
};
/// "0" to "3"; nothing for anything else.
std::optional<Need> need_from(std::string_view typed);
std::optional<Risk> risk_from(std::string_view typed);
Message name_of(Need need);
Message name_of(Risk risk);

/// No amount was entered: a gap, which no published grid has.
inline constexpr std::int64_t no_amount = -1;
/// No cell, addition or total is more than this a week. It is no cap: it is what a sum is kept from running over by.
inline constexpr std::int64_t most_pence = 100'000'000;
inline constexpr std::size_t most_areas = 16;

/// One row of the grid: an area of need, and pence a week for each need and risk.
struct Area {
  std::string code;                    ///< stable, lower case: "personal_care"
  std::string words;                   ///< what people read
  std::vector<std::string> outcomes;   ///< codes of the ten specified outcomes that it groups
  std::array<std::array<std::int64_t, level_count>, level_count> pence{};   ///< [need][risk]
  std::int64_t at(Level level) const { return pence[static_cast<std::size_t>(level.need)][static_cast<std::size_t>(level.risk)]; }
  friend bool operator==(const Area&, const Area&) = default;
};

/// The whole of how a sum is made. It has one amount for a need and a risk, whoever the person is: there is no place in it for a
/// cap by setting, nor for a multiplier by age, sex, diagnosis or group, and nothing else is read when a sum is made.
struct Grid {
  std::string reference = {};
  std::int64_t version = 1;
  std::int64_t number = 0;                                  ///< 1, 2, ... as published; 0 for a draft
  std::string name = {};
  Date from_on = {};                                        ///< in force from this day until the next one is
  std::array<std::string, level_count> need_words = {}, risk_words = {};   ///< a plain descriptor of each level
  std::vector<Area> areas = {};
  std::int64_t tolerance_percent = 15;                      ///< a difference beyond it needs a second signature
  std::int64_t contingency_pence = 0;                       ///< a year, kept apart from everybody's sums
  bool shipped = false;                                     ///< the example that comes with the program
  std::optional<std::int64_t> made_by = {};                 ///< a member of staff
  std::string made_by_name = {}, published_by_name = {};
  std::optional<Instant> published_at = {}, dropped_at = {};
  std::string returned_why = {};                            ///< when it was last sent back
  const Area* find(std::string_view code) const;
};
enum class GridState { draft, waiting, published, dropped };
/// Where a grid stands; `asked` says that somebody was asked to agree to it and has not answered.
GridState state_of(const Grid& grid, bool asked);
Message state_words(GridState state);

/// Only who made a draft changes it, and anybody else who keeps the grid publishes it: so nobody publishes amounts of their own.
bool may_change(const Grid& grid, std::int64_t staff);
bool may_publish(const Grid& grid, std::int64_t staff);

/// The form field of a cell: cell_CODE_NEED_RISK. Problems name it.
std::string cell_field(std::string_view area, std::size_t need, std::size_t risk);
/// Everything that keeps a grid from being used, cell by cell: a gap, an amount under nought or out of range, an amount that
/// falls as need or risk rises, money where nothing is needed, an area twice, a descriptor that is missing,
/// an outcome that is none of the ten.
std::vector<Problem> problems_of(const Grid& grid);
/// Codes of specified outcomes that no area groups: nobody is given money for a need there.
std::vector<std::string> outcomes_left_out(const Grid& grid);
/// Whether it may begin on a day: not before the day it is asked for, after the one that was published last.
std::vector<Problem> start_problems(const Grid& grid, std::optional<Date> last_published_from, Date today);
/// What an area of these words is called in the record: small letters, digits and underscores; "" when nothing is left.
std::string code_of(std::string_view words);

/// The areas and levels of the example that comes with the program, as its words stand in the record: for whoever translates them.
std::span<const Message> shipped_words();

/// The sixteen amounts as text and back; nothing when they are not sixteen whole numbers.
std::string pence_text(const Area& area);
bool read_pence(std::string_view text, Area& area);

}  // namespace stepwise::allocation
