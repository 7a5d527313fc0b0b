// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "performance/story/story.hpp"

namespace stepwise::story {

/// A run of one kind of short-term support to a service user, rows that overlap or follow within some days taken together
/// (ascof.md 1.2).
struct Cluster {
  Day start = no_day, end = no_day;  ///< no end: still open
  const Event* last = nullptr;       ///< the row that ended last; of those the best outcome, then the newest record
  bool is_open() const { return end == no_day; }
};
/// Whether rows whose component is equipment are looked at.
enum class Equipment { counts, ignored };
/// Clusters in order of start. `gap` is in whole days between the latest end so far and the next start.
std::vector<Cluster> clusters_of(const Story& story, ServiceType type, int gap, Equipment equipment = Equipment::counts);
/// Adds a row, which starts no earlier than those before it, to the last cluster or as a new one.
void put_into(std::vector<Cluster>& clusters, const Event& row, int gap);
/// Whether a row is one of those that were put together.
bool part_of_a_run(const Event& row, const std::vector<Cluster>& clusters);
/// The row that stands for a cluster of one of the wanted types that is open on a day, both its ends included; none when there
/// is none.
const Event* run_open_on(const Story& story, int day, int gap, Equipment equipment, bool (*wanted)(ServiceType));
/// Whether a row is one of a cluster's own: of the type, starting within it.
bool is_part_of(const Event& row, const Cluster& cluster, ServiceType type);

/// The person had long-term support that started before a day and was open, or had ended fewer than `days` before it
/// (ascof.md 1.3). Gives the row that says so.
const Event* long_term_before(const Story& story, Day day, int days);

/// What short-term support to maximise independence led to (ascof.md 1.5).
enum class Led { without_ongoing, to_ongoing, ended_early, not_classified };
struct Sequel {
  Led led = Led::not_classified;
  const Event* because = nullptr;  ///< another row that decided it; none when the cluster's own outcome or a death did
};
/// The sequel of a cluster of ST-Max that has ended, by the first rule of ascof.md 1.4 that fires.
Sequel sequel_of(const Story& story, const Cluster& cluster);

}  // namespace stepwise::story
