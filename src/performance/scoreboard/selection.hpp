// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "http/http.hpp"
#include "performance/engine/run.hpp"
#include "performance/statistics/disclosure.hpp"

namespace stepwise::scoreboard {

/// Which part of a measure a page shows, and of which facts. Holds months, names of teams and lists and codes only, so it
/// may stand in a URL.
struct Selection {
  Date from = {}, to = {};  ///< first day of the first month, last day of the last
  std::string team = {}, age = {};  ///< "" is all of them
  std::string council = {};         ///< of kept returns: a council's code; "" is all of them
  std::string split = {};           ///< gender, reason, or "" for neither
  std::string source = {};          ///< "returns", or "" for the record
  std::string place = {};           ///< whose figures from elsewhere stand beside; "" is nobody's

  engine::Period period() const;
  engine::Only only() const;
  bool of_returns() const { return !source.empty(); }
};
/// Months shown when nothing is chosen.
constexpr int months_shown = 24;

/// What there is to choose from.
struct Choices {
  engine::Period span;
  std::vector<std::string> teams = {}, councils = {};
};
struct ReadSelection {
  Selection selection;
  std::vector<Problem> problems;  ///< a month that is not one: the default is shown instead
};
/// Reads `from` and `to` (2026-04), `team`, `age`, `council`, `split`, `source` and `place`. Months outside `span` are drawn in;
/// a reversed pair is a problem, and so is a team, council or age band that there is not.
ReadSelection read_selection(const http::Fields& query, const Choices& choices, Date today);
/// The selection as the query of a link.
http::Fields query_of(const Selection& selection);

/// What an audience may choose. Those who may see people choose freely. For everyone else the months are those of the
/// financial year that the last one is in, so that no two answers overlap and can be taken from one another, and nothing is
/// crossed: no team or age band by itself. Source: reference/organisation.md 8, differencing.
Selection for_audience(Selection selection, statistics::Audience audience, Date newest);
/// April of the financial year that a day is in.
Date financial_year_of(Date day);
/// A span without the days to come: reviews and plans hold those too, and figures speak of what was.
engine::Period up_to(engine::Period span, Date today);
/// The financial year to look at a measure in that settles so many days after a month: the one given, or where not one of its
/// months has settled yet the latest before it of which all have.
Selection settled_year(Selection year, int settles_after_days, Date today);
/// The months widened to whole quarters.
Selection in_quarters(Selection selection);
/// "2025-26"
std::string financial_year_key(Date day);
bool is_age_band(std::string_view label);

}  // namespace stepwise::scoreboard
