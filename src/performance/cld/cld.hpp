// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "performance/story/story.hpp"

namespace stepwise::cld {

/// Why a row of a file could not be used. Closed: each has a sentence in `unusable_sentence`.
enum class Unusable : std::uint8_t {
  wrong_number_of_cells, no_council, no_person, no_client_type, no_event_type, no_start_date, not_a_date, ends_before_start,
  starts_after_death,
};
inline constexpr std::size_t unusable_reasons = 9;
std::string_view unusable_sentence(Unusable reason);

/// What was found in a file.
struct Report {
  std::uint64_t rows = 0;      ///< below the header, blank lines left out
  std::uint64_t used = 0;      ///< events kept
  std::uint64_t repeated = 0;  ///< rows that repeat an event of another row (cld.md 8.5)
  std::uint64_t without_event = 0;  ///< carers known by association only
  std::uint64_t not_chosen = 0;  ///< rows of parts of submissions that serve no period
  std::uint64_t outside = 0;     ///< rows that do not belong to the reference period of their submission (cld.md 8.3)
  std::size_t submissions = 1;
  struct Reason {
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> first_rows;  ///< row numbers as a spreadsheet counts them, over all files; at most five
  };
  std::map<Unusable, Reason> unusable;
  std::map<std::string, std::uint64_t> not_in_list;  ///< by column: cells in neither release's list
  std::vector<std::string> missing_columns;          ///< known columns that the file has not
  std::optional<Date> period_start, period_end;      ///< earliest and latest stated
  /// A few lines in words, without any person.
  std::vector<std::string> notes() const;
};

/// One 12-month file of each council, or its files chained quarter by quarter (cld.md 8).
enum class Product : std::uint8_t { joined, single };
/// How reporting periods are found: from the events by one of two rules, or as the files state them (cld.md 8.1).
enum class PeriodRule : std::uint8_t { version_2, version_1, stated };

/// A file as it was received.
struct Submission {
  std::filesystem::path path;
  std::string name;              ///< what to call it; the file's name when empty
  std::optional<Date> received;  ///< the import date of rows that state none in a column ImportDate
  bool excluded = false;         ///< serves nothing
};

struct LoadOptions {
  unsigned threads = 2;
  Product product = Product::joined;
  /// The quarters that these days touch, or with `single` the twelve months; nothing: all that submissions cover.
  std::optional<Date> from, to;
  std::optional<Date> as_of;     ///< later imports are not looked at
  PeriodRule rule = PeriodRule::version_2;
};

/// Days from the first to the last, both within it.
struct RefPeriod {
  Date from, to;
  friend bool operator==(const RefPeriod&, const RefPeriod&) = default;
};

/// What became of one council's part of one submission: rows that state one period and were imported on one day.
struct Choice {
  std::size_t submission = 0;         ///< its place among those given to `load` (or `resubmit`)
  std::string name, council;
  Date imported;
  std::optional<Date> stated_start, stated_end, derived_start, derived_end;
  std::vector<RefPeriod> serves;      ///< whole quarters, side by side ones together; else its own period
  std::string why_not;                ///< when it serves nothing: "it was imported after 2025-09-30"
  std::uint64_t rows = 0;
  bool fell_back_to_stated = false;   ///< too few events to derive a period from, or none could be derived
  std::uint64_t rows_before = 0;      ///< `Event::record` less this is the row of the file
};

struct Loaded {
  story::Stories stories;
  Report report;
  std::vector<Choice> choices;
};

/// Reads submissions of Client Level Data (Release 2 or 1; plain, gzip or zip) into stories, as cld.md 8 says: periods are
/// derived, submissions chosen for each quarter as of a day, events filtered, repeated ones taken once, services cropped.
/// One submission without from, to and as_of is taken whole: each period that it states is a reference period, and nothing
/// is left out for lying outside it, so that open requests count too.
/// A file that is empty, binary, cut short or not separated by commas is a Fault that says so in a sentence.
Result<Loaded> load(std::span<const Submission> submissions, const LoadOptions& options);
/// The same for one file.
Result<Loaded> load(const std::filesystem::path& path, unsigned threads);

/// A council sent again: only its submissions are read, and only its people are made anew. Its choices take the place of the
/// old ones; the report stays as it was.
Result<void> resubmit(Loaded& loaded, std::span<const Submission> submissions_of_that_council, std::string_view council, const LoadOptions& options);

/// What was done with one row, step by step.
struct RowTold {
  std::size_t submission = 0;
  std::uint64_t row = 0;             ///< as a spreadsheet counts: the header is 1
  std::vector<std::string> steps;    ///< sentences without a person
  std::string outcome;               ///< kept, merged into row N of F, cropped to D, dropped: ...
};
/// Tells of every row of a council with this Event_Reference, or of the row of this number, and of every row that is the same
/// event: why it was kept, superseded, merged, cropped or dropped. A Fault when there is none.
Result<std::vector<RowTold>> explain(std::span<const Submission> submissions, const LoadOptions& options, std::string_view council,
                                     std::string_view event_reference_or_row);

}  // namespace stepwise::cld
