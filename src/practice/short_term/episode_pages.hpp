// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "html/html.hpp"
#include "practice/short_term/short_term.hpp"
#include "practice/short_term/lists.hpp"

namespace stepwise::short_term {

using html::Html;

/// Pages of other rooms that follow from an episode; "" for who may not open them.
struct Onward {
  std::string peer_forum, conversations, safeguarding;
};
/// An episode as it is read: everything on one page, what comes next first.
Html write_episode(const Case& whole, const Lists& lists, Date today, const Onward& onward);
/// Parts of it.
Html write_next(const Case& whole, const Lists& lists, Date today);
Html write_goals(const Case& whole);
Html write_meetings(const Case& whole, const Lists& lists);
Html write_weeks(const Case& whole);
Html write_equipment(const Case& whole, const Lists& lists);
Html write_abilities(const Case& whole, const Lists& lists);
Html write_start(const Case& whole, const Lists& lists);
Html write_end(const Case& whole, const Lists& lists, Date today, const Onward& onward);

/// Where it stands as a tag, in a colour that judges nobody.
Html state_tag(State state);
/// The page where the next thing is done.
std::string next_href(std::string_view reference, What what, const Case* whole = nullptr);
/// Sentences about free help: until when, what then; none where it is not said to be free, or has not begun.
std::vector<std::string> free_words(const Case& whole, const Lists& lists, Date today);

/// The differences of the menu of five, as a table.
Html write_menu(const Lists& lists);

}  // namespace stepwise::short_term
