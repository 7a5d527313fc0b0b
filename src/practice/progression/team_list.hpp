// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "practice/progression/progression_store.hpp"

namespace stepwise::progression {

/// What a team can ask of its people's progression. Never told apart by worker.
enum class TeamList { everyone, dips, not_met, stuck, reverted, ready, follow_up };
std::span<const TeamList> team_lists();
std::string_view list_key(TeamList list);
std::optional<TeamList> list_from_key(std::string_view key);
Message list_words(TeamList list);
/// One sentence that says who stands in it.
std::string list_meaning(TeamList list, const Rhythm& rhythm);

struct TeamLine {
  std::string person_reference = {}, name = {};
  std::string level_now = {}, highest = {};   ///< codes; "" when none is recorded
  std::string to_level = {};
  std::string why = {};                  ///< why they stand in this list
  std::string worker_name = {};
  std::optional<Date> next = {};
  std::string href = {};
};
/// The people of a list, the one who has waited longest first.
std::vector<TeamLine> lines_of(TeamList list, std::span<const Somebody> people, const Lists& lists, const Rhythm& rhythm, Date today);

}  // namespace stepwise::progression
