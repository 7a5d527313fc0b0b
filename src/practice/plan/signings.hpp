// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "store/store.hpp"

namespace stepwise::plan {

/// What came of plans that were put forward for signature, told together. A plan sent back with a reason and signed later was changed
/// on the way. Source: reference/practice.md b.5: approval rate, change rate and delay, by who signs.
struct Signings {
  std::string name = {};                  ///< who signs, by its code; or a team
  std::int64_t as_asked = 0;              ///< signed as first put forward
  std::int64_t changed = 0;               ///< sent back with a reason, and signed later
  std::int64_t with_author = 0;           ///< sent back, and not put forward again yet
  std::int64_t waiting = 0;
  std::vector<std::int64_t> days = {};    ///< of those signed, from what the person answered

  std::int64_t decided() const { return as_asked + changed + with_author; }
  std::int64_t middle_days() const;       ///< 0 when none is signed
  std::int64_t longest_days() const;
};
struct SigningFigures {
  std::vector<Signings> by_route;
  std::vector<Signings> by_team;          ///< only what somebody else was asked to sign
};
/// Those signed since a day, or put forward since and still open; of a team, or of every team.
SigningFigures signings_since(store::ReadTx& tx, Date from, Date today, std::optional<TeamId> team);
/// Both tables; nothing where nothing was put forward.
html::Html write_signings(const SigningFigures& figures);

}  // namespace stepwise::plan
