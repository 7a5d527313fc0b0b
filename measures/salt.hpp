// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <algorithm>
#include <optional>
#include <tuple>

#include "performance/engine/table.hpp"
#include "performance/story/long_term.hpp"
#include "performance/story/words.hpp"

namespace stepwise::measures {
using namespace engine;
using namespace story;

/// 18 to 64, then 65 and above, on a day; nothing for the young and for those whose birth is not known.
inline std::optional<std::size_t> working_band(const Story& story, Day day) {
  const int age = age_on(story.facts().birth_month, day);
  if (age < 18) return std::nullopt;
  return age < 65 ? 0 : 1;
}

/// How long-term support is arranged in SALT: as ASCOF 3D, but the component plays no part, and an odd mechanism in prison is a
/// blank one (ascof.md 7, LTS001a).
inline Arrangement salt_arrangement(const Event& row) {
  using enum Arrangement;
  const Mechanism mechanism = row.mechanism();
  switch (row.service_type()) {
    case ServiceType::nursing: return nursing;
    case ServiceType::residential: return residential;
    case ServiceType::community:
      if (mechanism == Mechanism::direct_payment) return direct_payment;
      if (mechanism == Mechanism::managed_personal_budget) return managed_budget;
      return mechanism == Mechanism::commissioned_support ? commissioned : community_not_known;
    case ServiceType::prison:
      if (mechanism == Mechanism::managed_personal_budget) return prison_managed;
      return mechanism == Mechanism::commissioned_support ? prison_commissioned : prison_not_known;
    default: return none;
  }
}

/// Of two rows of a cohort the one that stands for the person: the lowest setting, the latest start, the highest number.
inline bool stands_before(const Event& a, const Event& b) {
  const auto place = [](const Event& row) { return std::tuple{salt_arrangement(row), -int{row.start}, -std::int64_t{row.record}}; };
  return place(a) < place(b);
}

/// The row that stands for a person with long-term support that touches some days (LTS001a; a single day: LTS001b).
inline const Event* salt_row(const Story& story, Day from, Day to) {
  if (story.facts().died < from) return nullptr;
  const Event* row = nullptr;
  for (const Event& service : story.services()) {
    if (service.start > to) break;
    if (!is_long_term_support(service) || service.end < from) continue;
    if (row == nullptr || stands_before(service, *row)) row = &service;
  }
  return row;
}

/// Puts a person once, under a detail of the person and the setting of their row.
inline void place_long_term(const Story& story, Day from, Day to, std::size_t detail, Sheet& sheet) {
  if (story.services().empty()) return;
  const auto band = working_band(story, to);
  const Event* row = band ? salt_row(story, from, to) : nullptr;
  if (row != nullptr) sheet.put(story, *row, detail, static_cast<std::size_t>(salt_arrangement(*row)), *band);
}

/// Puts a person aged 18 to 64 with long-term support for a learning disability once (LTS004).
inline void place_learning_disability(const Story& story, const Period& period, std::size_t detail, Sheet& sheet) {
  if (story.facts().support_reason != SupportReason::learning_disability) return;
  const auto band = working_band(story, period.to);
  if (!band || *band != 0) return;
  if (const Event* row = salt_row(story, period.from, period.to)) sheet.put(story, *row, detail, static_cast<std::size_t>(story.facts().gender), 0);
}

}  // namespace stepwise::measures
