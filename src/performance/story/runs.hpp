// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <array>
#include <vector>

#include "performance/story/short_term.hpp"

namespace stepwise::story {

/// Rows of one kind up to so many days apart are one run (six-steps.md 4).
inline constexpr int run_gap = 7;
/// What a row is no part of.
inline constexpr int no_kind = -1;

/// Kinds of rows that runs are made of; each takes services given to the person as a service user only.
/// Any of the seven types that are not for carers, each a kind.
int service_kind(const Event& row);
/// ST-Max, ongoing low level or other short-term support, each a kind.
int short_term_kind(const Event& row);
/// ST-Max with component Reablement.
int reablement_kind(const Event& row);
/// Long-term support of residential care.
int residential_kind(const Event& row);
/// ST-Max or other short-term support with component home support: together one kind.
int short_term_home_care_kind(const Event& row);

/// The first row of the first run, of any kind, that starts in a stretch of days, both ends included; none when none does.
const Event* first_run_start(const Story& story, int from, int to, int (*kind_of)(const Event&));

/// Runs of the rows of one kind, in order of start.
std::vector<Cluster> runs_of(const Story& story, int (*kind_of)(const Event&));

}  // namespace stepwise::story
