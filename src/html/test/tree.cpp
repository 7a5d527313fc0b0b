// SPDX-License-Identifier: Apache-2.0
#include "html/test/tree.hpp"

#include <algorithm>
#include <gumbo.h>
#include <memory>
#include <span>
#include <sstream>

namespace stepwise::html {
namespace {

struct Parsed {
  explicit Parsed(std::string_view markup) : text{markup}, output{gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size())} {}
  ~Parsed() { gumbo_destroy_output(&kGumboDefaultOptions, output); }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  std::string text;
  GumboOutput* output;
};

std::string collapse(std::string_view text) {
  std::string out;
  std::istringstream words{std::string{text}};
  for (std::string word; words >> word;) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string tag_of(const GumboNode& node) {
  if (node.v.element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(node.v.element.tag);
  GumboStringPiece name = node.v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

bool is_element(const GumboNode& node) { return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE; }

std::span<void* const> children_of(const GumboNode& node) {
  const GumboVector& children = node.type == GUMBO_NODE_DOCUMENT ? node.v.document.children : node.v.element.children;
  return {children.data, children.length};
}

std::vector<std::pair<std::string, std::string>> attributes_of(const GumboNode& node) {
  std::vector<std::pair<std::string, std::string>> out;
  const GumboVector& list = node.v.element.attributes;
  for (unsigned i = 0; i < list.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(list.data[i]);
    out.emplace_back(attribute.name, attribute.value);
  }
  return out;
}

bool is_word_list(std::string_view name) {
  return name == "class" || name == "aria-describedby" || name == "aria-labelledby" || name == "rel";
}

std::string sorted_words(std::string_view text) {
  std::vector<std::string> words;
  std::istringstream in{std::string{text}};
  for (std::string word; in >> word;) words.push_back(word);
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

void write(const GumboNode& node, bool keep_space, std::string& out) {
  if (node.type == GUMBO_NODE_DOCUMENT || is_element(node)) {
    std::string tag;
    if (is_element(node)) {
      tag = tag_of(node);
      auto attributes = attributes_of(node);
      for (auto& [name, value] : attributes)
        if (is_word_list(name)) value = sorted_words(value);
      std::ranges::sort(attributes);
      out += "S " + tag;
      for (const auto& [name, value] : attributes) out += " " + name + "=\"" + value + "\"";
      out += "\n";
    }
    for (const void* child : children_of(node))
      write(*static_cast<const GumboNode*>(child), keep_space || tag == "pre" || tag == "textarea", out);
    if (!tag.empty()) out += "E " + tag + "\n";
  } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
    const std::string text = keep_space ? node.v.text.text : collapse(node.v.text.text);
    if (!text.empty()) out += "T " + text + "\n";
  }
}

void gather_text(const GumboNode& node, std::string& out) {
  if (node.type == GUMBO_NODE_DOCUMENT || is_element(node)) {
    if (is_element(node) && (tag_of(node) == "script" || tag_of(node) == "style")) return;
    for (const void* child : children_of(node)) gather_text(*static_cast<const GumboNode*>(child), out);
    out += " ";
  } else if (node.type != GUMBO_NODE_COMMENT) {
    out += node.v.text.text;
  }
}

struct Selector {
  std::string tag, id, css_class, attribute, value;
};

Selector read_selector(std::string_view text) {
  Selector selector;
  const auto stop = text.find_first_of(".#[");
  selector.tag = text.substr(0, stop);
  if (stop == std::string_view::npos) return selector;
  const std::string_view rest = text.substr(stop + 1);
  if (text[stop] == '.') selector.css_class = rest;
  else if (text[stop] == '#') selector.id = rest;
  else {
    const auto equals = rest.find('=');
    selector.attribute = rest.substr(0, std::min(equals, rest.size() - 1));
    if (equals != std::string_view::npos) selector.value = rest.substr(equals + 1, rest.size() - equals - 2);
  }
  return selector;
}

bool fits(const Selector& selector, const Found& found) {
  if (!selector.tag.empty() && selector.tag != found.tag) return false;
  if (!selector.id.empty() && found.attribute("id") != selector.id) return false;
  if (!selector.attribute.empty() && (!found.has(selector.attribute) || (!selector.value.empty() && found.attribute(selector.attribute) != selector.value)))
    return false;
  if (selector.css_class.empty()) return true;
  return (" " + found.attribute("class") + " ").find(" " + selector.css_class + " ") != std::string::npos;
}

void search(const GumboNode& node, const Selector& selector, std::vector<Found>& out) {
  if (node.type != GUMBO_NODE_DOCUMENT && !is_element(node)) return;
  if (is_element(node)) {
    Found found{tag_of(node), {}, attributes_of(node)};
    if (fits(selector, found)) {
      std::string text;
      gather_text(node, text);
      found.text = collapse(text);
      out.push_back(std::move(found));
    }
  }
  for (const void* child : children_of(node)) search(*static_cast<const GumboNode*>(child), selector, out);
}

}  // namespace

std::string Found::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

bool Found::has(std::string_view name) const {
  return std::ranges::any_of(attributes, [&](const auto& pair) { return pair.first == name; });
}

std::string canonical(std::string_view markup) {
  const Parsed parsed{markup};
  std::string out;
  write(*parsed.output->document, false, out);
  return out;
}

std::vector<Found> find_all(std::string_view markup, std::string_view selector) {
  const Parsed parsed{markup};
  std::vector<Found> out;
  search(*parsed.output->document, read_selector(selector), out);
  return out;
}

std::string text_of(std::string_view markup) {
  const Parsed parsed{markup};
  std::string text;
  gather_text(*parsed.output->document, text);
  return collapse(text);
}

}  // namespace stepwise::html
