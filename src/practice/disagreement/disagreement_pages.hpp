// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "practice/disagreement/disagreement.hpp"

namespace stepwise::disagreement {

/// The page on which somebody's words are written down: about an assessment or a determination, by its reference.
std::string say_href(std::string_view person_reference, std::string_view about);
/// The page on which one is answered.
std::string answer_href(std::string_view person_reference, std::string_view disagreement);

/// What somebody disagrees with, in their words, and what was done about each, under a heading; nothing when there is none.
/// Links to answer when `person_reference` is given: on what the person is handed there are none.
html::Html write_disagreements(const std::vector<Disagreement>& all, std::string_view person_reference = {});
/// How many wait and what came of the others, for the record; nothing when there is none.
html::Html write_summary(const std::vector<Disagreement>& all, std::string_view person_reference);
/// The same of a council or team since a day.
html::Html write_counts(const std::map<std::string, std::int64_t>& counted, std::string_view since);
/// The link by which another is added.
html::Html write_way_in(std::string_view person_reference, std::string_view about);

}  // namespace stepwise::disagreement
