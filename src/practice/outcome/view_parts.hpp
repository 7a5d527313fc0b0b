// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "html/html.hpp"
#include "practice/outcome/outcome_lists.hpp"
#include "practice/outcome/outcome_store.hpp"

namespace stepwise::outcome {

/// The person's own words, and the wording beside them where there is one.
html::Html write_words(const Outcome& outcome);
/// Where an outcome stands, as a tag. Never red.
html::Html where_tag(const Outcome& outcome);
/// Who does what by when. `home` is the outcome's address; links to change one where `may_change`.
html::Html write_actions(const Lists& lists, const std::vector<Action>& actions, const std::string& home, bool may_change);

/// What serves an outcome in another room, under its heading.
struct Served {
  std::string heading, words, href;
};
struct ListView {
  std::vector<Outcome> outcomes;
  std::vector<Action> actions;
  const Lists& lists;
  std::string person_reference;
  bool may_change = false;
  bool died = false;
  std::string finding = {}, finding_words = {};   ///< what an action begins from, while its outcome is chosen
  bool finding_of_carer = false;                  ///< then only an outcome as a carer can take it
};
/// All outcomes, open ones first, each with what serves it.
html::Html write_list(const ListView& view, const std::function<std::vector<Served>(const Outcome&)>& served);
struct OneView {
  const Outcome& outcome;
  std::vector<Action> actions;
  const Lists& lists;
  std::string home;
  std::string person_reference;
  bool may_change = false;
  std::vector<Version> versions;
  std::vector<Served> served;
  std::vector<std::string> findings;   ///< what it is about, in words
};
html::Html write_one(const OneView& view);
/// For the page Help: how many, and the words of those that are open.
html::Html write_summary(const std::vector<Outcome>& outcomes, const std::string& href);

}  // namespace stepwise::outcome
