// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "practice/person/person_store.hpp"
#include "practice/plan/plan_site.hpp"
#include "practice/plan/rate.hpp"

namespace stepwise::plan {

using html::Html;

/// One version, ready to be shown.
struct Shown {
  const Plan& plan;
  const Around& around;
  const person::Banner& banner;
  std::span<const Rate> rates;
  State state;
  Date today;
  std::vector<WeekPiece> week = {};
  bool may_write = false, may_sign = false, may_start = false;  ///< what whoever looks may do
  const CodeList* formats = nullptr;
  std::string feedback = {};  ///< where the person says what planning was like; "" where nobody is to ask
};

/// Where it stands, what is still to do, and what can be done, above the plan itself.
Html write_standing(const Shown& shown);
/// The plan as the person holds it: everything the law asks for, in their order of things. With links to change it, while it
/// may be written. Source: reference/practice.md f.1.
Html write_document(const Shown& shown, bool with_links);
/// All versions of a person, the newest first, with a way to begin.
Html write_versions(const std::vector<Plan>& plans, std::string_view person_reference, bool may_write);
/// For the record: the plan in place and the one being written.
Html write_summary(const std::vector<Plan>& plans, std::string_view person_reference);

/// "£120.50 a week", "£240.00 once", "nothing".
std::string cost_words(const Piece& piece);

}  // namespace stepwise::plan
