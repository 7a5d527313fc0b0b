// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stepwise::html {

/// `& < > " '` written so that the text means itself, in content. Words marked as untranslated (language/language.hpp) get
/// `<span lang="en" class="app-untranslated">` round them, balanced whatever the text holds.
std::string escape(std::string_view text);
void escape_onto(std::string& out, std::string_view text);
/// The same where no markup can stand: attribute values, `<title>`, `<option>`, `<textarea>`. The marks are left out.
std::string escape_plain(std::string_view text);
void escape_plain_onto(std::string& out, std::string_view text);

/// One attribute. A value of nullopt is a boolean attribute (`hidden`); absent ones are simply not listed.
struct Attribute {
  std::string name;
  std::optional<std::string> value;
};
using Attributes = std::vector<Attribute>;

/// Markup. Made from text (which is escaped) or by `element`, `join` and `nothing`; there is no door for raw strings
/// but `trusted`, which only the component rooms and their tests may use.
class Html {
 public:
  Html() = default;
  template <std::convertible_to<std::string_view> Text>
  Html(const Text& text) : markup_{escape(text)} {}  // NOLINT: text becomes markup by being escaped
  const std::string& markup() const& { return markup_; }
  std::string markup() && { return std::move(markup_); }
  bool empty() const { return markup_.empty(); }
  Html& operator+=(const Html& more) {
    markup_ += more.markup_;
    return *this;
  }
  friend Html operator+(Html a, const Html& b) {
    a += b;
    return a;
  }

 private:
  friend Html element(std::string_view, const Attributes&, std::initializer_list<Html>);
  friend Html element(std::string_view, const Attributes&, const Html&);
  friend Html trusted(std::string markup);
  std::string markup_;
};

/// `<tag attributes>children</tag>`; void elements (input, br, ...) have no end tag and must have no children.
/// Throws std::logic_error for a tag or attribute name that is not one, or an `on...` attribute or `style`: the
/// content security policy would drop them. Elements that hold only text (title, option, textarea) lose the spans of
/// untranslated words.
Html element(std::string_view tag, const Attributes& attributes, std::initializer_list<Html> children);
Html element(std::string_view tag, const Attributes& attributes, const Html& children);
Html join(const std::vector<Html>& pieces);
Html join(const std::vector<Html>& pieces, const Html& between);
/// Text with its line ends kept, as `<br>`.
Html lines(std::string_view text);
/// Markup that is known to be safe because this program or a component fixture wrote it. Never for input.
Html trusted(std::string markup);

}  // namespace stepwise::html
