// SPDX-License-Identifier: Apache-2.0
#include "govuk/writer.hpp"

#include <stdexcept>

namespace stepwise::govuk {

Writer& Writer::open(std::string_view tag) {
  out_.append("<").append(tag);
  return *this;
}
Writer& Writer::attr(std::string_view name, std::string_view value) {
  out_.append(" ").append(name).append("=\"");
  html::escape_plain_onto(out_, value);
  out_.append("\"");
  return *this;
}
Writer& Writer::opt(std::string_view name, std::string_view value) {
  return value.empty() ? *this : attr(name, value);
}
Writer& Writer::flag(std::string_view name, bool on) {
  if (on) out_.append(" ").append(name);
  return *this;
}
Writer& Writer::cls(std::string_view base, std::string_view more, std::string_view and_more) {
  out_.append(" class=\"");
  bool first = true;
  for (const std::string_view part : {base, more, and_more}) {
    if (part.empty()) continue;
    if (!first) out_.append(" ");
    html::escape_plain_onto(out_, part);
    first = false;
  }
  out_.append("\"");
  return *this;
}
Writer& Writer::attrs(const html::Attributes& attributes) {
  for (const auto& [name, value] : attributes) {
    if (name.empty() || name == "style" || name.starts_with("on") || name.find_first_of(" \t\n\"'<>/=") != std::string::npos)
      throw std::logic_error{"not an attribute a page may have: " + name};
    if (value) {
      attr(name, *value);
    } else {
      flag(name, true);
    }
  }
  return *this;
}
Writer& Writer::end() {
  out_.append(">");
  return *this;
}
Writer& Writer::start(std::string_view tag, std::string_view base, std::string_view more) {
  return open(tag).cls(base, more).end();
}
Writer& Writer::close(std::string_view tag) {
  out_.append("</").append(tag).append(">");
  return *this;
}
Writer& Writer::text(std::string_view words) {
  html::escape_onto(out_, words);
  return *this;
}
Writer& Writer::plain(std::string_view words) {
  html::escape_plain_onto(out_, words);
  return *this;
}
Writer& Writer::html(const html::Html& markup) {
  out_.append(markup.markup());
  return *this;
}

}  // namespace stepwise::govuk
