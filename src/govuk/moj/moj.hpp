// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "base/date.hpp"
#include "govuk/navigation.hpp"
#include "govuk/table.hpp"

namespace stepwise::moj {

using govuk::Link;
using html::Attributes;
using html::Html;

/// One thing that happened, newest first. `struck` keeps what was cancelled or corrected, crossed out.
struct TimelineItem {
  Html title = {};
  std::string byline = {};     ///< who: "Sam Porter, Front door"
  std::string when = {};       ///< in words: 21 November 2026 at 3:04pm
  std::string datetime = {};   ///< the same for machines: ISO 8601
  Html description = {};
  bool struck = false;
  std::string classes = {};
};
struct TimelineOptions {
  std::vector<TimelineItem> items = {};
  int heading_level = 2;
  std::string classes = {};
};
/// An ordered list of events; upstream's is a div.
Html timeline(const TimelineOptions& options);

/// A short fact in the person banner.
struct Fact {
  std::string name = {};
  Html value = {};
};
/// Who the page is about, above every page of a record: name, the facts that tell people apart, and flags as tags.
struct IdentityBarOptions {
  Html name = {};
  std::vector<Fact> facts = {};
  std::vector<Html> flags = {};
  std::vector<Html> actions = {};
  std::string label = "Person";
  std::string classes = {};
};
Html identity_bar(const IdentityBarOptions& options);

struct NavigationLink {
  Html text = {};
  std::string href = {};
  bool current = false;
};
/// Tabs of a record as real links; at most seven.
Html sub_navigation(const std::vector<NavigationLink>& links, std::string_view label);

struct SideSection {
  std::string heading = {};  ///< none: one list without headings
  std::vector<NavigationLink> links = {};
};
Html side_navigation(const std::vector<SideSection>& sections, std::string_view label, int heading_level = 2);

struct FilterTag {
  std::string text = {}, remove_href = {};
};
struct FilterGroup {
  std::string heading = {};
  std::vector<FilterTag> tags = {};
};
/// Filters of a list as a plain GET form whose fields become the address. Never for words about a person.
struct FilterOptions {
  std::string action = {};
  std::string heading = "Filter";
  std::vector<FilterGroup> selected = {};
  std::string clear_href = {};
  std::vector<Html> fields = {};
  std::string button = "Apply filters";
};
Html filter(const FilterOptions& options);
/// The filter beside what it filters; above it on a phone.
Html filter_layout(const Html& filter, const Html& content);

/// A count or a short word. Colours as moj-badge has them: purple, bright-purple, red, green, blue, black, grey.
Html badge(std::string_view text, std::string_view colour = {});
/// A count beside a link: "12 waiting"; the words after the number are for screen readers.
Html count_badge(std::size_t count, std::string_view hidden_words);

enum class Tone { information, success, warning, error };
/// A flag about a person or page that stays: a risk, a restriction. Success of an action is govuk's notification banner.
Html alert(Tone tone, std::string_view title, const Html& content = {}, int heading_level = 2);

/// The page's h1 with its buttons beside it.
Html page_header_actions(const Html& heading, const std::vector<Html>& buttons, std::string_view heading_classes = "govuk-heading-l");

/// Column headings of a list that the server sorts: the address keeps the filters, `sort` and `order` are added.
struct SortableColumn {
  std::string text = {}, key = {};
  bool numeric = false;
};
std::vector<govuk::Cell> sortable_head(const std::vector<SortableColumn>& columns, std::string_view sorted_by, bool descending,
                                       std::string_view path, std::string_view query = {});

/// Two texts of the same thing beside each other: this save and someone else's, now and last time.
struct SideBySideRow {
  std::string question = {};
  Html left = {}, right = {};
  bool differs = false;
};
Html side_by_side(std::string_view caption, std::string_view left, std::string_view right, const std::vector<SideBySideRow>& rows);

}  // namespace stepwise::moj
