// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "community/directory/place_store.hpp"
#include "drafts/two_texts.hpp"
#include "govuk/page.hpp"
#include "http/http.hpp"

namespace stepwise::directory {

using html::Html;

/// What was typed as facts, and facts as a form holds them. Fields are called as in the table of facts; a feature of access is
/// access_CODE: yes, no or "" when not known.
Facts facts_from(const http::Fields& typed, const PlaceLists& lists);
http::Fields fields_from(const Facts& facts, const PlaceLists& lists);

/// The form that adds or changes a place.
struct PlaceForm {
  std::string action;
  http::Fields typed;
  std::string token;                    ///< of a new form: a double click makes one; also its draft's name
  std::int64_t version = 0;             ///< of the place as the form was made
  std::int64_t draft_version = 0;
  std::vector<Problem> problems;
  enum class Who { keeper, staff, owner } who = Who::keeper;
  std::string kind_of_draft;            ///< "place" or "place:REFERENCE"; "": no draft is kept
  std::string owner_name;               ///< of an owner's form
};
/// The whole form, in sections. Keepers save; others send it for approval.
Html write_place_form(const govuk::Frame& frame, const PlaceForm& form, const PlaceLists& lists);

/// Where two forms of a place differ, in names and values people know.
drafts::TwoTexts compare_forms(const http::Fields& theirs, const http::Fields& yours, const PlaceLists& lists);
drafts::TwoTexts compare_facts(const Facts& theirs, const Facts& yours, const PlaceLists& lists);

}  // namespace stepwise::directory
