// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "govuk/moj/moj.hpp"
#include "govuk/moj/test/moj_adapter.hpp"

namespace stepwise::moj::fixture {
namespace {

using namespace govuk::fixture;

Html render_timeline(const Json& j) {
  TimelineOptions o{.heading_level = whole(j, "headingLevel", 2), .classes = words(j, "classes"), .attributes = attributes(j)};
  for (const Json& one : items(j, "items"))
    o.items.push_back({.title = content(at(one, "label")),
                       .byline = words(at(one, "byline"), "text"),
                       .when = words(at(one, "datetime"), "words"),
                       .datetime = words(at(one, "datetime"), "timestamp"),
                       .description = content(one),
                       .classes = words(one, "classes"),
                       .attributes = attributes(one)});
  return timeline(o);
}

Html render_messages(const Json& j) {
  MessagesOptions o{.label = words(j, "label"), .id = words(j, "id", "messages"), .classes = words(j, "classes"), .attributes = attributes(j)};
  for (const Json& one : items(j, "items"))
    o.items.push_back({.id = words(one, "id"),
                       .text = content(one),
                       .sent = words(one, "type") == "sent",
                       .sender = words(one, "sender"),
                       .date = words(one, "date"),
                       .time = words(one, "time")});
  return messages(o);
}

govuk::ButtonOptions button_of(const Json& j) {
  return {.text = content(j),
          .href = words(j, "href"),
          .name = words(j, "name"),
          .value = words(j, "value"),
          .classes = words(j, "classes"),
          .type = words(j, "type", "submit"),
          .disabled = yes(j, "disabled"),
          .attributes = attributes(j)};
}
Html render_menu(const Json& j) {
  ButtonMenuOptions o{.button_text = words(at(j, "button"), "text"),
                      .button_classes = words(at(j, "button"), "classes"),
                      .align = words(j, "alignMenu"),
                      .classes = words(j, "classes"),
                      .attributes = attributes(j)};
  for (const Json& one : items(j, "items")) o.items.push_back(button_of(one));
  return button_menu(o);
}
Html render_identity(const Json& j) {
  IdentityBarOptions o{.name = content(at(j, "title")), .classes = words(j, "classes"), .attributes = attributes(j)};
  for (const Json& one : items(j, "menus")) o.actions.push_back(render_menu(one));
  return identity_bar(o);
}
std::vector<NavigationLink> links_of(const Json& j) {
  std::vector<NavigationLink> out;
  for (const Json& one : items(j, "items"))
    out.push_back({content(one), words(one, "href"), yes(one, "active"), words(one, "classes"), attributes(one)});
  return out;
}
Html render_sub(const Json& j) {
  return sub_navigation(links_of(j), words(j, "label", "Secondary navigation region"), words(j, "classes"), attributes(j));
}
Html render_side(const Json& j) {
  std::vector<SideSection> sections;
  int level = 4;
  for (const Json& one : items(j, "sections")) {
    level = whole(at(one, "heading"), "headingLevel", 4);
    sections.push_back({content(at(one, "heading")), links_of(one), words(at(one, "heading"), "classes")});
  }
  if (sections.empty()) sections.push_back({.links = links_of(j)});
  return side_navigation(sections, words(j, "label"), level, words(j, "classes"));
}
Html render_heading(const Json& j) {
  const Json& heading = at(j, "heading");
  std::vector<Html> buttons;
  for (const Json& one : items(j, "items")) buttons.push_back(govuk::button(button_of(one)));
  return page_header_actions(content(heading), buttons, words(heading, "classes", "govuk-heading-xl"), whole(heading, "level", 1), words(j, "classes"));
}

Html render_filter(const Json& j) {
  FilterOptions o{.heading = words(at(j, "heading"), "text"), .fields = {html::trusted(words(j, "optionsHtml"))}, .attributes = attributes(j)};
  const Json& selected = at(j, "selectedFilters");
  o.selected_heading = words(at(selected, "heading"), "text");
  o.clear_text = words(at(selected, "clearLink"), "text");
  o.clear_href = words(at(selected, "clearLink"), "href");
  o.button = words(at(j, "submit"), "text", o.button);
  o.button_attributes = attributes(at(j, "submit"));
  for (const Json& category : items(selected, "categories")) {
    FilterGroup group{.heading = words(at(category, "heading"), "text")};
    for (const Json& one : items(category, "items")) group.tags.push_back({words(one, "text"), words(one, "href")});
    o.selected.push_back(std::move(group));
  }
  return filter(o);
}

Html render_badge(const Json& j) { return badge({.text = content(j), .classes = words(j, "classes"), .attributes = attributes(j)}); }
Html render_count(const Json& j) {
  return count_badge(static_cast<std::size_t>(whole(j, "text", 0)), words(j, "visuallyHiddenText"), words(j, "classes"), attributes(j));
}
Html render_alert(const Json& j) {
  static const std::map<std::string, Tone> tones{{"success", Tone::success}, {"warning", Tone::warning}, {"error", Tone::error}};
  const auto tone = tones.find(words(j, "variant"));
  AlertOptions o{.tone = tone == tones.end() ? Tone::information : tone->second,
                 .title = words(j, "title"),
                 .content = content(j),
                 .title_as_heading = yes(j, "showTitleAsHeading"),
                 .dismissible = yes(j, "dismissible"),
                 .disable_auto_focus = yes(j, "disableAutoFocus"),
                 .focus_on_dismiss = words(j, "focusOnDismissSelector"),
                 .role = words(j, "role", "region"),
                 .classes = words(j, "classes"),
                 .attributes = attributes(j)};
  o.dismiss_text = words(j, "dismissText", o.dismiss_text);
  if (yes(j, "headingTag")) o.heading_level = words(j, "headingTag").back() - '0';
  return alert(o);
}

Html render_picker(const Json& j) {
  return date_picker({.id = words(j, "id"),
                      .name = words(j, "name"),
                      .label = label_of<govuk::Label>(at(j, "label")),
                      .hint = content(at(j, "hint")),
                      .value = value(j, "value"),
                      .error = content(at(j, "errorMessage")),
                      .classes = words(j, "classes"),
                      .min_date = words(j, "minDate"),
                      .max_date = words(j, "maxDate"),
                      .excluded_dates = words(j, "excludedDates"),
                      .excluded_days = words(j, "excludedDays"),
                      .leading_zeros = maybe(j, "leadingZeros"),
                      .week_start_day = words(j, "weekStartDay"),
                      .attributes = attributes(j)});
}

Html render_another(const Json& j) {
  AddAnotherOptions o{.id = words(j, "id"),
                      .in_line = words(j, "layout") == "inline",
                      .legend_one = words(at(j, "itemLegendText"), "one"),
                      .messages = govuk::fixture::messages(j, {{"removeButtonText", "remove-button-text"}, {"itemLegendText", "item-legend-text"}}),
                      .classes = words(j, "classes"),
                      .attributes = attributes(j)};
  o.item_label = words(j, "itemLabel", o.item_label);
  o.add_text = words(j, "addAnotherButtonText", o.add_text);
  o.remove_text = words(j, "removeButtonText", o.remove_text);
  o.legend_other = words(at(j, "itemLegendText"), "other", o.legend_other);
  for (const Json& one : items(j, "items")) {
    const Json &fields = at(one, "fieldset"), &legend = at(fields, "legend"), &button = at(one, "removeButton");
    o.items.push_back({.fields = html::trusted(words(fields, "html")),
                       .legend = content(legend),
                       .error = content(at(one, "errorMessage")),
                       .classes = words(one, "classes"),
                       .legend_classes = words(legend, "classes"),
                       .fieldset_classes = words(fields, "classes"),
                       .described_by = words(fields, "describedBy"),
                       .remove_name = words(button, "name", "remove"),
                       .remove_value = words(button, "value"),
                       .fieldset_attributes = attributes(fields)});
  }
  return add_another(o);
}

Html render_sortable(const Json& j) {
  govuk::TableOptions o;
  for (const Json& one : items(j, "head")) {
    const std::string order = words(at(one, "attributes"), "aria-sort");
    const auto sorted = order == "ascending" ? govuk::Sorted::up : order == "descending" ? govuk::Sorted::down : govuk::Sorted::no;
    o.head.push_back(govuk::sort_heading(words(one, "text"), "/list", sorted, words(one, "format") == "numeric"));
  }
  for (const Json& row : items(j, "rows")) {
    govuk::Row cells;
    for (const Json& one : row) cells.push_back(words(one, "format") == "numeric" ? govuk::number(content(one)) : govuk::Cell{content(one)});
    o.rows.push_back(std::move(cells));
  }
  return govuk::table(o);
}
Html render_chooser(const Json& j) {
  MultiSelectOptions o{.name = words(j, "name"), .id_prefix = words(j, "idPrefix"), .table = {.head = {words(j, "head")}}};
  for (const Json& one : items(j, "rows"))
    o.rows.push_back({words(one, "value"), words(one, "label"), yes(one, "checked"), {words(one, "label")}});
  return multi_select(o);
}

}  // namespace

Renderer renderer_of(const std::string& part) {
  static const std::map<std::string, Renderer> renderers{
      {"timeline", render_timeline},       {"messages", render_messages},
      {"button-menu", render_menu},        {"identity-bar", render_identity},
      {"sub-navigation", render_sub},      {"side-navigation", render_side},
      {"filter", render_filter},           {"page-header-actions", render_heading},
      {"badge", render_badge},             {"notification-badge", render_count},
      {"alert", render_alert},             {"date-picker", render_picker},
      {"add-another", render_another},     {"sortable-table", render_sortable},
      {"multi-select", render_chooser}};
  const auto found = renderers.find(part);
  return found == renderers.end() ? nullptr : found->second;
}

}  // namespace stepwise::moj::fixture
