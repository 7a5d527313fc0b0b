// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <utility>
#include <vector>

#include "practice/person/page_parts.hpp"
#include "practice/person/person_store.hpp"

namespace stepwise::person {

/// Everything the overview of a record shows.
struct Overview {
  Banner banner;
  std::vector<OtherName> other_names;
  std::vector<ContactDetail> contact_details;
  std::vector<Identifier> identifiers;
  std::vector<Relationship> relationships;
  std::vector<ContactLine> contacts;
  std::vector<CareEvent> events;
  std::vector<Happening> lately;                       ///< the newest on the timeline
  std::vector<std::pair<std::string, Html>> sections;  ///< of other rooms, in their order
};
inline constexpr std::size_t lately_shown = 10;
Html overview_main(const Overview& overview, const Lists& lists, Date today);

/// Services under way on a day, newest first.
std::vector<CareEvent> current_services(const std::vector<CareEvent>& events, Date today);
/// The newest assessment; nothing when there is none.
const CareEvent* latest_assessment(const std::vector<CareEvent>& events);

/// Parts that the details and people pages share with the overview.
std::string contact_kind_words(std::string_view kind);
std::string name_kind_words(std::string_view kind);
const std::vector<std::pair<std::string, Message>>& contact_kinds();
const std::vector<std::pair<std::string, Message>>& name_kinds();
Html relationship_words(const Relationship& relationship, const Lists& lists);

}  // namespace stepwise::person
