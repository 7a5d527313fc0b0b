// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"
#include "drafts/two_texts.hpp"
#include "html/html.hpp"
#include "http/http.hpp"
#include "practice/thinking/thinking.hpp"

namespace stepwise::thinking {

/// An outcome that a piece of a week can serve.
struct OutcomeName {
  std::string reference, words;
};

/// What a form asks: some parts of a tool, and perhaps how the page was written.
struct Asked {
  const Tool& tool;
  std::vector<const Part*> parts;
  bool about = true;      ///< in whose words, who helped, how they took part, who may see it, when to look again
  bool may_put_away = false;
  bool as_carer = false;    ///< whether they say it as a carer
  std::vector<OutcomeName> outcomes = {};
};
/// All of a tool that is begun: every part, but of a week only its first day.
Asked asked_at_first(const Tool& tool);
/// One part ("about": how it was written); everything for "". Nothing for a part that the tool does not have.
std::optional<Asked> asked_of(const Tool& tool, std::string_view part);

/// The fields of a form that begins with what a page says, with room for more rows.
http::Fields fields_of(const Asked& asked, const Page& page);
/// A page with what was typed in place of what was asked about.
Page page_from(const Asked& asked, const http::Fields& typed, Page page, Date today);
/// The questions with what was typed; `next` = "more" leaves room for more rows.
std::vector<html::Html> write_questions(const Asked& asked, const http::Fields& typed, const std::vector<Problem>& problems);
/// Both versions where they differ, in the words of the page.
drafts::TwoTexts compare_pages(const Asked& asked, const http::Fields& theirs, const http::Fields& yours);
/// A choice, an amount or words, as people read them.
std::string shown_cell(const Column& column, std::string_view text, const std::vector<OutcomeName>& outcomes);

}  // namespace stepwise::thinking
