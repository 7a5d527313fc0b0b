// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "govuk/page.hpp"

namespace stepwise::gallery {

using govuk::Html;

struct Example {
  std::string name;
  Html html;
};
/// One component with its examples; their ids, field names and landmarks do not meet, since they stand on one page.
struct Specimen {
  std::string name, title;
  std::vector<Example> (*examples)();
};
struct Group {
  std::string title;
  std::vector<Specimen> specimens;
};
Group text_group();
Group form_group();
Group choice_group();
Group navigation_group();
Group public_group();
Group casework_group();
Group kit_group();
Group chart_group();

/// Whole pages, as a room would make them: "form", "record", "list", "charts".
std::vector<std::string> sample_names();
govuk::Page sample_page(std::string_view name);
/// The frame of somebody signed in, over the given asset addresses.
govuk::Frame sample_frame(govuk::Frame frame, const std::string& here);

inline Html paragraph(std::string_view words) { return html::element("p", {{"class", "govuk-body"}}, words); }
inline Html title(std::string_view words) { return html::element("h1", {{"class", "govuk-heading-l"}}, words); }
inline Html heading(std::string_view words) { return html::element("h2", {{"class", "govuk-heading-m"}}, words); }
inline std::string address(std::string_view name) { return "/gallery/" + std::string{name}; }

}  // namespace stepwise::gallery
