// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/person/details_pages.hpp"
#include "practice/person/search_pages.hpp"

namespace stepwise::person {

/// The people in someone's life.
govuk::Page people_page(const govuk::Frame& frame, const Banner& banner, const std::vector<Relationship>& people, const Lists& lists, Date today, bool may_change);
/// Finds someone on record to join, or goes on with someone who is not.
govuk::Page find_relation_page(const govuk::Frame& frame, const Banner& banner, std::string_view typed, const std::vector<FoundPerson>& found, bool searched,
                               const Lists& lists, Date today);
/// What they are to each other. `other` is nothing for someone not on record.
govuk::Page relation_page(const govuk::Frame& frame, const Banner& banner, const std::optional<Banner>& other, const Typed& typed, std::vector<Problem> problems,
                          const Lists& lists, Date today);

struct TimelineView {
  std::vector<Happening> page;
  std::vector<std::string> kinds;  ///< shown; all when empty
  std::size_t total = 0;
  int number = 1;
};
inline constexpr std::size_t happenings_a_page = 25;
const std::vector<std::pair<std::string, Message>>& happening_kinds();
/// What other rooms have of a person, for one who may see it: a heading and what stands under it.
govuk::Page help_page(const Banner& banner, const std::vector<std::pair<std::string, Html>>& sections, const Lists& lists, Date today);
govuk::Page timeline_page(const Banner& banner, const TimelineView& view, const Lists& lists, Date today);

inline constexpr int accesses_a_page = 25;
/// One more line than a page means that there are older ones.
govuk::Page access_history_page(const Banner& banner, std::vector<Access> lines, bool from_newest, const Lists& lists, Date today);

}  // namespace stepwise::person
