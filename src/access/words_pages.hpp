// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "access/admin_parts.hpp"
#include "access/wording.hpp"

namespace stepwise::access {

/// One language as the page "Words" lists it.
struct LanguageRow {
  language::Tongue tongue;
  bool offered = false;
  language::Languages::Progress progress;
};
govuk::Page words_page(const govuk::Frame& frame, const std::vector<LanguageRow>& languages, std::string_view done);

/// The contested words in one language, as they are shown now.
struct LabelList {
  language::Tongue tongue;
  std::vector<language::Label> labels;
  std::map<std::string, std::string> settings;   ///< which of them the council chose
};
govuk::Page labels_page(const LabelList& list, std::string_view done);

/// One of them being changed. `sentences` are what it would look like, when that was asked for.
struct LabelChange {
  language::Tongue tongue;
  language::Label label;   ///< as it is now
  std::string kept = {};   ///< the setting as it was read
  LabelForm form = {};
  std::vector<std::string> sentences = {};
  bool stale = false;
};
govuk::Page label_page(const govuk::Frame& frame, const LabelChange& change, std::vector<Problem> problems);
/// What a label would look like in use.
std::vector<std::string> sample_sentences(const language::Label& label);

/// Messages without words in a language, a page at a time.
struct UntranslatedList {
  language::Tongue tongue;
  language::Languages::Progress progress;
  std::vector<std::string> messages = {};
  int page = 1, pages = 1;
};
govuk::Page untranslated_page(const UntranslatedList& list);

}  // namespace stepwise::access
