// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "performance/engine/measure.hpp"

namespace stepwise::engine {

/// The tallies of some measures for each council, in the order asked for.
struct Counts {
  struct OfCouncil {
    std::string code;
    std::vector<std::string> teams;
    std::vector<Tally> tallies;  ///< one a measure
  };
  Period period;
  std::vector<const Measure*> measures;
  std::vector<OfCouncil> councils;
};

/// What a tally keeps apart beside months and teams. What is not kept apart cannot be grouped by.
struct Splits {
  Splits(bool by_age = false, Kind kind = Kind::none) : age{by_age}, kind{kind} {}  // NOLINT: a yes or no is a split by age
  bool age;
  Kind kind;
};
/// Every measure there is, to be counted together.
std::vector<const Measure*> every_measure();
/// One pass over all stories for all measures, on so many threads.
Counts count_all(const story::Stories& stories, const std::vector<const Measure*>& measures, const Period& period, const Splits& splits,
                 unsigned threads);

/// What figures may be grouped by. Gender or support reason, of these one at a time.
enum class By { council, month, quarter, team, age, gender, reason };
std::optional<By> by_from_key(std::string_view key);
std::string_view by_key(By by);    ///< "month": in URLs and column headers
std::string_view by_label(By by);  ///< "Month"

/// One row of figures. `keys` follow the order asked for: month "2026-04", quarter "2026-27 Q1", team and age in words.
struct Row {
  std::vector<std::string> keys;
  std::int64_t numerator = 0, denominator = 0;
  std::optional<double> value;  ///< a count, a percentage, a median or a mean; none when the denominator is zero
  bool provisional = false;     ///< its window has not run out: it will still change
  std::int64_t apart = 0;       ///< what could not be classified, in neither of the two
};
struct Figures {
  std::string measure;
  Figure kind = Figure::count;
  std::vector<By> by;
  std::vector<Row> rows;  ///< in order of their keys; months and quarters without anything are rows with zeros
  Row total;
};
/// The part of a period a figure for all of it speaks of: the newest month that ends in it, for measures at month end.
Period spoken_of(const Measure& measure, const Period& period);

/// What to leave in before grouping: one council, one team, one age band, one gender or support reason, by their labels.
struct Only {
  std::optional<std::string> council{}, team{}, age{}, gender{}, reason{};
};
/// The splits that some grouping and leaving out need. A Fault when both gender and reason are asked for.
Result<Splits> splits_for(const std::vector<By>& by, const Only& only);
/// The labels of a kind by number: "Male", "Learning disability support"; blanks and what is in no list are "Unknown".
const std::vector<std::string>& kind_labels(Kind kind);
/// What is asked of some counts.
struct Ask {
  std::vector<By> by;
  Only only;
  std::optional<Period> within;  ///< the months it touches; left out: all
  Date settled_to;               ///< rows with months that end later are provisional
};
/// Groups the counts of one measure.
Figures figures(const Counts& counts, std::size_t measure, const Ask& ask);

/// An event behind a number.
struct Behind {
  std::string council, person;  ///< the person's number in the record, or identifier in the file
  std::uint64_t person_key = 0;
  Event event;
  std::string team, age;
  Date counted_on;
  bool met = false;
  int days = -1;
  std::optional<Event> because;
  std::string gender, reason;
  std::uint32_t amount = 1;      ///< see Counted
  std::uint32_t out_of = 1;      ///< see Counted
};
/// The people and events behind a cell: those counted in the period that pass `only`, oldest first, at most `limit`.
std::vector<Behind> behind(const story::Stories& stories, const Measure& measure, const Period& period, const Only& only,
                           std::optional<bool> met, std::size_t limit);
/// The same of every month of the period, for measures at month end: a person once for each month they count in.
std::vector<Behind> behind_each_month(const story::Stories& stories, const Measure& measure, const Period& period);

/// What a measure said of one event of a person.
struct Said {
  Event event;
  std::string team;
  Why why;
  std::optional<Date> counted_on;
  int days = -1;
  std::optional<Event> because;
  std::uint32_t numerator = 0, denominator = 0;  ///< what it adds to the two
};
/// Every event of a person in order, and why it counted or did not: what they add makes up the person's part of the figure
/// for the whole period. An event that counts in two months is there twice.
std::vector<Said> explain(const Story& story, const story::Council& council, const Measure& measure, const Period& period);

/// The continuous median of counts by value: the mean of the two middle ones. Nothing of nothing.
std::optional<double> median(const std::vector<std::uint32_t>& counts);
/// "2026-27 Q1": April starts the year.
std::string financial_quarter(std::uint16_t month);

}  // namespace stepwise::engine
