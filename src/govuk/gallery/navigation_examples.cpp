// SPDX-License-Identifier: Apache-2.0
#include "govuk/gallery/specimen.hpp"
#include "govuk/govuk.hpp"

namespace stepwise::gallery {
namespace {

std::string numbered(int page) { return address("pagination") + "?page=" + std::to_string(page); }

std::vector<Example> backs() { return {{"Usual", govuk::back_link({.href = address("list")})}, {"Own words", govuk::back_link({.text = "Back to the list", .href = address("list")})}}; }
std::vector<Example> skips() { return {{"Shows when it has the focus", govuk::skip_link({.text = "Skip to the examples", .href = "#main-content"})}}; }
std::vector<Example> crumbs() {
  const std::vector<govuk::Crumb> items{{"People", address("list")}, {"A M", address("record")}, {"Details", ""}};
  return {{"Usual", govuk::breadcrumbs({.items = items, .label = "First trail"})},
          {"Collapses on a phone", govuk::breadcrumbs({.items = items, .collapse_on_mobile = true, .label = "Second trail"})}};
}
std::vector<Example> page_links() {
  const auto arrow = [](const char* words, int page, const char* label) { return govuk::ArrowLink{.href = numbered(page), .text = words, .label = label}; };
  return {{"First of ten", govuk::pages(1, 10, numbered, "Ten, at the first")}, {"Middle", govuk::pages(5, 10, numbered, "Ten, in the middle")},
          {"Last", govuk::pages(10, 10, numbered, "Ten, at the last")}, {"Three", govuk::pages(2, 3, numbered, "Three")},
          {"Neighbours only", govuk::pagination({.previous = arrow("Previous section", 1, "My life"), .next = arrow("Next section", 3, "My money"), .landmark = "Sections"})}};
}
std::vector<Example> tab_sets() {
  return {{"Usual", govuk::tabs({.items = {{.label = "This week", .id = "week", .content = paragraph("Eight conversations")}, {.label = "This month", .id = "month", .content = paragraph("Thirty conversations")}}})}};
}
std::vector<Example> phases() {
  return {{"Usual", govuk::phase_banner({.tag_text = "Pilot", .text = Html{"This is new: "} + govuk::link("tell us what to mend", address("feedback"))})}};
}
std::vector<Example> headers() {
  return {{"A council's name", govuk::generic_header({.name = "Exampleshire Council", .url = "/gallery"})},
          {"With something beside it", govuk::generic_header({.name = "Exampleshire Council", .url = "/gallery", .after = html::element("p", {{"class", "govuk-body"}}, "Sam Porter")})}};
}
std::vector<Example> navigations() {
  const std::vector<govuk::NavigationItem> items{{.text = "Home", .href = "/gallery"}, {.text = "People", .href = address("list"), .active = true}, {.text = "Scoreboard", .href = address("charts")}};
  return {{"Links", govuk::service_navigation({.items = items, .menu_text = "Menu one", .navigation_id = "one"})},
          {"Name and links", govuk::service_navigation({.service_name = "Stepwise", .service_url = "/gallery", .items = items, .label = "Second service", .menu_text = "Menu two", .navigation_id = "two"})},
          {"Inverse", govuk::service_navigation({.service_name = "Stepwise", .items = items, .classes = "govuk-service-navigation--inverse", .label = "Third service", .menu_text = "Menu three", .navigation_id = "three"})}};
}
std::vector<Example> languages() {
  return {{"English and Welsh", govuk::language_navigation({.items = {{.text = "English", .lang = "en"}, {.text = "Cymraeg", .href = address("language-navigation"), .lang = "cy", .description = "Newid yr iaith i Gymraeg"}}, .label = "Two languages"})},
          {"Three", govuk::language_navigation({.items = {{.text = "English", .href = address("language-navigation"), .lang = "en"}, {.text = "Cymraeg", .current = true, .lang = "cy"}, {.text = "اردو", .href = address("language-navigation"), .lang = "ur", .dir = "rtl"}}, .label = "Three languages"})}};
}

}  // namespace

Group navigation_group() {
  return {"Finding the way",
          {{"back-link", "Back link", backs}, {"breadcrumbs", "Breadcrumbs", crumbs}, {"generic-header", "Generic header", headers}, {"language-navigation", "Language navigation", languages},
           {"pagination", "Pagination", page_links}, {"phase-banner", "Phase banner", phases}, {"service-navigation", "Service navigation", navigations}, {"skip-link", "Skip link", skips}, {"tabs", "Tabs", tab_sets}}};
}

}  // namespace stepwise::gallery
