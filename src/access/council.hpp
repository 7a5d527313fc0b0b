// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/session_rules.hpp"
#include "access/staff_store.hpp"
#include "base/problem.hpp"
#include "language/language.hpp"

namespace stepwise::access {

/// What a council sets for the whole site.
struct Council {
  std::string name = "Stepwise";
  std::string colour = "#00594c";   ///< #rrggbb, behind white words
  int idle_minutes = 30;
  int session_hours = 12;
  int break_glass_hours = 4;
  std::string la_code = {};         ///< three digits: what the national returns call the council; "" when not set
  std::string plan_sign_off = "worker";   ///< of plan_sign_offs(): who signs plans
  std::string star_licence = {};    ///< by which licence readings of an Outcomes Star are kept; "": none are asked for. Source: reference/practice.md g.3
  SessionLimits limits() const;
  friend bool operator==(const Council&, const Council&) = default;
};

/// The settings page as typed.
struct CouncilForm {
  std::string name = {}, colour = {}, idle_minutes = {}, session_hours = {}, break_glass_hours = {}, la_code = {}, plan_sign_off = "worker", star_licence = {};
};
/// Who signs a care and support plan, by code: the worker who knows the person unless the council chooses otherwise.
/// Source: reference/practice.md b.5, f.4.
struct SignOff {
  std::string_view code;
  Message words;
};
std::span<const SignOff> plan_sign_offs();
CouncilForm form_of(const Council& council);
std::vector<Problem> council_problems(const CouncilForm& form);
/// Only for a form without problems.
Council council_from(const CouncilForm& form);

Council read_council(store::ReadTx& tx);
/// Fault: stale, when what is kept is no longer `before`.
Result<void> change_council(store::WriteTx& tx, const Actor& actor, const Council& before, const Council& after);

}  // namespace stepwise::access
