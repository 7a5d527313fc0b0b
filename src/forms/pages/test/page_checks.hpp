// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "forms/questionnaire/answers.hpp"
#include "html/test/tree.hpp"

namespace stepwise::forms::testing {

/// Every element with an id, whatever it is.
inline std::multiset<std::string> ids_of(const std::string& markup) {
  std::multiset<std::string> out;
  for (const char* tag : {"input", "select", "textarea", "button", "div", "p", "span", "h1", "h2", "h3", "h4", "label", "fieldset", "li", "a"})
    for (const auto& found : html::find_all(markup, tag))
      if (found.has("id")) out.insert(found.attribute("id"));
  return out;
}

/// What is wrong with a page's ids, labels and descriptions; empty when nothing is.
inline std::string faults_of(const std::string& markup) {
  std::string out;
  const auto ids = ids_of(markup);
  for (const auto& id : ids)
    if (ids.count(id) > 1) out += "id twice: " + id + "\n";
  const auto known = [&](const std::string& list, const std::string& who) {
    std::istringstream words{list};
    for (std::string id; words >> id;)
      if (!ids.contains(id)) out += who + " points at nothing: " + id + "\n";
  };
  std::set<std::string> labelled;
  for (const auto& label : html::find_all(markup, "label")) {
    known(label.attribute("for"), "label");
    labelled.insert(label.attribute("for"));
    if (label.text.empty()) out += "empty label for " + label.attribute("for") + "\n";
  }
  for (const char* tag : {"input", "select", "textarea", "fieldset", "div"})
    for (const auto& found : html::find_all(markup, tag)) {
      known(found.attribute("aria-describedby"), tag);
      known(found.attribute("aria-labelledby"), tag);
      const bool field = found.has("name") && found.attribute("type") != "hidden";
      if (field && !labelled.contains(found.attribute("id"))) out += "no label: " + found.attribute("name") + "\n";
    }
  for (const auto& button : html::find_all(markup, "button"))
    if (button.text.empty()) out += "a button without words\n";
  return out;
}

/// Names of what a page posts as answers, with how many controls have each.
inline std::map<std::string, int> posted_names(const std::string& markup) {
  std::map<std::string, int> out;
  for (const char* tag : {"input", "select", "textarea"})
    for (const auto& found : html::find_all(markup, tag))
      if (found.attribute("type") != "hidden") ++out[found.attribute("name")];
  return out;
}

}  // namespace stepwise::forms::testing
