// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

namespace stepwise::demo {

/// Whom a topic suits.
enum class Suits { anyone, older, working_age };

/// Something people want, with places for whom, when and where: {w} somebody, {d} a day of the week, {p} a place, {t} how often.
struct OutcomeTopic {
  std::string_view key;            ///< of the specified outcome that it serves
  Suits suits;
  std::string_view issue, words, wording, success, works, does_not, gives;
  std::string_view barrier_kind, barrier;
  std::string_view action, measure, provider_action;
};
std::span<const OutcomeTopic> outcome_topics();

/// What stands in the places.
std::span<const std::string_view> outcome_people();
std::span<const std::string_view> outcome_places();
std::span<const std::string_view> outcome_often();
/// What people add of their own: the end of a sentence.
std::span<const std::string_view> outcome_endings();

}  // namespace stepwise::demo
