// SPDX-License-Identifier: Apache-2.0
#include "performance/cld/unique.hpp"

namespace stepwise::cld {

using story::Event;
using story::EventType;

std::string_view filtered_sentence(Filtered filtered) {
  switch (filtered) {
    case Filtered::kept: return "it belongs to the reference period";
    case Filtered::not_chosen: return "its part of the submission serves no period";
    case Filtered::starts_after_death: return "it starts after the death that the row states";
    case Filtered::died_before: return "the death that the row states is before the reference period";
    case Filtered::starts_after: return "it starts after the reference period";
    case Filtered::open_and_no_service: return "it has no end and is not a service";
    case Filtered::ends_before: return "it ends before the reference period";
    case Filtered::ends_after: return "it ends after the reference period";
  }
  return "";
}

Filtered filter(Event& event, Day died, const Serving& serving) {
  if (!serving.serves) return Filtered::not_chosen;
  if (!story::settle(event, died)) return Filtered::starts_after_death;
  if (serving.whole) return Filtered::kept;
  const DayRange& reference = serving.reference;
  if (died < reference.from) return Filtered::died_before;
  if (event.start > reference.to) return Filtered::starts_after;
  if (event.type == EventType::service) return event.end < reference.from ? Filtered::ends_before : Filtered::kept;
  if (event.end == story::no_day) return Filtered::open_and_no_service;
  if (event.end < reference.from) return Filtered::ends_before;
  return event.end > reference.to ? Filtered::ends_after : Filtered::kept;
}

Identity identity_of(const Event& event, const story::Provision& provision, Product product) {
  const bool is_service = event.type == EventType::service, is_review = event.type == EventType::review;
  const std::uint64_t end = is_service ? 0 : event.end, detail = is_review ? 0 : event.detail, component = is_service ? event.component : 0;
  Identity identity;
  identity.what = static_cast<std::uint64_t>(event.type) << 56 | std::uint64_t{event.start} << 40 | end << 24 |
                  static_cast<std::uint64_t>(event.client) << 16 | detail << 8 | component;
  if (is_service && product == Product::single) {
    identity.cost = std::uint64_t{provision.unit_cost_pence} << 32 | provision.units_hundredths;
    identity.how = static_cast<std::uint16_t>(static_cast<unsigned>(provision.frequency) << 8 | static_cast<unsigned>(event.mechanism()));
  }
  return identity;
}

}  // namespace stepwise::cld
