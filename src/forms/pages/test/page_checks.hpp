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

/// What is wrong with a page's ids, labels and descriptions; empty when nothing is.
class PageFaults {
 public:
  explicit PageFaults(const std::vector<html::Found>& elements) {
    for (const auto& found : elements) {
      if (found.has("id") && !ids_.insert(found.attribute("id")).second) out_ += "id twice: " + found.attribute("id") + "\n";
      if (found.tag == "label") labelled_.insert(found.attribute("for"));
    }
    for (const auto& found : elements) check(found);
    std::set<std::string> hidden;
    for (const auto& found : elements)
      if (const auto name = found.attribute("name"); found.attribute("type") == "hidden" && !name.ends_with("[]") && !hidden.insert(name).second)
        out_ += "hidden field twice: " + name + "\n";
  }
  const std::string& words() const { return out_; }

 private:
  void check(const html::Found& found) {
    known(found.attribute("aria-describedby"), found.tag);
    known(found.attribute("aria-labelledby"), found.tag);
    if (found.tag == "label") known(found.attribute("for"), "label");
    const bool field = found.tag == "input" || found.tag == "select" || found.tag == "textarea";
    if (field && found.attribute("type") != "hidden" && !labelled_.contains(found.attribute("id"))) out_ += "no label: " + found.attribute("name") + "\n";
    if ((found.tag == "button" || found.tag == "label" || found.tag == "legend" || found.tag == "a") && found.text.empty()) out_ += found.tag + " without words\n";
  }
  void known(const std::string& list, const std::string& who) {
    std::istringstream words{list};
    for (std::string id; words >> id;)
      if (!ids_.contains(id)) out_ += who + " points at nothing: " + id + "\n";
  }

  std::set<std::string> ids_, labelled_;
  std::string out_;
};
inline std::string faults_of(const std::string& markup) { return PageFaults{html::find_all(markup, "")}.words(); }

/// Names of what a page posts as answers, each with how many controls have it; radios and checkboxes of a name are one.
inline std::map<std::string, int> posted_names(const std::vector<html::Found>& elements) {
  std::map<std::string, int> out;
  for (const auto& found : elements) {
    const bool field = found.tag == "input" || found.tag == "select" || found.tag == "textarea";
    const std::string type = found.attribute("type");
    if (!field || type == "hidden") continue;
    int& count = out[found.attribute("name")];
    count = type == "radio" || type == "checkbox" ? 1 : count + 1;
  }
  return out;
}

}  // namespace stepwise::forms::testing
