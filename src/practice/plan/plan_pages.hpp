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
  bool may_write = false, may_sign = false, may_start = false, may_ask_review = false;  ///< what whoever looks may do
  std::string next_version = {};  ///< the page of the one that is being written, beside this one
  const CodeList* formats = nullptr;
  std::string feedback = {};  ///< where the person says what planning was like; "" where nobody is to ask
};

/// Where it stands, what is still to do, and what can be done, above the plan itself.
Html write_standing(const Shown& shown);
/// Who does not agree with all of it, what they answered, on which day and their own words, for whoever is about to sign; nothing
/// where nobody disagrees.
Html disagreement_notice(const std::optional<Agreement>& agreement);
/// What they said to this version before it was changed; nothing where they are not to be asked again.
Html said_before_notice(const Plan& plan);
/// The plan as the person holds it: everything the law asks for, in their order of things. With links to change it, while it
/// may be written. Source: reference/practice.md f.1.
Html write_document(const Shown& shown, bool with_links);
/// The versions of a person that whoever looks may see, and whether there are others.
struct Versions {
  std::vector<Plan> plans;  ///< the newest first
  bool kept_apart = false;  ///< there is one for those who support carers
  std::optional<Date> died_on = {};  ///< of the person: every plan that was open ended then
};
/// All of them, with a way to begin.
Html write_versions(const Versions& all, std::string_view person_reference, bool may_write);
/// For the record: the plan in place and the one being written.
Html write_summary(const Versions& all, std::string_view person_reference);

/// "£120.50 a week", "£240.00 once", "nothing".
std::string cost_words(const Piece& piece);

}  // namespace stepwise::plan
