// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "community/gap/gap.hpp"
#include "community/directory/search_index.hpp"
#include "community/introduction/introduction.hpp"
#include "drafts/two_texts.hpp"
#include "http/http.hpp"
#include "practice/person/person.hpp"

namespace stepwise::introduction {

/// What was typed, and what a form holds for what is on record.
Telling telling_in(const http::Fields& typed);
http::Fields fields_of(const Telling& telling);
/// What a new form holds: introduced today, everything else unanswered.
http::Fields blank_fields(Instant now);
Answer answer_in(const http::Fields& typed);
End end_in(const http::Fields& typed);
/// Two versions of a form, where they differ, in words.
drafts::TwoTexts compare(const Telling& theirs, const Telling& yours, const Lists& lists);

/// What somebody looks for on the search page.
struct Looking {
  std::string wants;
  std::vector<std::string> needs;   ///< codes of lists/place_access.csv
  std::string for_whom;             ///< a code of lists/place_for.csv
  bool free_only = false;
  int within_minutes = 0;           ///< on foot; 0 any distance
  std::string contact_reference;
  std::string finding;              ///< what was found out with the person that it begins from; ""
};
Looking looking_in(const http::Fields& typed);
http::Fields fields_of(const Looking& looking);
/// What the person's record says they would need of a place: never a guess from their age.
std::vector<std::string> needs_of(const person::Details& details);
directory::Asked asked_of(const Looking& looking, std::optional<directory::Point> from, Date today);
/// Words for the gap register from what was looked for: the first of it, for a worker to shorten.
std::string gap_words(std::string_view wants);

}  // namespace stepwise::introduction
