// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::html {

/// A page as tests see it: parsed by an HTML5 parser (gumbo), one node a line, attributes sorted, class and aria lists
/// sorted, white space collapsed outside pre and textarea, comments dropped. Two equal strings mean equal pages.
std::string canonical(std::string_view markup);

/// One element found in parsed markup.
struct Found {
  std::string tag, text;  ///< `text` is all text inside, white space collapsed
  std::vector<std::pair<std::string, std::string>> attributes;
  std::string attribute(std::string_view name) const;
  bool has(std::string_view name) const;
};
/// Every element that fits `tag`, `.class`, `#id`, `tag.class` or `tag[name=value]`, in document order.
std::vector<Found> find_all(std::string_view markup, std::string_view selector);
/// All text of the page, white space collapsed.
std::string text_of(std::string_view markup);

}  // namespace stepwise::html
