// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "govuk/test/fixture_adapter.hpp"

namespace stepwise::govuk::fixture {
namespace {

Html render_label(const Json& j) { return label({.label = label_of<Label>(j), .for_id = words(j, "for")}); }
Html render_hint(const Json& j) {
  return hint({.text = content(j),
               .id = words(j, "id"),
               .classes = words(j, "classes"),
               .attributes = attributes(j)});
}
Html render_error_message(const Json& j) {
  ErrorMessageOptions o{
      .text = content(j), .id = words(j, "id"), .classes = words(j, "classes"), .attributes = attributes(j)};
  if (j.contains("visuallyHiddenText")) o.hidden_text = words(j, "visuallyHiddenText");
  return error_message(o);
}
Html render_fieldset(const Json& j) {
  return fieldset({.legend = label_of<Legend>(at(j, "legend")),
                   .content = yes(j, "html") ? html::trusted(words(j, "html")) : Html{},
                   .classes = words(j, "classes"),
                   .described_by = words(j, "describedBy"),
                   .role = words(j, "role"),
                   .attributes = attributes(j)});
}
Html render_error_summary(const Json& j) {
  ErrorSummaryOptions o{.title = content(j, "titleHtml", "titleText"),
                        .description = content(j, "descriptionHtml", "descriptionText"),
                        .classes = words(j, "classes"),
                        .disable_auto_focus = maybe(j, "disableAutoFocus"),
                        .attributes = attributes(j)};
  for (const Json& one : items(j, "errorList"))
    o.errors.push_back({.text = content(one), .href = words(one, "href"), .attributes = attributes(one)});
  return error_summary(o);
}
Html render_banner(const Json& j) {
  NotificationBannerOptions o{.text = at(j, "text").is_null() ? Html{} : Html{words(j, "text")},
                              .content = yes(j, "html") ? html::trusted(words(j, "html")) : Html{},
                              .success = words(j, "type") == "success",
                              .title = content(j, "titleHtml", "titleText"),
                              .role = words(j, "role"),
                              .classes = words(j, "classes"),
                              .disable_auto_focus = maybe(j, "disableAutoFocus"),
                              .attributes = attributes(j)};
  if (yes(j, "titleHeadingLevel")) o.title_level = at(j, "titleHeadingLevel").get<int>();
  o.title_id = words(j, "titleId", o.title_id);
  return notification_banner(o);
}
Html render_panel(const Json& j) {
  PanelOptions o{.title = content(j, "titleHtml", "titleText"),
                 .body = content(j),
                 .classes = words(j, "classes"),
                 .has_actions = yes(j, "actions"),
                 .actions_classes = words(at(j, "actions"), "classes"),
                 .actions_attributes = attributes(at(j, "actions")),
                 .attributes = attributes(j)};
  if (yes(j, "headingLevel")) o.heading_level = at(j, "headingLevel").get<int>();
  for (const Json& one : items(at(j, "actions"), "items"))
    o.actions.push_back({.text = content(one),
                         .href = words(one, "href"),
                         .type = words(one, "type"),
                         .classes = words(one, "classes"),
                         .attributes = attributes(one)});
  return panel(o);
}
Html render_inset(const Json& j) {
  return inset_text({.content = content(j),
                     .id = words(j, "id"),
                     .classes = words(j, "classes"),
                     .attributes = attributes(j)});
}
Html render_warning(const Json& j) {
  return warning_text({.text = content(j),
                       .icon_text = words(j, "iconFallbackText", "Warning"),
                       .classes = words(j, "classes"),
                       .attributes = attributes(j)});
}
Html render_details(const Json& j) {
  return details({.summary = content(j, "summaryHtml", "summaryText"),
                  .content = content(j),
                  .open = yes(j, "open"),
                  .id = words(j, "id"),
                  .classes = words(j, "classes"),
                  .attributes = attributes(j)});
}
Html render_tag(const Json& j) { return tag(tag_of(j)); }

Cell cell_of(const Json& j) {
  Cell cell{content(j)};
  cell.format = words(j, "format");
  cell.classes = words(j, "classes");
  if (yes(j, "colspan")) cell.colspan = at(j, "colspan").get<int>();
  if (yes(j, "rowspan")) cell.rowspan = at(j, "rowspan").get<int>();
  cell.attributes = attributes(j);
  return cell;
}
Html render_table(const Json& j) {
  TableOptions o{.caption = words(j, "caption"),
                 .first_cell_is_header = yes(j, "firstCellIsHeader"),
                 .caption_classes = words(j, "captionClasses"),
                 .classes = words(j, "classes"),
                 .attributes = attributes(j)};
  for (const Json& one : items(j, "head")) o.head.push_back(cell_of(one));
  for (const Json& row : items(j, "rows")) {
    Row cells;
    for (const Json& one : row) cells.push_back(cell_of(one));
    o.rows.push_back(std::move(cells));
  }
  return table(o);
}

std::vector<SummaryAction> actions_of(const Json& j) {
  std::vector<SummaryAction> out;
  for (const Json& one : items(at(j, "actions"), "items"))
    out.push_back({.text = content(one),
                   .href = words(one, "href"),
                   .hidden_text = words(one, "visuallyHiddenText"),
                   .classes = words(one, "classes"),
                   .attributes = attributes(one)});
  return out;
}
SummaryCard card_of(const Json& card) {
  SummaryCard out{.title = content(at(card, "title")),
                  .actions = actions_of(card),
                  .classes = words(card, "classes"),
                  .title_classes = words(at(card, "title"), "classes"),
                  .actions_classes = words(at(card, "actions"), "classes"),
                  .attributes = attributes(card)};
  if (yes(at(card, "title"), "headingLevel"))
    out.heading_level = card.at("title").at("headingLevel").get<int>();
  return out;
}
Html render_summary_list(const Json& j) {
  SummaryListOptions o{.classes = words(j, "classes"), .attributes = attributes(j)};
  for (const Json& row : items(j, "rows"))
    o.rows.push_back({.key = content(at(row, "key")),
                      .value = content(at(row, "value")),
                      .actions = actions_of(row),
                      .classes = words(row, "classes"),
                      .key_classes = words(at(row, "key"), "classes"),
                      .value_classes = words(at(row, "value"), "classes"),
                      .actions_classes = words(at(row, "actions"), "classes")});
  if (yes(j, "card")) o.card = card_of(j.at("card"));
  return summary_list(o);
}

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
  for (const Json& one : items(j, "items")) {
    const Json& status = at(one, "status");
    Task task{.title = content(at(one, "title")),
              .href = words(one, "href"),
              .hint = content(at(one, "hint")),
              .status = content(status),
              .classes = words(one, "classes"),
              .title_classes = words(at(one, "title"), "classes"),
              .status_classes = words(status, "classes")};
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
  if (yes(j, "headingLevel")) o.heading_level = at(j, "headingLevel").get<int>();
  for (const Json& one : items(j, "items"))
    o.items.push_back({.heading = content(at(one, "heading")),
                       .summary = content(at(one, "summary")),
                       .content = content(at(one, "content")),
                       .expanded = yes(one, "expanded"),
                       .plain_text = !yes(at(one, "content"), "html") && yes(at(one, "content"), "text")});
  return accordion(o);
}

}  // namespace

Renderer text_renderer(const std::string& component) {
  static const std::map<std::string, Renderer> renderers{{"label", render_label},
                                                         {"hint", render_hint},
                                                         {"error-message", render_error_message},
                                                         {"fieldset", render_fieldset},
                                                         {"error-summary", render_error_summary},
                                                         {"notification-banner", render_banner},
                                                         {"panel", render_panel},
                                                         {"inset-text", render_inset},
                                                         {"warning-text", render_warning},
                                                         {"details", render_details},
                                                         {"tag", render_tag},
                                                         {"table", render_table},
                                                         {"summary-list", render_summary_list},
                                                         {"back-link", render_back_link},
                                                         {"skip-link", render_skip_link},
                                                         {"breadcrumbs", render_breadcrumbs},
                                                         {"pagination", render_pagination},
                                                         {"tabs", render_tabs},
                                                         {"phase-banner", render_phase_banner},
                                                         {"generic-header", render_generic_header},
                                                         {"service-navigation", render_service_navigation},
                                                         {"task-list", render_task_list},
                                                         {"accordion", render_accordion}};
  const auto found = renderers.find(component);
  return found == renderers.end() ? nullptr : found->second;
}

}  // namespace stepwise::govuk::fixture
