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
  o.title_level = whole(j, "titleHeadingLevel", o.title_level);
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
  o.heading_level = whole(j, "headingLevel", o.heading_level);
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
  cell.colspan = whole(j, "colspan", cell.colspan);
  cell.rowspan = whole(j, "rowspan", cell.rowspan);
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
  out.heading_level = whole(at(card, "title"), "headingLevel", out.heading_level);
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

}  // namespace

Renderer text_renderer(const std::string& component) {
  static const std::map<std::string, Renderer> renderers{
      {"label", render_label},
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
      {"summary-list", render_summary_list}};
  const auto found = renderers.find(component);
  return found == renderers.end() ? nullptr : found->second;
}

}  // namespace stepwise::govuk::fixture
