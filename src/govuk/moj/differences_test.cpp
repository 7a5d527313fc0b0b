// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/test/differences.hpp"

#include <algorithm>
#include <functional>
#include <sstream>

namespace stepwise::moj::fixture {
namespace {

using Json = nlohmann::json;

std::vector<std::string> classes_of(const std::string& line) {
  const auto from = line.find(" class=\"");
  if (!line.starts_with("S ") || from == std::string::npos) return {};
  std::istringstream in{line.substr(from + 8, line.find('"', from + 8) - from - 8)};
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}
bool has_class(const std::string& line, const std::string& word) { return std::ranges::count(classes_of(line), word) > 0; }

void write_classes(std::string& line, std::vector<std::string> words) {
  std::ranges::sort(words);
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : " ") + word;
  const auto from = line.find(" class=\"");
  line.replace(from, line.find('"', from + 8) + 1 - from, " class=\"" + all + "\"");
}
/// A class by another name, or none.
void reword(Lines& lines, const std::string& word, const std::string& other = {}) {
  for (auto& line : lines) {
    auto words = classes_of(line);
    if (std::erase(words, word) == 0) continue;
    if (!other.empty()) words.push_back(other);
    write_classes(line, words);
  }
}
std::size_t end_of(const Lines& lines, std::size_t start) {
  int depth = 0;
  for (std::size_t i = start; i < lines.size(); ++i) {
    depth += lines[i].starts_with("S ") ? 1 : lines[i].starts_with("E ") ? -1 : 0;
    if (depth == 0) return i;
  }
  return lines.size() - 1;
}
std::string tag_of(const std::string& line) { return line.substr(2, line.find(' ', 2) - 2); }

using Fits = std::function<bool(const std::string&)>;
Fits with_class(std::string word) {
  return [word = std::move(word)](const std::string& line) { return has_class(line, word); };
}
Fits with_tag(std::string tag) {
  return [tag = std::move(tag)](const std::string& line) { return line.starts_with("S ") && tag_of(line) == tag; };
}
void rename(Lines& lines, const Fits& fits, const std::string& tag) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!fits(lines[i])) continue;
    lines[end_of(lines, i)] = "E " + tag;
    lines[i].replace(2, tag_of(lines[i]).size(), tag);
  }
}
void drop(Lines& lines, const Fits& fits) {
  for (std::size_t i = 0; i < lines.size();)
    if (fits(lines[i])) lines.erase(lines.begin() + static_cast<long>(i), lines.begin() + static_cast<long>(end_of(lines, i)) + 1);
    else ++i;
}
void unwrap(Lines& lines, const Fits& fits) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!fits(lines[i])) continue;
    lines.erase(lines.begin() + static_cast<long>(end_of(lines, i)));
    lines.erase(lines.begin() + static_cast<long>(i--));
  }
}
/// ` name="value"` of those that fit; without a value, whatever the value is.
void drop_attribute(Lines& lines, const Fits& fits, const std::string& name) {
  for (auto& line : lines) {
    const auto from = fits(line) ? line.find(" " + name + "=\"") : std::string::npos;
    if (from != std::string::npos) line.erase(from, line.find('"', from + name.size() + 3) + 1 - from);
  }
}

void lower_headings_of_chosen(Lines& theirs) {
  const auto from = std::ranges::find_if(theirs, with_class("moj-filter__selected"));
  if (from == theirs.end()) return;
  const auto start = from - theirs.begin();
  const auto end = static_cast<long>(end_of(theirs, static_cast<std::size_t>(start)));
  Lines inside(theirs.begin() + start, theirs.begin() + end + 1);
  rename(inside, with_tag("h3"), "h4");
  rename(inside, with_tag("h2"), "h3");
  reword(inside, "govuk-heading-m", "govuk-heading-s");
  std::ranges::copy(inside, theirs.begin() + start);
}

}  // namespace

const std::vector<Difference>& differences() {
  static const std::vector<Difference> all{
      {"timeline", "events are an ordered list, so that they are counted aloud",
       [](Lines& ours, Lines& theirs, const Json&) {
         rename(theirs, with_class("moj-timeline"), "ol");
         rename(theirs, with_class("moj-timeline__item"), "li");
         reword(ours, "app-timeline");
       }},
      {"identity-bar", "a landmark with a name",
       [](Lines& ours, Lines& theirs, const Json&) {
         rename(theirs, with_class("moj-identity-bar"), "section");
         drop_attribute(ours, with_class("moj-identity-bar"), "aria-label");
         reword(ours, "app-person");
       }},
      {"identity-bar", "name, facts, flags and menus share one box that wraps",
       [](Lines& ours, Lines& theirs, const Json&) {
         unwrap(theirs, with_class("moj-identity-bar__container"));
         unwrap(theirs, with_class("moj-identity-bar__menu"));
         reword(ours, "app-person__who", "moj-identity-bar__details");
         reword(ours, "app-person__actions", "moj-identity-bar__actions");
       }},
      {"identity-bar", "the name is a paragraph",
       [](Lines& ours, Lines& theirs, const Json&) {
         rename(theirs, with_class("moj-identity-bar__title"), "p");
         reword(ours, "app-person__name", "moj-identity-bar__title");
       }},
      {"filter", "the options are themselves a GET form",
       [](Lines& ours, Lines& theirs, const Json&) {
         rename(theirs, with_class("moj-filter__options"), "form");
         for (const char* name : {"action", "method", "novalidate"}) drop_attribute(ours, with_class("moj-filter__options"), name);
       }},
      {"filter", "headings of what is chosen stand one level under the filter's own",
       [](Lines&, Lines& theirs, const Json&) { lower_headings_of_chosen(theirs); }},
      {"alert", "the icon is our own drawing",
       [](Lines& ours, Lines& theirs, const Json&) {
         drop(ours, with_tag("path"));
         drop_attribute(theirs, with_tag("svg"), "xmlns");
       }},
      {"alert", "one that stays has nothing for script to do",
       [](Lines&, Lines& theirs, const Json& options) {
         if (options.value("dismissible", false)) return;
         drop(theirs, with_class("moj-alert__action"));
         drop_attribute(theirs, with_class("moj-alert"), "data-module");
       }},
      {"alert", "the dismiss button never sends a form",
       [](Lines& ours, Lines&, const Json&) { drop_attribute(ours, with_class("moj-alert__dismiss"), "type"); }},
      {"messages", "a log: upstream's div has a label but no role, so the label says nothing",
       [](Lines& ours, Lines&, const Json&) { drop_attribute(ours, with_class("moj-messages-container"), "role"); }},
      {"messages", "times for machines are ISO 8601, not words",
       [](Lines& ours, Lines& theirs, const Json&) {
         for (Lines* lines : {&ours, &theirs}) drop_attribute(*lines, with_tag("time"), "datetime");
       }},
      {"sortable-table", "sorted by the server: headings are links, and no script is asked for",
       [](Lines& ours, Lines& theirs, const Json&) {
         drop(ours, with_class("app-sort__mark"));
         unwrap(ours, with_class("app-sort"));
         drop_attribute(theirs, with_tag("table"), "data-module");
       }},
      {"multi-select", "the column of boxes has a heading without script too",
       [](Lines& ours, Lines&, const Json&) {
         const auto words = std::ranges::find(ours, "T Select");
         if (words != ours.end()) ours.erase(words - 1, words + 2);
       }},
      {"add-another", "an item's error shows however the item is laid out",
       [](Lines& ours, Lines&, const Json& options) {
         if (options.value("layout", "") != "inline") drop(ours, with_class("govuk-error-message"));
       }},
      {"add-another", "the first remove button says which item it means: upstream loses its 0",
       [](Lines& ours, Lines&, const Json&) {
         const auto first = [](const std::string& line) {
           return has_class(line, "moj-add-another__remove-button") && line.ends_with(" value=\"0\"");
         };
         drop_attribute(ours, first, "value");
       }},
  };
  return all;
}

}  // namespace stepwise::moj::fixture
