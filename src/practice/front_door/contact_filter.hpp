// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/front_door/contact.hpp"

namespace stepwise::front_door {

/// A status as conditions on what is stored, so that a list can be cut down by the database. It must agree with
/// status_of for every contact; a test holds it to that.
struct StatusCondition {
  std::vector<std::string> resolutions;     ///< any of these ("" is not decided)
  std::optional<bool> closed;               ///< whether closed_on is there
  std::vector<std::string> follow_up_results;  ///< any of these; empty: whatever they are
};
StatusCondition condition_of(Status status, const ContactLists& lists);
/// True when a contact fits a condition.
bool fits(const Contact& contact, const StatusCondition& condition);
/// The codes between commas, for a `like`: {"a", ""} is ",a,,".
std::string comma_list(const std::vector<std::string>& codes);

/// Which contacts a team's list shows. Holds codes and opaque references only, so it may stand in a URL.
struct Filter {
  std::string team;        ///< a team's reference; "" is every team
  std::optional<Date> from, to;
  std::string channel, resolution;
  std::optional<Status> status;
  bool follow_up_due = false;
  bool mine = false;       ///< taken by whoever asks
  enum class Sort { received, team, taken_by, resolution, follow_up } sort = Sort::received;
  bool upwards = false;    ///< oldest or first letter first
  int page = 1;
};

/// Rows on a page of the list.
constexpr int page_rows = 25;
/// Days back that a list reaches when no day is chosen. [ours]
constexpr int list_days_default = 30;

std::string_view sort_key(Filter::Sort sort);
std::optional<Filter::Sort> sort_from_key(std::string_view key);

}  // namespace stepwise::front_door
