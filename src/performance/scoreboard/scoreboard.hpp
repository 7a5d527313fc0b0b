// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "http/http.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/engine/run.hpp"
#include "performance/statistics/disclosure.hpp"
#include "performance/statistics/statistics.hpp"

namespace stepwise::scoreboard {

/// Which part of a measure a page shows. Holds months, team names and age bands only, so it may stand in a URL.
struct Selection {
  Date from, to;  ///< first day of the first month, last day of the last
  std::string team, age;  ///< "" is all of them

  engine::Period period() const;
  engine::Only only() const;
};
/// Months shown when nothing is chosen.
constexpr int months_shown = 24;

struct ReadSelection {
  Selection selection;
  std::vector<Problem> problems;  ///< a month that is not one: the default is shown instead
};
/// Reads `from` and `to` (2026-04), `team` and `age`. Months outside `span` are drawn in; a reversed pair is a problem, and
/// so is a team that is none of `teams` or an age band there is not.
ReadSelection read_selection(const http::Fields& query, const engine::Period& span, const std::vector<std::string>& teams, Date today);
/// The selection as the query of a link.
http::Fields query_of(const Selection& selection);

/// One row as shown: counts and value have been through disclosure control.
struct Line {
  std::string key;  ///< the month, team or age band in words
  std::string code; ///< as links carry it: 2026-04, the team's name
  statistics::ShownCount numerator, denominator;
  statistics::ShownValue value;
  std::optional<statistics::Interval> interval;  ///< of a share, when it may be shown
  bool provisional = false;
};
/// A measure made ready for one audience.
struct View {
  const catalogue::About* about = nullptr;
  statistics::Audience audience = statistics::Audience::everyone_else;
  std::vector<Line> months, teams, ages;
  Line total;
};
Line line_of(const engine::Row& row, engine::Figure kind, statistics::Audience audience);
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
};
Chance chance_of(const View& view);
/// "Higher is better", "Lower is better" or "For context: neither way is better".
std::string_view direction_words(catalogue::Direction direction);
/// The figures of views as CSV, in English for programs: hidden as "*", not there as an empty cell.
std::string csv_of(const View& view);
std::string csv_of(const std::vector<View>& views);

}  // namespace stepwise::scoreboard
