// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.hpp"
#include "performance/statistics/disclosure.hpp"
#include "practice/fairness/median.hpp"

namespace stepwise::fairness {

/// How groups are made. Deprivation is not among them: the record does not hold it.
enum class By : std::uint8_t { sex, ethnicity, age, reason, language, carer, team };
inline constexpr std::size_t ways_to_group = 7;
std::string_view key_of(By by);
std::optional<By> by_from(std::string_view key);
Message words_of(By by);

/// A group is looked into when its middle differs by more than this from everybody else's, with an interval that excludes none, and
/// it has so many people. Practice reference e.5.
inline constexpr double worth_asking_percent = 5;
inline constexpr std::int64_t fewest_to_ask = 30;
/// A ratio within this of 1 is as estimated.
inline constexpr double as_estimated = 0.10;

/// Many ratios beside each other, with the group of each in every way of grouping and its month, counted from the first one kept.
struct Ratios {
  std::vector<double> ratio;
  std::array<std::vector<std::uint16_t>, ways_to_group> group;   ///< place in `Monitored::labels`
  std::vector<std::uint16_t> month;
  std::vector<std::uint8_t> otherwise;                           ///< of starting figures: a worker judged otherwise than the words
  std::size_t size() const { return ratio.size(); }
};

/// One group beside everybody else.
struct Group {
  std::uint16_t place = 0;
  Spread spread;
  std::int64_t near = 0;        ///< within 10% of 1
  std::int64_t otherwise = 0;
  std::optional<Apart> apart;   ///< from everybody else
  bool worth_asking = false;
};
/// Every group with anybody in it, in the order of the labels.
std::vector<Group> groups_of(const Ratios& ratios, By by, std::size_t labels);

/// One month: the middle and spread of its ratios.
struct Month {
  Spread spread;
  std::int64_t near = 0;
};
std::vector<Month> months_of(const Ratios& ratios, std::size_t months);
/// All of them together.
Month whole_of(const Ratios& ratios);

/// A group as it may be shown: small ones are hidden, and others with them where they would tell.
struct Shown {
  std::uint16_t place = 0;
  statistics::ShownCount people = 0;
  statistics::ShownValue middle, near, otherwise;   ///< percent
  std::optional<Spread> spread;                     ///< only of a group that is shown
  std::optional<Apart> apart;
  bool worth_asking = false;
};
std::vector<Shown> release(std::span<const Group> groups);

/// How often levels of an area were judged otherwise than its words.
struct AreaMoved {
  std::string area;
  std::int64_t people = 0, moved = 0;
};

/// Everything the fairness pages count.
struct Monitored {
  std::array<std::vector<std::string>, ways_to_group> labels;
  std::vector<std::int32_t> months;   ///< first days, in order
  Ratios agreed;                      ///< of each signed plan: what was agreed, by what was estimated
  Ratios given_need;                  ///< of each figure that stands: the figure, by what the words of the grid give for that need
  Ratios tried;                       ///< of each figure that stands: what another grid gives, by the figure; `otherwise` where it would be less
  std::vector<AreaMoved> areas;
};

}  // namespace stepwise::fairness
