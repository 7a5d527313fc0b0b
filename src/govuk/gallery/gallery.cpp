// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/gallery.hpp"

#include <algorithm>

#include "govuk/gallery/specimen.hpp"
#include "govuk/navigation.hpp"

namespace stepwise::gallery {
namespace {

const std::vector<Group>& groups() {
  static const std::vector<Group> all{text_group(), form_group(), choice_group(), navigation_group(), public_group(), casework_group(), kit_group(), chart_group()};
  return all;
}

const Specimen* find(std::string_view name) {
  for (const auto& group : groups())
    for (const auto& specimen : group.specimens)
      if (specimen.name == name) return &specimen;
  return nullptr;
}

Html list_of_links(const std::vector<std::pair<std::string, std::string>>& links) {
  Html items;
  for (const auto& [text, name] : links) items += html::element("li", {}, govuk::link(text, address(name)));
  return html::element("ul", {{"class", "govuk-list govuk-list--bullet"}}, items);
}

govuk::Page index_page() {
  govuk::Page page{.title = "Gallery"};
  page.main = title("Gallery") + paragraph("Every component with its examples. Everybody here is invented.");
  for (const auto& group : groups()) {
    std::vector<std::pair<std::string, std::string>> links;
    for (const auto& specimen : group.specimens) links.emplace_back(specimen.title, specimen.name);
    page.main += heading(group.title) + list_of_links(links);
  }
  std::vector<std::pair<std::string, std::string>> samples;
  for (const auto& name : sample_names()) samples.emplace_back("Sample page: " + name, name);
  page.main += heading("Whole pages") + list_of_links(samples);
  return page;
}

govuk::Page specimen_page(const Specimen& specimen) {
  govuk::Page page{.title = specimen.title, .breadcrumbs = {{"Gallery", "/gallery"}, {specimen.title, ""}}};
  if (specimen.name == "error-summary") page.title = "Error: " + specimen.title;  // as any page with a summary
  page.main = title(specimen.title);
  for (const auto& example : specimen.examples()) page.main += heading(example.name) + html::element("div", {{"class", "govuk-!-margin-bottom-7"}}, example.html);
  return page;
}

}  // namespace

std::vector<std::string> names() {
  std::vector<std::string> out{"index"};
  for (const auto& group : groups())
    for (const auto& specimen : group.specimens) out.push_back(specimen.name);
  for (const auto& name : sample_names()) out.push_back(name);
  return out;
}

std::optional<std::string> document(std::string_view name, const govuk::Frame& frame) {
  const auto write = [&](const govuk::Page& page) { return govuk::write_page(sample_frame(frame, address(name)), page); };
  if (name == "index") return write(index_page());
  if (std::ranges::count(sample_names(), name) > 0) return write(sample_page(name));
  const Specimen* specimen = find(name);
  if (specimen == nullptr) return {};
  return write(specimen_page(*specimen));
}

}  // namespace stepwise::gallery
