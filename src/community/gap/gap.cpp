// SPDX-License-Identifier: Apache-2.0
#include "community/gap/gap.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace stepwise::gap {
namespace {

constexpr std::size_t longest = 300;
constexpr std::size_t shortest_name = 3;   ///< shorter names are words of their own: "Al", "Jo"

struct StatusName {
  Status status;
  std::string_view key;
  Message words;
};
constexpr std::array names{StatusName{Status::open, "open", noted("Open")}, StatusName{Status::working, "working", noted("Being worked on")},
                           StatusName{Status::filled, "filled", noted("Filled")}, StatusName{Status::closed, "closed", noted("Not going ahead")},
                           StatusName{Status::merged, "merged", noted("Merged into another")}};

void add(std::vector<Problem>& problems, std::string field, std::string code, std::string sentence) {
  problems.push_back({std::move(field), std::move(code), std::move(sentence), Weight::wrong});
}

void check_length(std::vector<Problem>& problems, std::string_view field, const std::string& text) {
  if (text.size() > longest) add(problems, std::string{field}, "too_long", t("Say it in fewer than {0} characters", static_cast<std::int64_t>(longest)));
}

/// True when a text holds a word, folded, with nothing of a word on either side of it.
bool holds(const std::string& folded, const std::string& word) {
  return (" " + folded + " ").find(" " + word + " ") != std::string::npos;
}

}  // namespace

Result<Lists> Lists::load() {
  auto group = CodeList::load("gap_group");
  if (!group) return tl::unexpected{group.error()};
  auto action = CodeList::load("gap_action");
  if (!action) return tl::unexpected{action.error()};
  return Lists{std::move(*group), std::move(*action)};
}

std::string same_as(const Asking& asking) {
  return fold_for_matching(asking.what) + "|" + asking.for_group + "|" + fold_for_matching(asking.area);
}

std::vector<Problem> problems_of(const Asking& asking, const Identity& identity, const Lists& lists) {
  std::vector<Problem> problems;
  if (trim(asking.what).empty()) add(problems, "what", "missing", t("Say what was asked for and not found"));
  check_length(problems, "what", asking.what);
  if (!lists.group.has(asking.for_group)) add(problems, "for_group", "missing", t("Choose who it would be for"));
  if (trim(asking.area).empty()) add(problems, "area", "missing", t("Say where: a ward, a part of town or the first half of a postcode"));
  check_length(problems, "area", asking.area);
  const std::string what = fold_for_matching(asking.what), area = fold_for_matching(asking.area);
  for (const auto& word : identity.words) {
    const std::string folded = fold_for_matching(word);
    if (folded.size() < shortest_name) continue;
    if (holds(what, folded)) add(problems, "what", "tells_who", t("Take out anything that says who asked, such as a name. The register is read by people who may not know them"));
    if (holds(area, folded)) add(problems, "area", "tells_who", t("Name a wider area, so that nobody can be told from it"));
  }
  return problems;
}

std::string group_of(std::string_view reason, const Lists& lists) {
  if (!reason.empty())
    for (const auto& item : lists.group.items()) {
      const std::string codes = lists.group.value(item.code, "support_reasons");
      if (std::ranges::count(split(codes, ' '), reason) > 0) return item.code;
    }
  return "anyone";
}

std::string area_of(std::string_view postcode, std::string_view town) {
  const auto space = postcode.find(' ');
  if (space != std::string_view::npos) return std::string{postcode.substr(0, space)};
  return std::string{trim(town)};
}

std::string_view status_key(Status status) { return std::ranges::find(names, status, &StatusName::status)->key; }
Message status_words(Status status) { return std::ranges::find(names, status, &StatusName::status)->words; }
std::optional<Status> status_from_key(std::string_view key) {
  const auto found = std::ranges::find(names, key, &StatusName::key);
  if (found == names.end()) return std::nullopt;
  return found->status;
}

Status status_of(const Gap& gap, const Lists& lists) {
  if (gap.merged_into) return Status::merged;
  Status status = Status::open;
  for (const auto& action : gap.actions) {
    const auto said = status_from_key(lists.action.value(action.kind, "status"));
    if (said) status = *said;
  }
  return status;
}

std::vector<Problem> problems_of(const Action& action, std::optional<Date> on, const Lists& lists, Date today) {
  std::vector<Problem> problems;
  if (!lists.action.has(action.kind)) add(problems, "kind", "missing", t("Choose what was done"));
  if (!on) add(problems, "on", "unreadable", t("Enter the day it was done, like 21 11 2026"));
  else if (*on > today) add(problems, "on", "in_future", t("The day it was done must be today or earlier"));
  if (action.kind == "filled" && trim(action.place_name).empty()) add(problems, "place_name", "missing", t("Say which place or service now meets it"));
  if ((action.kind == "note" || action.kind == "not_going_ahead") && trim(action.words).empty()) add(problems, "words", "missing", t("Say more, so that others know why"));
  return problems;
}

}  // namespace stepwise::gap
