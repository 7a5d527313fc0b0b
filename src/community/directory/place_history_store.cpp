// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "base/characters.hpp"
#include "base/text.hpp"
#include "community/directory/place_store.hpp"
#include "sql/directory.hpp"
#include "store/settings.hpp"

namespace stepwise::directory {

std::string_view origin_key(Origin origin) {
  switch (origin) {
    case Origin::staff: return "staff";
    case Origin::owner: return "owner";
    case Origin::feed: return "feed";
    case Origin::program: return "program";
  }
  return "";
}

Origin origin_from(std::string_view key) {
  for (const auto origin : {Origin::owner, Origin::feed, Origin::program})
    if (origin_key(origin) == key) return origin;
  return Origin::staff;
}

Message origin_words(Origin origin) {
  switch (origin) {
    case Origin::staff: return noted("Staff");
    case Origin::owner: return noted("Its owner");
    case Origin::feed: return noted("A feed");
    case Origin::program: return noted("Stepwise");
  }
  return noted("Staff");
}

std::vector<Problem> problems_of(const Check& check, const PlaceLists& lists, Date today) {
  std::vector<Problem> problems;
  if (check.on > today) problems.push_back({"on", "to_come", t("Write a day up to today")});
  if (!lists.check_how.has(check.how)) problems.push_back({"how", "how_missing", t("Choose how it was checked")});
  if (characters_in(check.note) > 1000) problems.push_back({"note", "too_long", t("Write at most {0} characters", 1000)});
  return problems;
}

std::vector<Version> versions_of(store::ReadTx& tx, std::int64_t place_id) {
  std::vector<Version> out;
  for (const auto& row : tx.all(sql::directory::versions_of_place, {{"place_id", place_id}}))
    out.push_back({row.integer("version"), facts_from_json(row.text("facts")), row.instant("made_at"), row.text("made_by_name"), row.text("why"), origin_from(row.text("origin"))});
  return out;
}

std::vector<Check> checks_of(store::ReadTx& tx, std::int64_t place_id) {
  std::vector<Check> out;
  for (const auto& row : tx.all(sql::directory::checks_of_place, {{"place_id", place_id}}))
    out.push_back({row.date("checked_on"), row.text("how"), row.text("note"), row.text("checked_by_name")});
  return out;
}

std::vector<Flag> flags_of(store::ReadTx& tx, std::int64_t place_id) {
  std::vector<Flag> out;
  for (const auto& row : tx.all(sql::directory::flags_of_place, {{"place_id", place_id}}))
    out.push_back({row.text("reason"), row.text("flagged_by_name"), row.text("settled_by_name"), row.text("settled_words"), row.instant("flagged_at"), row.maybe_instant("settled_at")});
  return out;
}

int stale_days(store::ReadTx& tx) {
  const auto days = parse_number(store::setting(tx, stale_days_setting));
  return days && *days >= 1 && *days <= 1000 ? static_cast<int>(*days) : stale_days_default;
}

bool is_public(store::ReadTx& tx) { return store::setting(tx, public_setting) == "yes"; }

}  // namespace stepwise::directory
