// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "performance/catalogue/about.hpp"
#include "performance/population/population.hpp"
#include "performance/scoreboard/selection.hpp"
#include "performance/statistics/disclosure.hpp"
#include "performance/statistics/statistics.hpp"

namespace stepwise::scoreboard {

/// One row as shown: counts and value have been through disclosure control.
struct Line {
  std::string key;  ///< the month, team or age band in words
  std::string code; ///< as links carry it: 2026-04, the team's name
  statistics::ShownCount numerator, denominator;  ///< of a mean there is no numerator: it counts no people
  statistics::ShownValue value;
  std::optional<statistics::Interval> interval = {};  ///< of a share, when it may be shown: from 0 to 1
  bool provisional = false;
  statistics::ShownCount apart = 0;                   ///< what could not be classified
  statistics::ShownValue rate = {};                   ///< for each 100,000 people, with its interval
  std::optional<statistics::Interval> rate_interval = {};
  std::optional<population::Base> base = {};          ///< whom it was divided by
};
/// Counts as rates: the twelve months up to the end of each quarter. Without a base no population is loaded.
struct Rates {
  population::Among among;
  std::vector<Line> years = {};
};
/// A measure made ready for one audience.
struct View {
  const catalogue::About* about = nullptr;
  statistics::Audience audience = statistics::Audience::everyone_else;
  std::vector<Line> months = {}, teams = {}, ages = {};
  Line total = {};
  std::vector<Line> kinds = {};      ///< by gender or support reason
  std::string split = {};            ///< which: "gender" or "reason"
  std::optional<Rates> rates = {};
  bool sets_apart = false;           ///< something could not be classified
};
/// A row by itself.
Line line_of(const engine::Row& row, engine::Figure kind, statistics::Audience audience);
/// Rows made ready together: `parts_of_a_whole` when each thing counted is in one row only, so that they add up.
std::vector<Line> lines_of(std::span<const engine::Row> rows, engine::Figure kind, statistics::Audience audience, bool parts_of_a_whole);
/// "April 2026" from "2026-04", "April 2026 to June 2026" from "2026-27 Q1", a band of age or "No team" in the language of
/// the moment; a team by its own name.
std::string code_in_words(const std::string& code);

/// Whether a figure for several months is that of the newest: people are counted as they stood when it ended.
bool speaks_of_month_ends(const catalogue::About& about);
/// "%", " days" or "".
std::string_view unit_of(engine::Figure kind);
/// "612 of 1,004 (61%)", "a median of 3 days over 412 requests", "1,004", "too few to show", "nothing to count".
std::string line_in_words(const Line& line, engine::Figure kind);
/// What the months say, for the caption of the run chart: whether the newest months stand out, by the signals of
/// statistics.hpp, and never a verdict on two points.
std::string finding(const View& view);
/// What chance says of the months: the limits of the settled ones that can be shown, and for each month in order why it
/// stands out, or nothing. Runs are not followed across a month that is missing. Of months that mostly count the same
/// people again nothing is said: the limits suppose that months do not lean on each other.
struct Chance {
  std::optional<statistics::RunLimits> limits;
  std::vector<std::string> stands_out;
  std::vector<bool> high = {};  ///< whether what stands out is above the mean, or rising
};
Chance chance_of(const View& view);
/// How the newest settled month stands out, if it does.
enum class Standing { no, worse, better, otherwise };
Standing standing_of(const View& view);
/// "Higher is better", "Lower is better" or "For context: neither way is better".
std::string_view direction_words(catalogue::Direction direction);

/// The figures of a view as CSV, in English for programs: hidden as "*", not there as an empty cell. `period` is what the
/// splits and the total speak of ("2025-26"); without one they are left out, because months may be those of several years.
/// A view by gender or support reason gives that split alone.
std::string csv_of(const View& view, const std::string& period, bool with_head = true);
/// The heads alone.
std::string csv_heads();
/// A count or value as a cell of such a file.
std::string csv_number(const statistics::ShownCount& count);
std::string csv_number(const statistics::ShownValue& value);

}  // namespace stepwise::scoreboard
