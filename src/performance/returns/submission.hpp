// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace stepwise::returns {

using SubmissionId = Id<struct SubmissionTag>;

/// A file of Client Level Data as it was sent. What has come of it is told by its dates.
struct Submission {
  SubmissionId id{0};
  std::string reference, file_name, kept_as, sha256;
  std::int64_t bytes = 0;
  Instant received_at;
  Date received_on;                 ///< counts as the import date where its rows do not say one (cld.md 8.2)
  std::string by;
  std::optional<Instant> checked;
  std::string unreadable;           ///< a sentence; empty when it can be read
  std::int64_t rows = 0, rows_failed = 0, failures = 0, warnings = 0;
  std::vector<std::string> councils;
  std::optional<Date> stated_start, stated_end;
  std::optional<Instant> excluded;
  std::string excluded_by, excluded_reason;
};

enum class State { checking, unreadable, excluded, counts };
constexpr State state_of(const Submission& submission) {
  if (!submission.checked) return State::checking;
  if (!submission.unreadable.empty()) return State::unreadable;
  return submission.excluded ? State::excluded : State::counts;
}

/// A reporting period, both days in it.
struct Span {
  Date from, to;
  friend auto operator<=>(const Span&, const Span&) = default;
};

/// What the loader made of one council's part of a submission (cld.md 8.1, 8.2).
struct Part {
  SubmissionId submission{0};
  std::string council;
  std::int64_t rows = 0;
  Date imported;
  std::optional<Date> stated_start, stated_end, derived_start, derived_end;
  bool fell_back = false;           ///< its own months were too few to derive a period from: the stated one was taken
  std::vector<Span> serves;         ///< periods that figures take from it
  std::string why_not;              ///< why it serves none, a sentence
};

/// Periods as one text, for the record: "2026-04-01/2026-06-30", blanks between.
std::string write_spans(const std::vector<Span>& spans);
/// What `write_spans` wrote; pieces that are none are left out.
std::vector<Span> read_spans(std::string_view text);
/// Neighbouring periods as one: four quarters in a row are one year.
std::vector<Span> joined(std::vector<Span> spans);

/// What is wrong with a reason to leave a submission out, a sentence; nothing when it will do: from 5 to 500 characters.
std::optional<std::string> reason_problem(std::string_view reason);

}  // namespace stepwise::returns
