// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stepwise::fairness {

/// Agreement that is asked for between people who grade the same. Practice reference e.5.
inline constexpr double kappa_target = 0.6;

/// What two people gave the same thing, on an ordered scale.
struct Two {
  int first = 0, second = 0;
};
/// Cohen's weighted kappa with quadratic weights: 1 is full agreement, 0 what chance alone gives, below 0 less than chance. Nothing
/// when there is nothing that both graded, or when both gave one and the same level throughout: then chance cannot be told from
/// agreement.
std::optional<double> weighted_kappa(std::span<const Two> graded);

/// One area of one vignette, as somebody graded it. Without need there is no risk to grade.
struct Grade {
  std::string vignette, area;
  int need = 0, risk = 0;
};
/// Everything one person graded; nobody's name.
using Grades = std::vector<Grade>;

/// How alike the grades of some people are: the mean over each two of them (Light's kappa), of those where it is defined.
struct Agreement {
  std::string area;                          ///< "" of all areas together
  std::optional<double> need, risk;
  std::int64_t graded = 0;                   ///< areas of vignettes that all of two people graded, over each two
  bool below() const { return (need && *need < kappa_target) || (risk && *risk < kappa_target); }
};
/// First all areas together, then each of `areas`.
std::vector<Agreement> agreement(std::span<const Grades> raters, std::span<const std::string> areas);

/// Where people differ: one area of one vignette, with what was given, sorted from low to high so that nobody is known by their place.
struct Differs {
  std::string vignette, area;
  std::vector<int> needs, risks;
  int apart = 0;                             ///< levels between the highest and the lowest, need and risk together
};
/// Those that differ at all, the furthest apart first.
std::vector<Differs> differences(std::span<const Grades> raters);

}  // namespace stepwise::fairness
