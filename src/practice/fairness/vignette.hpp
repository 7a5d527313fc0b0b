// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "base/result.hpp"
#include "http/http.hpp"
#include "practice/fairness/kappa.hpp"

namespace stepwise::fairness {

/// An invented person, as lists/vignettes.toml tells of them, and the areas of need to be graded.
struct Vignette {
  std::string code, title, heard;
  std::vector<std::string> areas;   ///< of care_act::need_areas
};
/// Those of lists/vignettes.toml. Faults name what cannot be read.
Result<std::vector<Vignette>> load_vignettes();
Result<std::vector<Vignette>> vignettes_from(std::string_view toml);

/// Some months in which workers grade the same vignettes, each alone.
struct Round {
  std::string reference;
  std::int64_t version = 1;
  std::string opened_by;
  Date opened_on;
  std::optional<Date> closed_on;
  std::int64_t begun = 0, finished = 0;   ///< workers
};
/// Where one worker is in it.
enum class Mine { not_begun, grading, finished };
/// Whether what others gave may be read: two have finished at least, and whoever reads cannot grade any more. So nobody is led by
/// what somebody else gave.
bool may_compare(const Round& round, Mine mine);
/// Whether this worker may still grade.
bool may_grade(const Round& round, Mine mine);
/// Areas of vignettes that are not graded yet.
std::size_t left_to_grade(const std::vector<Vignette>& vignettes, const Grades& grades);

/// The form fields of one area: need_AREA and risk_AREA.
std::string need_field(std::string_view area);
std::string risk_field(std::string_view area);
/// What is missing: a need for each area, and a risk where there is one.
std::vector<Problem> problems_of(const Vignette& vignette, const http::Fields& typed);
/// What was typed, once it has no problems.
Grades grades_from(const Vignette& vignette, const http::Fields& typed);

}  // namespace stepwise::fairness
