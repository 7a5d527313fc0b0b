// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "practice/fairness/monitors.hpp"
#include "practice/person/person.hpp"

namespace stepwise::fairness {

/// What of a person decides in which groups they are counted.
struct Facts {
  bool restricted = false;
  std::string gender, ethnicity, reason, language, carer, accommodation;
  std::optional<Date> born_on;
};
using Places = std::array<std::uint16_t, ways_to_group>;

/// Puts people in groups and learns their names as it goes: "not known", "declined" and "not asked" are three.
class Grouping {
 public:
  explicit Grouping(const person::Lists& lists) : lists_{lists} {}
  /// All but the team.
  Places places(const Facts& facts, Date today);
  std::uint16_t place(By by, std::string label);
  std::array<std::vector<std::string>, ways_to_group> labels() const { return labels_; }

 private:
  const person::Lists& lists_;
  std::array<std::vector<std::string>, ways_to_group> labels_;
  std::array<std::map<std::string, std::uint16_t, std::less<>>, ways_to_group> known_;
};

/// "18 to 24", ..., "85 and over"; what is said when no birthday is on record.
std::string age_band(std::optional<Date> born_on, Date today);
/// The group of an ethnicity, or that it was declined, is not known or was not asked.
std::string ethnicity_group(const person::Lists& lists, std::string_view code);
/// For strata of a sample, in English that is kept: "18_to_64", "65_and_over", "not_known"; "care_home", "supported", "own_home".
std::string age_stratum(std::optional<Date> born_on, Date today);
std::string setting_stratum(std::string_view accommodation);
/// The words of either.
std::string stratum_words(std::string_view key);

}  // namespace stepwise::fairness
