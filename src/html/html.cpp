// SPDX-License-Identifier: Apache-2.0
#include "html/html.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "html/escape.hpp"

namespace stepwise::html {
namespace {

constexpr std::array<std::string_view, 14> void_elements{"area", "base", "br",   "col",   "embed", "hr", "img",
                                                         "input", "link", "meta", "param", "source", "track", "wbr"};

bool is_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
  });
}

void check(std::string_view tag, const Attributes& attributes) {
  if (!is_name(tag)) throw std::logic_error{"not an element name"};
  for (const auto& [name, value] : attributes) {
    if (!is_name(name)) throw std::logic_error{"not an attribute name"};
    if (name == "style" || name.starts_with("on")) throw std::logic_error{"the content security policy refuses " + name};
  }
}

std::string open_tag(std::string_view tag, const Attributes& attributes, std::size_t room) {
  check(tag, attributes);
  std::size_t size = 2 * tag.size() + 5 + room;
  for (const auto& [name, value] : attributes) size += name.size() + (value ? value->size() : 0) + 4;
  std::string out;
  out.reserve(size);
  out.append("<").append(tag);
  for (const auto& [name, value] : attributes) {
    out.append(" ").append(name);
    if (!value) continue;
    out.append("=\"");
    escape_plain_onto(out, *value);
    out.append("\"");
  }
  out.append(">");
  return out;
}

/// Elements whose content is text alone.
bool holds_only_text(std::string_view tag) { return tag == "title" || tag == "option" || tag == "textarea"; }

bool is_void(std::string_view tag) { return std::ranges::find(void_elements, tag) != void_elements.end(); }

}  // namespace

Html element(std::string_view tag, const Attributes& attributes, const Html& children) {
  Html out;
  out.markup_ = open_tag(tag, attributes, children.markup_.size());
  if (holds_only_text(tag)) {
    out.markup_.append(without_spans(children.markup_)).append("</").append(tag).append(">");
    return out;
  }
  if (is_void(tag)) {
    if (!children.empty()) throw std::logic_error{"a void element has no children"};
    return out;
  }
  out.markup_.append(children.markup_).append("</").append(tag).append(">");
  return out;
}

Html element(std::string_view tag, const Attributes& attributes, std::initializer_list<Html> children) {
  std::size_t size = 0;
  for (const auto& child : children) size += child.markup_.size();
  if (holds_only_text(tag)) return element(tag, attributes, join({children.begin(), children.end()}));
  Html out;
  out.markup_ = open_tag(tag, attributes, size);
  if (is_void(tag)) {
    if (size != 0) throw std::logic_error{"a void element has no children"};
    return out;
  }
  for (const auto& child : children) out.markup_.append(child.markup_);
  out.markup_.append("</").append(tag).append(">");
  return out;
}

Html join(const std::vector<Html>& pieces) { return join(pieces, Html{}); }

Html join(const std::vector<Html>& pieces, const Html& between) {
  Html out;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) out += between;
    out += pieces[i];
  }
  return out;
}

Html lines(std::string_view text) {
  Html out;
  for (bool first = true;; first = false) {
    const auto at = text.find('\n');
    std::string_view line = text.substr(0, at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!first) out += element("br", {}, {});
    out += Html{line};
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 1);
  }
}

Html trusted(std::string markup) {
  Html out;
  out.markup_ = std::move(markup);
  return out;
}

}  // namespace stepwise::html
