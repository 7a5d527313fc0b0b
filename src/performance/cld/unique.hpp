// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>

#include "performance/cld/cld.hpp"
#include "performance/cld/periods.hpp"

namespace stepwise::cld {

/// What choosing made of one part of a submission.
struct Serving {
  bool serves = false;
  bool whole = false;       ///< nothing is left out for lying outside `reference`
  DayRange reference;
  std::uint16_t order = 0;  ///< of its council's reference periods: later ones are higher
  bool is_last = true;      ///< of its council's
};

/// What the filter of events says of a row (cld.md 8.3). Closed: each has a sentence in `filtered_sentence`.
enum class Filtered : std::uint8_t {
  kept, not_chosen, starts_after_death, died_before, starts_after, open_and_no_service, ends_before, ends_after,
};
std::string_view filtered_sentence(Filtered filtered);

/// Closes an event on the death that its row states, and holds it against the reference period (cld.md 8.3).
Filtered filter(story::Event& event, Day died, const Serving& serving);

/// What makes two rows of one person the same event (cld.md 8.5): type, start, end but of services, client type, and by type
/// the route, the kind of assessment, or service type and component; for single submissions also how a service is delivered
/// and what it costs.
struct Identity {
  std::uint64_t what = 0, cost = 0;
  std::uint16_t how = 0;
  friend auto operator<=>(const Identity&, const Identity&) = default;
};
Identity identity_of(const story::Event& event, const story::Provision& provision, Product product);

/// Of rows that are the same event the highest is kept: the latest reference period, then open or the latest end, then the
/// best outcome, then a conversation (cld.md 8.5); then the highest record.
inline std::uint64_t preference_of(const story::Event& event, const Serving& serving) {
  const bool unranked = event.outcome == story::Outcome::none || event.outcome == story::Outcome::not_mapped;
  const auto outcome = static_cast<std::uint64_t>(unranked ? 0 : 255 - static_cast<int>(event.outcome));
  return std::uint64_t{serving.order} << 48 | std::uint64_t{event.end} << 32 | outcome << 8 | std::uint64_t{event.is_conversation()};
}

/// Whether a kept service ends with its reference period, because no later one speaks of it (cld.md 8.5).
inline bool is_cropped(const story::Event& event, const Serving& serving, Product product) {
  return product == Product::joined && event.type == story::EventType::service && !serving.is_last && event.end > serving.reference.to &&
         event.start <= serving.reference.to;
}

}  // namespace stepwise::cld
