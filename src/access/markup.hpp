// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "html/html.hpp"

namespace stepwise::access {

using html::Html;

inline Html heading(const Html& words) { return html::element("h1", {{"class", "govuk-heading-l"}}, words); }
inline Html section_heading(const Html& words) { return html::element("h2", {{"class", "govuk-heading-m"}}, words); }
inline Html paragraph(const Html& words) { return html::element("p", {{"class", "govuk-body"}}, words); }
inline Html bullets(const std::vector<Html>& items) {
  Html list;
  for (const Html& item : items) list += html::element("li", {}, item);
  return html::element("ul", {{"class", "govuk-list govuk-list--bullet"}}, list);
}
inline Html two_thirds(const Html& content) {
  return html::element("div", {{"class", "govuk-grid-row"}}, {html::element("div", {{"class", "govuk-grid-column-two-thirds"}}, content)});
}

}  // namespace stepwise::access
