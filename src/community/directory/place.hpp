// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/problem.hpp"
#include "community/directory/geography.hpp"
#include "community/directory/place_lists.hpp"
#include "language/language.hpp"

namespace stepwise::directory {

/// What is said of a place, group or micro-enterprise. Text as it was written; lists are codes between commas.
struct Facts {
  std::string name, kind, organisation, what_happens;
  std::string for_whom;                     ///< codes of place_for; "" when everyone is welcome
  std::string who_for, minimum_age, maximum_age;
  std::string access_facts;                 ///< "step_free=yes,bsl=no"; a feature left out was not asked
  std::string inclusion_note, welcome, welcomer;
  std::string cost_kind, cost;              ///< code of place_cost, "" not known; and in words
  std::string when_words, sessions;         ///< in words; and regular times (sessions.hpp)
  std::string meets;                        ///< codes of place_meets
  std::string building, address, postcode, latitude, longitude;
  std::string hide_address;                 ///< "yes": staff alone see where it is
  std::string how_to_join, phone, email, website;
  friend bool operator==(const Facts&, const Facts&) = default;
};

/// One table of the facts drives forms, checks, both texts side by side, versions and feeds.
struct Field {
  enum class Kind { line, text, one_of, any_of, access, times, yes };
  std::string_view name;
  Message label;
  std::string Facts::*value;
  Kind kind = Kind::line;
  const CodeList PlaceLists::*list = nullptr;
  std::size_t longest = 200;                ///< characters
};
std::span<const Field> fields();
const Field* field_named(std::string_view name);
/// The value as people read it: labels for codes.
std::string field_words(const Field& field, const Facts& facts, const PlaceLists& lists);

/// A place as it stands.
struct Place {
  std::int64_t id = 0;
  std::string reference;
  std::int64_t version = 1;
  Facts facts;
  Instant made_at, changed_at;              ///< when it came into the directory, and its newest version
  std::optional<Date> closed_on;
  std::string closed_reason, closed_by_name;
  std::optional<Date> checked_on;           ///< the newest check
  std::string checked_by_name;
  std::string flag_reason;                  ///< of the oldest flag that nobody settled; "" without one
  std::optional<Date> flagged_on;
  std::optional<Point> by_postcode;         ///< where its postcode is, when that is known

  /// Where it is: as its facts say, or else where its postcode is.
  std::optional<Point> point() const {
    const auto said = point_from(facts.latitude, facts.longitude);
    return said ? said : by_postcode;
  }
  bool is_hidden() const { return facts.hide_address == "yes"; }
};

/// Where a place stands: derived here and nowhere else.
enum class Standing { current, stale, flagged, closed };
/// Days without a check after which a place is stale, unless a council sets its own. Source: reference/practice.md b.3.
constexpr int stale_days_default = 90;
Standing standing_of(const Place& place, Date today, int stale_days);
Message standing_words(Standing standing);
std::string_view standing_key(Standing standing);
/// When somebody should have checked it again: counted from the newest check, or the day it came into the directory.
Date check_due_on(const Place& place, int stale_days);

/// Features of access that are known, by code: true it has it, false it has not. What is absent was not asked.
std::map<std::string, bool> access_of(const Facts& facts);
std::string write_access(const std::map<std::string, bool>& access);
/// The codes of a list between commas.
std::vector<std::string> codes_of(std::string_view list);
std::string write_codes(std::span<const std::string> codes);

/// When it is on, in one line: the words, or the regular times.
std::string when_line(const Facts& facts);
/// Where it is, in one line; only how it meets when `hidden` and the address is.
std::string where_line(const Facts& facts, const PlaceLists& lists, bool for_staff);
std::string cost_line(const Facts& facts, const PlaceLists& lists);

/// The facts trimmed, regular times and codes in their usual order, the postcode tidied.
Facts tidied(Facts facts, const PlaceLists& lists);
/// What must be put right: beside the field of that name.
std::vector<Problem> problems_of(const Facts& facts, const PlaceLists& lists);

/// Fields whose values differ, in the order of the table.
std::vector<const Field*> differing(const Facts& a, const Facts& b);

/// Three texts of the same facts made one: what `theirs` changed since `base` is taken, but where `ours` changed the same
/// field to something else too, ours stays and the field is a conflict.
struct Merged {
  Facts facts;
  std::vector<const Field*> conflicts;
};
Merged merge(const Facts& base, const Facts& ours, const Facts& theirs);

}  // namespace stepwise::directory
