// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <gtest/gtest.h>

#include <map>
#include <rapidcheck/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "govuk/test/fixture_adapter.hpp"
#include "html/test/tree.hpp"

/// Proves that text stays text: options are filled with harmless words, then with hostile ones, and the two pages must be one
/// tree in which each harmless word has become exactly its hostile one. For tests only.
namespace stepwise::govuk::escaping {

using fixture::Json;

/// Every piece of text in some options, each a word of its own that sorts after any class upstream has.
class Words {
 public:
  /// The options with words in place of their text. What chooses a branch (`kept` keys, figures) and markup stay.
  Json planted(const Json& options, std::string_view key = {}) {
    if (key == "slots") return options;  // markup, by another name
    if (options.is_object()) {
      Json out = Json::object();
      for (const auto& [name, item] : options.items()) out[name] = planted(item, name);
      return out;
    }
    if (options.is_array()) {
      Json out = Json::array();
      for (const auto& item : options) out.push_back(planted(item, key));
      return out;
    }
    return options.is_string() && !stays(key, options.get_ref<const std::string&>()) ? Json(word_for(options.get<std::string>())) : options;
  }
  /// Any text with each word followed by its hostile end.
  std::string hostile(const std::string& text, const std::vector<std::string>& ends) const {
    std::string out = text;
    for (const auto& [original, word] : words_) {
      const std::string with = word + ends[words_number(word) % ends.size()];
      for (auto at = out.find(word); at != std::string::npos; at = out.find(word, at + with.size())) out.replace(at, word.size(), with);
    }
    return out;
  }
  Json hostile(const Json& options, const std::vector<std::string>& ends) const {
    Json out = options;
    if (out.is_string()) return hostile(out.get<std::string>(), ends);
    if (out.is_structured())
      for (auto& item : out) item = hostile(item, ends);
    return out;
  }

 private:
  static bool stays(std::string_view key, const std::string& text) {
    static const std::set<std::string, std::less<>> kept{"html", "optionsHtml", "variant", "type", "headingTag", "layout", "format", "aria-sort",
                                                         "align", "datetime", "one", "other", fixture::place_key};
    if (text.empty() || key.ends_with("Html") || kept.contains(key)) return true;
    if (text.find("interruption") != std::string::npos || text.find("%{") != std::string::npos) return true;
    return text.find_first_not_of("0123456789") == std::string::npos;
  }
  std::string word_for(const std::string& text) {
    return words_.try_emplace(text, "~q" + std::to_string(words_.size()) + "z").first->second;
  }
  static std::size_t words_number(const std::string& word) { return std::stoul(word.substr(2)); }
  std::map<std::string, std::string> words_;
};

/// Endings that would end a tag, an attribute, a comment or an element, or begin one, if they were not escaped.
inline rc::Gen<std::string> hostile_end() {
  static const std::vector<std::string> pieces{"<", ">", "\"", "'", "&", "`", "=", "/", "a", "{0}", "&lt;", "&#34;", "<b>", "</a>", "-->", "<!--",
                                               "\"onclick=\"x", "<script>", "</textarea>", "</title>", "é", "]]>", "<svg/onload=x>"};
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)), [](const std::vector<std::string>& chosen) {
    std::string out;
    for (const auto& piece : chosen) out += piece;
    return out;
  });
}

/// One rendering held to the rule; asserts within a RapidCheck property.
template <class Render>
void hold(const Render& render, const Json& options, const std::vector<std::string>& ends, const std::string& name) {
  Words words;
  const Json harmless = words.planted(options);
  const std::string expected = words.hostile(html::canonical(render(harmless).markup()), ends);
  const std::string actual = html::canonical(render(words.hostile(harmless, ends)).markup());
  if (expected != actual) RC_FAIL(name + "\n  should be: " + expected + "\n  is:        " + actual);
}

}  // namespace stepwise::govuk::escaping
