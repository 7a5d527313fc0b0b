// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.hpp"
#include "community/directory/directory.hpp"
#include "community/directory/place.hpp"
#include "store/store.hpp"

namespace stepwise::directory {

/// Who wrote a version.
enum class Origin { staff, owner, feed, program };
std::string_view origin_key(Origin origin);
Origin origin_from(std::string_view key);
Message origin_words(Origin origin);

/// JSON of all facts that are not empty, by field name; and back: what is not a field is left out.
std::string facts_json(const Facts& facts);
Facts facts_from_json(std::string_view json);
/// Before and after of the fields that differ, for the audit.
std::pair<std::string, std::string> changed_json(const Facts& before, const Facts& after);

/// Adds a place with its first version. `form_token` given before: the reference it made then. The facts have no problems.
Result<std::string> add_place(store::WriteTx& tx, Random& random, const Facts& facts, std::string_view form_token, Origin origin, store::AuditLine line);
/// The next version of a place. A Fault of kind stale when `version` is not its newest; nothing is then changed. Facts that are
/// as they were make no version.
Result<void> save_place(store::WriteTx& tx, std::string_view reference, std::int64_t version, const Facts& facts, Origin origin, std::string_view why, store::AuditLine line);

/// Somebody found out on a day whether it is as the directory says; settles its flags. Not a day to come, not closed.
struct Check {
  Date on;
  std::string how, note;
  std::string by_name = {};
};
std::vector<Problem> problems_of(const Check& check, const PlaceLists& lists, Date today);
Result<void> check_place(store::WriteTx& tx, std::string_view reference, const Check& check, store::AuditLine line);
/// Closes it, with a reason; its record stays. Opening it again takes the closing back.
Result<void> close_place(store::WriteTx& tx, std::string_view reference, Date on, std::string_view reason, store::AuditLine line);
Result<void> reopen_place(store::WriteTx& tx, std::string_view reference, store::AuditLine line);

struct Version {
  std::int64_t version = 0;
  Facts facts;
  Instant made_at;
  std::string made_by_name, why;
  Origin origin = Origin::staff;
};
std::vector<Version> versions_of(store::ReadTx& tx, std::int64_t place_id);
std::vector<Check> checks_of(store::ReadTx& tx, std::int64_t place_id);
struct Flag {
  std::string reason, by_name, settled_by_name, settled_words;
  Instant at;
  std::optional<Instant> settled_at;
};
std::vector<Flag> flags_of(store::ReadTx& tx, std::int64_t place_id);

std::optional<Place> place_by_id(store::ReadTx& tx, std::int64_t place_id);
/// Every place saved after a change number, in the order of the saves, and the newest number.
struct Changes {
  std::vector<Place> places;
  std::int64_t newest = 0;
};
Changes places_changed_after(store::ReadTx& tx, std::int64_t change_number);
std::int64_t newest_change(store::ReadTx& tx);

/// Days without a check after which a place is stale: the council's setting directory.stale_days, 90 without one.
int stale_days(store::ReadTx& tx);
inline constexpr std::string_view stale_days_setting = "directory.stale_days";
/// Whether the directory is published to anyone: the council's setting directory.public, "yes" or not.
bool is_public(store::ReadTx& tx);
inline constexpr std::string_view public_setting = "directory.public";


}  // namespace stepwise::directory
