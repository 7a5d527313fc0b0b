// SPDX-License-Identifier: Apache-2.0
#include "code_words.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>

namespace stepwise::words {
namespace {

using Kind = Token::Kind;

bool is_sign(const std::vector<Token>& tokens, std::size_t at, char sign) {
  return at < tokens.size() && tokens[at].kind == Kind::sign && tokens[at].text[0] == sign;
}
bool is_text(const std::vector<Token>& tokens, std::size_t at) { return at < tokens.size() && tokens[at].kind == Kind::text; }

/// Calls whose text is not shown to people: catalogue doors, the record's own words, logs, bugs, markup and its names.
const std::set<std::string, std::less<>>& doors() {
  static const std::set<std::string, std::less<>> names{
      "t", "tn", "noted", "in_context", "listed", "kept",                                  // the catalogue's doors
      "debug", "info", "warn", "error", "critical", "log",                                 // logs
      "logic_error", "runtime_error", "invalid_argument", "static_assert", "regex",        // bugs, patterns
      "raw", "cls", "attr", "opt", "open", "close", "start", "add_class",                  // markup
      "line", "audit", "readable", "changeable", "header", "getenv", "trusted"};
  return names;
}

/// Members and attributes that hold no words: `.classes = "app-wide wide"`.
const std::set<std::string, std::less<>>& wordless_members() {
  static const std::set<std::string, std::less<>> names{"classes", "id", "name", "href", "action", "type", "autocomplete", "caption_classes", "container_classes",
                                                        "navigation_classes", "pattern", "class", "role", "method", "inputmode", "target", "rel", "content_type"};
  return names;
}

/// The names of the calls that a token stands in, innermost first, up to the end of its statement.
class Calls {
 public:
  void step(const std::vector<Token>& tokens, std::size_t at) {
    if (tokens[at].kind != Kind::sign) return;
    const char sign = tokens[at].text[0];
    const std::string before = at > 0 && tokens[at - 1].kind == Kind::name ? tokens[at - 1].text : std::string{};
    if (sign == '(' || sign == '{' || sign == '[') open_.push_back(before);
    if ((sign == ')' || sign == '}' || sign == ']') && !open_.empty()) open_.pop_back();
  }
  /// Only the nearest named call counts: `warn(t("x"), "y")` logs "y".
  bool in_door() const {
    const auto named = std::find_if(open_.rbegin(), open_.rend(), [](const std::string& name) { return !name.empty(); });
    return named != open_.rend() && doors().contains(*named);
  }

 private:
  std::vector<std::string> open_;
};

bool is_value_of_wordless(const std::vector<Token>& tokens, std::size_t at) {
  if (at < 2 || tokens[at - 2].kind != Kind::name) return false;
  const bool set = is_sign(tokens, at - 1, '=') || is_sign(tokens, at - 1, '{');
  return set && wordless_members().contains(tokens[at - 2].text);
}

/// The second of a pair whose first names an attribute: {"class", "govuk-body app-x"}.
bool is_attribute_value(const std::vector<Token>& tokens, std::size_t at) {
  static const std::set<std::string, std::less<>> attributes{"class", "id", "href", "rel", "role", "type", "name", "for", "method", "action", "aria-labelledby", "aria-describedby", "scope"};
  return at >= 2 && is_sign(tokens, at - 1, ',') && is_text(tokens, at - 2) && attributes.contains(tokens[at - 2].text);
}

bool has_two_words(std::string_view text) {
  static const std::regex two{R"([A-Za-z’'][a-z’']+[,:;]? [a-z’'A-Z(]?[a-z’']*)"};
  return std::regex_search(text.begin(), text.end(), two);
}

bool is_markup_or_code(std::string_view text) {
  static const std::regex code{R"(^\s*<|</|govuk-|moj-|app-|^#|^/|::|^SELECT|^select |^insert |^update |^delete |; charset=|: [^;]*;$|^[a-z_.]+$|^[a-z]+_[a-z_]+[ {]|[a-z]=)"};
  return std::regex_search(text.begin(), text.end(), code);
}

}  // namespace

bool looks_like_words(std::string_view text) {
  if (text == "Stepwise") return false;  // the product's name is the same in every language
  static const std::regex capital{R"(^[A-Z][a-z]+[.:?!]?$)"};
  if (std::regex_match(text.begin(), text.end(), capital)) return true;
  return has_two_words(text) && !is_markup_or_code(text);
}

void add_messages(const std::vector<Token>& tokens, Messages& into) {
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i].kind != Kind::name || !is_sign(tokens, i + 1, '(') || !is_text(tokens, i + 2)) continue;
    const std::string& name = tokens[i].text;
    if (name == "t" || name == "noted" || name == "tn") into.insert({"", tokens[i + 2].text});
    if (name == "in_context" && is_sign(tokens, i + 3, ',') && is_text(tokens, i + 4)) into.insert({tokens[i + 2].text, tokens[i + 4].text});
  }
}

std::vector<Bypass> bypasses_in(const std::vector<Token>& tokens) {
  std::vector<Bypass> found;
  Calls calls;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    calls.step(tokens, i);
    if (tokens[i].kind != Kind::text || !looks_like_words(tokens[i].text)) continue;
    if (calls.in_door() || is_value_of_wordless(tokens, i) || is_attribute_value(tokens, i)) continue;
    found.push_back({tokens[i].line, tokens[i].text});
  }
  return found;
}

}  // namespace stepwise::words
