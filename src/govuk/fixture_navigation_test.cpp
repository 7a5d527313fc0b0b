// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <map>

#include "govuk/test/fixture_adapter.hpp"

namespace stepwise::govuk::fixture {
namespace {

LinkOptions link_of(const Json& j) {
  return {.text = content(j),
          .href = words(j, "href"),
          .classes = words(j, "classes"),
          .attributes = attributes(j)};
}
Html render_back_link(const Json& j) { return back_link(link_of(j)); }
Html render_skip_link(const Json& j) { return skip_link(link_of(j)); }
Html render_breadcrumbs(const Json& j) {
  BreadcrumbsOptions o{.collapse_on_mobile = yes(j, "collapseOnMobile"),
                       .label = words(j, "labelText", "Breadcrumb"),
                       .classes = words(j, "classes"),
                       .attributes = attributes(j)};
  for (const Json& one : items(j, "items"))
    o.items.push_back({.text = content(one), .href = words(one, "href"), .attributes = attributes(one)});
  return breadcrumbs(o);
}
ArrowLink arrow_of(const Json& j) {
  return {.href = words(j, "href"),
          .text = content(j),
          .label = words(j, "labelText"),
          .attributes = attributes(j)};
}
Html render_pagination(const Json& j) {
  PaginationOptions o{.previous = arrow_of(at(j, "previous")),
                      .next = arrow_of(at(j, "next")),
                      .landmark = words(j, "landmarkLabel", "Pagination"),
                      .classes = words(j, "classes"),
                      .attributes = attributes(j)};
  if (yes(j, "items")) o.items.emplace();
  for (const Json& one : items(j, "items"))
    if (!one.empty())
      o.items->push_back({.number = words(one, "number"),
                          .href = words(one, "href"),
                          .current = yes(one, "current"),
                          .ellipsis = yes(one, "ellipsis"),
                          .label = words(one, "visuallyHiddenText"),
                          .attributes = attributes(one)});
  return pagination(o);
}
Html render_tabs(const Json& j) {
  TabsOptions o{.title = words(j, "title", "Contents"),
                .id = words(j, "id"),
                .id_prefix = words(j, "idPrefix"),
                .classes = words(j, "classes"),
                .attributes = attributes(j)};
  for (const Json& one : items(j, "items"))
    o.items.push_back({.label = words(one, "label"),
                       .id = words(one, "id"),
                       .content = content(at(one, "panel")),
                       .plain_text = !yes(at(one, "panel"), "html") && yes(at(one, "panel"), "text"),
                       .attributes = attributes(one),
                       .panel_attributes = attributes(at(one, "panel"))});
  return tabs(o);
}
Html render_phase_banner(const Json& j) {
  return phase_banner({.tag_text = content(at(j, "tag")),
                       .tag_classes = words(at(j, "tag"), "classes"),
                       .text = content(j),
                       .classes = words(j, "classes"),
                       .attributes = attributes(j)});
}
Html render_generic_header(const Json& j) {
  return generic_header({.name = content(j, "logoHtml", "logoText"),
                         .url = words(j, "url", "/"),
                         .classes = words(j, "classes"),
                         .container_classes = words(j, "containerClasses", "govuk-width-container"),
                         .attributes = attributes(j)});
}
Html render_service_navigation(const Json& j) {
  const Json& slots = at(j, "slots");
  const auto slot = [&](const char* key) {
    return at(slots, key).is_string() ? html::trusted(words(slots, key)) : Html{};
  };
  ServiceNavigationOptions o{.service_name = words(j, "serviceName"),
                             .service_url = words(j, "serviceUrl"),
                             .classes = words(j, "classes"),
                             .navigation_classes = words(j, "navigationClasses"),
                             .label = words(j, "ariaLabel", "Service information"),
                             .menu_text = words(j, "menuButtonText", "Menu"),
                             .menu_label = words(j, "menuButtonLabel"),
                             .navigation_label = words(j, "navigationLabel"),
                             .navigation_id = words(j, "navigationId", "navigation"),
                             .collapse_on_mobile = maybe(j, "collapseNavigationOnMobile"),
                             .start = slot("start"),
                             .end = slot("end"),
                             .navigation_start = slot("navigationStart"),
                             .navigation_end = slot("navigationEnd"),
                             .end_inline = words(at(slots, "end"), "align") == "inline",
                             .attributes = attributes(j)};
  if (at(slots, "end").is_object()) o.end = html::trusted(words(slots.at("end"), "html"));
  for (const Json& one : items(j, "navigation"))
    o.items.push_back({.text = content(one),
                       .href = words(one, "href"),
                       .current = yes(one, "current"),
                       .active = yes(one, "active"),
                       .attributes = attributes(one)});
  return service_navigation(o);
}
Html render_task_list(const Json& j) {
  TaskListOptions o{.id_prefix = words(j, "idPrefix", "task-list"),
                    .classes = words(j, "classes"),
                    .attributes = attributes(j)};
  for (const auto& [number, one] : numbered(j, "items")) {
    const Json& status = at(one, "status");
    Task task{.title = content(at(one, "title")),
              .href = words(one, "href"),
              .hint = content(at(one, "hint")),
              .status = content(status),
              .classes = words(one, "classes"),
              .title_classes = words(at(one, "title"), "classes"),
              .status_classes = words(status, "classes"),
              .number = number};
    if (yes(status, "tag")) task.tag = tag_of(status.at("tag"));
    o.items.push_back(std::move(task));
  }
  return task_list(o);
}
Html render_accordion(const Json& j) {
  AccordionOptions o{.id = words(j, "id"),
                     .remember_expanded = maybe(j, "rememberExpanded"),
                     .classes = words(j, "classes"),
                     .messages = messages(j, {{"hideAllSectionsText", "hide-all-sections"},
                                              {"hideSectionText", "hide-section"},
                                              {"hideSectionAriaLabelText", "hide-section-aria-label"},
                                              {"showAllSectionsText", "show-all-sections"},
                                              {"showSectionText", "show-section"},
                                              {"showSectionAriaLabelText", "show-section-aria-label"}}),
                     .attributes = attributes(j)};
  o.heading_level = whole(j, "headingLevel", o.heading_level);
  for (const auto& [number, one] : numbered(j, "items"))
    o.items.push_back({.heading = content(at(one, "heading")),
                       .summary = content(at(one, "summary")),
                       .content = content(at(one, "content")),
                       .expanded = yes(one, "expanded"),
                       .plain_text = !yes(at(one, "content"), "html") && yes(at(one, "content"), "text"),
                       .number = number});
  return accordion(o);
}

Html html_only(const Json& json, const char* key = "html") {
  return yes(json, key) ? html::trusted(words(json, key)) : Html{};
}
Html render_cookies(const Json& j) {
  CookieBannerOptions o{.label = words(j, "ariaLabel", "Cookie banner"),
                        .hidden = yes(j, "hidden"),
                        .classes = words(j, "classes"),
                        .attributes = attributes(j)};
  for (const Json& one : items(j, "messages")) {
    CookieMessage message{.heading = content(one, "headingHtml", "headingText"),
                          .text = words(one, "text"),
                          .content = html_only(one),
                          .has_actions = yes(one, "actions"),
                          .role = words(one, "role"),
                          .classes = words(one, "classes"),
                          .hidden = yes(one, "hidden"),
                          .attributes = attributes(one)};
    for (const Json& action : items(one, "actions"))
      message.actions.push_back({.text = words(action, "text"),
                                 .href = words(action, "href"),
                                 .type = words(action, "type"),
                                 .name = words(action, "name"),
                                 .value = words(action, "value"),
                                 .classes = words(action, "classes"),
                                 .attributes = attributes(action)});
    o.messages.push_back(std::move(message));
  }
  return cookie_banner(o);
}
Html render_exit(const Json& j) {
  return exit_this_page({.text = content(j),
                         .redirect_url = words(j, "redirectUrl", ExitThisPageOptions{}.redirect_url),
                         .id = words(j, "id"),
                         .classes = words(j, "classes"),
                         .messages = messages(j, {{"activatedText", "activated"},
                                                  {"timedOutText", "timed-out"},
                                                  {"pressTwoMoreTimesText", "press-two-more-times"},
                                                  {"pressOneMoreTimeText", "press-one-more-time"}}),
                         .attributes = attributes(j)});
}
Html render_feedback(const Json& j) {
  FeedbackOptions o{.title = content(j, "titleHtml", "titleText"),
                    .text = words(j, "text"),
                    .content = html_only(j),
                    .classes = words(j, "classes"),
                    .attributes = attributes(j)};
  o.heading_level = whole(j, "headingLevel", o.heading_level);
  return feedback(o);
}
Html render_languages(const Json& j) {
  LanguageNavigationOptions o{
      .label = words(j, "ariaLabel", "Language"), .classes = words(j, "classes"), .attributes = attributes(j)};
  for (const Json& one : items(j, "items"))
    o.items.push_back({.text = content(one),
                       .href = words(one, "href"),
                       .current = yes(one, "current"),
                       .lang = words(one, "lang"),
                       .href_lang = words(one, "hrefLang"),
                       .dir = words(one, "dir"),
                       .description = words(one, "languageDescriptionText"),
                       .classes = words(one, "classes"),
                       .attributes = attributes(one)});
  return language_navigation(o);
}

/// The marks that are the Crown's, from the package: the `nth` svg of the component's own example.
Html upstream_mark(const std::string& component, int nth) {
  std::ifstream in{"node_modules/govuk-frontend/dist/govuk/components/" + component + "/fixtures.json"};
  const std::string html = Json::parse(in).at("fixtures").at(0).at("html").get<std::string>();
  std::size_t from = html.find("<svg");
  for (; nth > 0; --nth) from = html.find("<svg", from + 1);
  return html::trusted(html.substr(from, html.find("</svg>", from) + 6 - from));
}
Html render_header(const Json& j) {
  static const Html logotype = upstream_mark("header", 0);
  return header({.logotype = logotype,
                 .product_name = words(j, "productName"),
                 .url = words(j, "homepageUrl", "//gov.uk"),
                 .classes = words(j, "classes"),
                 .container_classes = words(j, "containerClasses", "govuk-width-container"),
                 .attributes = attributes(j)});
}
std::vector<FooterLink> footer_links(const Json& j) {
  std::vector<FooterLink> out;
  for (const Json& one : items(j, "items"))
    out.push_back({.text = words(one, "text"), .href = words(one, "href"), .attributes = attributes(one)});
  return out;
}
Html render_footer(const Json& j) {
  static const Html crown = upstream_mark("footer", 0), licence = upstream_mark("footer", 1);
  FooterOptions o{.crown = crown,
                  .licence_mark = licence,
                  .licensed = !(j.contains("contentLicence") && at(j, "contentLicence").is_null()),
                  .licence = content(at(j, "contentLicence")),
                  .copyright = content(at(j, "copyright")),
                  .classes = words(j, "classes"),
                  .container_classes = words(j, "containerClasses"),
                  .attributes = attributes(j)};
  if (const Json& meta = at(j, "meta"); truthy(meta))
    o.meta = FooterMeta{.title = words(meta, "visuallyHiddenTitle", "Support links"),
                        .links = footer_links(meta),
                        .content = content(meta)};
  for (const Json& one : items(j, "navigation")) {
    FooterSection section{.title = words(one, "title"), .links = footer_links(one), .width = words(one, "width", "full")};
    section.columns = whole(one, "columns", section.columns);
    o.navigation.push_back(std::move(section));
  }
  return footer(o);
}

}  // namespace

Renderer navigation_renderer(const std::string& component) {
  static const std::map<std::string, Renderer> renderers{
      {"back-link", render_back_link},
      {"skip-link", render_skip_link},
      {"breadcrumbs", render_breadcrumbs},
      {"pagination", render_pagination},
      {"tabs", render_tabs},
      {"phase-banner", render_phase_banner},
      {"generic-header", render_generic_header},
      {"service-navigation", render_service_navigation},
      {"task-list", render_task_list},
      {"accordion", render_accordion},
      {"cookie-banner", render_cookies},
      {"exit-this-page", render_exit},
      {"feedback", render_feedback},
      {"language-navigation", render_languages},
      {"header", render_header},
      {"footer", render_footer}};
  const auto found = renderers.find(component);
  return found == renderers.end() ? nullptr : found->second;
}

}  // namespace stepwise::govuk::fixture
