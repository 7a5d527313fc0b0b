// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "practice/eligibility/eligibility.hpp"

namespace stepwise::eligibility {

/// A determination in the list of a person.
struct Line {
  Determination determination;
  Standing standing = Standing::to_decide;
};
struct OverviewView {
  std::vector<Line> lines;
  std::string href;                       ///< of the room for this person
  bool adult_assessed = false, carer_assessed = false;
  bool may_change = true;
  std::string assess_href;                ///< where an assessment is begun
};
html::Html write_overview(const OverviewView& view);

/// The three conditions, each met or not, and why: what the rule suggests and that it decides nothing.
html::Html write_suggestion(const Suggestion& suggestion);
/// The outcomes as they were judged, with unpaid care as a fact beside them.
html::Html write_needs(Kind kind, const std::vector<NeedLine>& needs);

/// The written determination: plain words, reasons, what comes next. It prints as the letter that the person keeps.
struct WrittenView {
  Determination determination;
  Standing standing = Standing::to_decide;
  std::string name;                       ///< of the person, for the document itself
  std::string href;                       ///< of this determination
  std::string judge_href;                 ///< to look again, from the amended assessment
  std::string introduce_href;             ///< where an introduction is begun
  bool may_change = true;
  html::Html disagrees = {};              ///< what the person disagrees with, and the way to add to it
};
html::Html write_written(const WrittenView& view);

/// For the page Help of a record.
html::Html write_summary(const std::vector<Line>& lines, const std::string& href);

}  // namespace stepwise::eligibility
