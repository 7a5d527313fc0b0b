// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/page.hpp"
#include "performance/returns/progress.hpp"
#include "performance/returns/quality.hpp"
#include "performance/returns/submission.hpp"

namespace stepwise::returns {

inline constexpr std::string_view returns_href = "/returns";
std::string href_of(const Submission& submission);

/// The list, a page of it.
struct ListModel {
  std::vector<Submission> shown;
  std::map<std::int64_t, std::vector<Part>> parts;   ///< by submission
  int page = 1, pages = 1;
  bool may_keep = false, loading = false;
  std::string trouble, done;
};
govuk::Page list_page(const ListModel& model);

/// One submission: what it is, what is wrong in it, what it serves.
struct SubmissionModel {
  Submission submission;
  std::vector<Part> parts;
  std::optional<Result<Quality>> quality;
  Progress progress;
  bool may_keep = false;
  std::string done;
};
govuk::Page submission_page(const govuk::Frame& frame, const SubmissionModel& model);

/// What was chosen of each council's part, and why: a page of it.
struct ChosenModel {
  Submission submission;
  std::vector<Part> shown;
  int page = 1, pages = 1;
};
govuk::Page chosen_page(const ChosenModel& model);

/// The question why one should not count.
govuk::Page exclude_page(const govuk::Frame& frame, const Submission& submission, std::string_view reason, std::vector<Problem> problems);

/// The form for a file; `typed` are the three boxes of the day.
struct UploadModel {
  std::string day, month, year;
  std::vector<Problem> problems;
  std::size_t most_bytes = 0;
};
govuk::Page upload_page(const govuk::Frame& frame, const UploadModel& model);

/// What the waiting page's script asks for: {"state": "waiting", "percent": 40, "words": "..."}.
std::string state_json(const Submission& submission, const Progress& progress);

/// A period in words: "1 April 2025 to 31 March 2026".
std::string span_words(const Span& span);
/// What a submission serves, in a few words, or why nothing.
std::string serving_words(const Submission& submission, const std::vector<Part>& parts);

}  // namespace stepwise::returns
