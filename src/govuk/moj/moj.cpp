// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/moj.hpp"

#include "govuk/button.hpp"
#include "govuk/messages.hpp"

namespace stepwise::moj {

using govuk::Writer;

namespace {

void write_event(Writer& w, const TimelineItem& item, const std::string& heading) {
  w.open("li").cls("moj-timeline__item", item.struck ? "app-timeline__struck" : "", item.classes).end();
  w.start("div", "moj-timeline__header").start(heading, "moj-timeline__title");
  if (item.struck) w.raw("<span class=\"govuk-visually-hidden\">Cancelled: </span><s>");
  w.html(item.title);
  if (item.struck) w.raw("</s>");
  w.close(heading);
  if (!item.byline.empty()) w.raw(" <p class=\"moj-timeline__byline\">by ").text(item.byline).close("p");
  w.close("div");
  if (!item.when.empty()) {
    w.start("p", "moj-timeline__date").open("time").opt("datetime", item.datetime).end();
    w.text(item.when).raw("</time></p>");
  }
  if (!item.description.empty()) w.start("div", "moj-timeline__description").html(item.description).close("div");
  w.close("li");
}

}  // namespace

Html timeline(const TimelineOptions& options) {
  const std::string heading = "h" + std::to_string(options.heading_level);
  std::size_t room = 256;
  for (const auto& item : options.items) room += 512 + item.description.markup().size() + item.title.markup().size();
  Writer w{room};
  w.open("ol").cls("moj-timeline", "app-timeline", options.classes).end();
  for (const auto& item : options.items) write_event(w, item, heading);
  w.close("ol");
  return std::move(w).done();
}

Html identity_bar(const IdentityBarOptions& options) {
  Writer w{1024};
  w.open("section").cls("moj-identity-bar", "app-person", options.classes).attr("aria-label", options.label).end();
  w.start("div", "app-person__who").start("p", "app-person__name").html(options.name).close("p");
  if (!options.facts.empty()) {
    w.start("dl", "app-person__facts");
    for (const auto& fact : options.facts) {
      w.start("div", "app-person__fact").raw("<dt>").text(fact.name).raw("</dt> <dd>").html(fact.value).raw("</dd></div>");
    }
    w.close("dl");
  }
  w.close("div");
  if (!options.flags.empty()) {
    w.start("ul", "app-person__flags");
    for (const auto& flag : options.flags) w.raw("<li>").html(flag).raw("</li>");
    w.close("ul");
  }
  if (!options.actions.empty()) {
    w.start("div", "app-person__actions");
    for (const auto& action : options.actions) w.html(action);
    w.close("div");
  }
  w.close("section");
  return std::move(w).done();
}

Html sub_navigation(const std::vector<NavigationLink>& links, std::string_view label) {
  Writer w{256 + 192 * links.size()};
  w.open("nav").cls("moj-sub-navigation").attr("aria-label", label).end().start("ul", "moj-sub-navigation__list");
  for (const auto& link : links) {
    w.raw("<li class=\"moj-sub-navigation__item\"><a class=\"moj-sub-navigation__link\"");
    w.opt("aria-current", link.current ? "page" : "").attr("href", link.href).end().html(link.text).raw("</a></li>");
  }
  w.raw("</ul></nav>");
  return std::move(w).done();
}

Html side_navigation(const std::vector<SideSection>& sections, std::string_view label, int heading_level) {
  const std::string heading = "h" + std::to_string(heading_level);
  Writer w;
  w.open("nav").cls("moj-side-navigation").attr("aria-label", label).end();
  for (const auto& section : sections) {
    if (!section.heading.empty()) w.start(heading, "moj-side-navigation__title").text(section.heading).close(heading);
    w.start("ul", "moj-side-navigation__list");
    for (const auto& link : section.links) {
      w.start("li", "moj-side-navigation__item", link.current ? "moj-side-navigation__item--active" : "");
      w.open("a").attr("href", link.href).opt("aria-current", link.current ? "location" : "").end();
      w.html(link.text).raw("</a></li>");
    }
    w.close("ul");
  }
  w.close("nav");
  return std::move(w).done();
}

namespace {

void write_selected(Writer& w, const FilterOptions& options) {
  if (options.selected.empty()) return;
  w.raw("<div class=\"moj-filter__selected\"><div class=\"moj-filter__selected-heading\">");
  w.raw("<div class=\"moj-filter__heading-title\"><h3 class=\"govuk-heading-s\">Chosen filters</h3></div>");
  if (!options.clear_href.empty()) {
    w.raw("<div class=\"moj-filter__heading-action\"><p>").html(govuk::link("Clear filters", options.clear_href));
    w.raw("</p></div>");
  }
  w.close("div");
  for (const auto& group : options.selected) {
    w.raw("<h4 class=\"govuk-heading-s govuk-!-margin-bottom-0\">").text(group.heading).raw("</h4><ul class=\"moj-filter-tags\">");
    for (const auto& tag : group.tags) {
      w.raw("<li><a class=\"moj-filter__tag\"").attr("href", tag.remove_href).end();
      w.raw("<span class=\"govuk-visually-hidden\">Remove this filter</span> ").text(tag.text).raw("</a></li>");
    }
    w.close("ul");
  }
  w.close("div");
}

}  // namespace

Html filter(const FilterOptions& options) {
  Writer w{2048};
  w.raw("<div class=\"moj-filter\"><div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\">");
  w.raw("<h2 class=\"govuk-heading-m\">").text(options.heading).raw("</h2></div></div><div class=\"moj-filter__content\">");
  write_selected(w, options);
  w.open("form").cls("moj-filter__options").attr("method", "get").attr("action", options.action).flag("novalidate", true).end();
  w.html(govuk::button({.text = options.button}));
  for (const auto& field : options.fields) w.html(field);
  w.raw("</form></div></div>");
  return std::move(w).done();
}

Html filter_layout(const Html& filter, const Html& content) {
  Writer w{128 + filter.markup().size() + content.markup().size()};
  w.raw("<div class=\"app-filtered\"><div class=\"app-filtered__filter\">").html(filter);
  w.raw("</div><div class=\"app-filtered__list\">").html(content).raw("</div></div>");
  return std::move(w).done();
}

Html badge(std::string_view text, std::string_view colour) {
  Writer w{96};
  w.open("span").cls("moj-badge", colour.empty() ? "" : "moj-badge--" + std::string{colour}).end().text(text).close("span");
  return std::move(w).done();
}

Html count_badge(std::size_t count, std::string_view hidden_words) {
  Writer w{128};
  w.raw("<span class=\"moj-notification-badge\">").text(std::to_string(count));
  w.raw("<span class=\"govuk-visually-hidden\"> ").text(hidden_words).raw("</span></span>");
  return std::move(w).done();
}

namespace {

struct ToneWords {
  std::string_view name, shape;
};

/// Plain shapes: circle, tick, triangle and octagon, each with its mark.
ToneWords words_of(Tone tone) {
  switch (tone) {
    case Tone::information: return {"information", "M15 2a13 13 0 1 0 0 26 13 13 0 0 0 0-26zm-2 10h4v11h-4zm0-6h4v4h-4z"};
    case Tone::success: return {"success", "M2 15l3-3 6 6L25 5l3 3-17 17z"};
    case Tone::warning: return {"warning", "M15 2l14 25H1zm-2 8v9h4v-9zm0 11v4h4v-4z"};
    case Tone::error: return {"error", "M10 2h10l8 8v10l-8 8H10l-8-8V10zm3 5v10h4V7zm0 12v4h4v-4z"};
  }
  return {};
}

}  // namespace

Html alert(Tone tone, std::string_view title, const Html& content, int heading_level) {
  const ToneWords words = words_of(tone);
  const std::string heading = "h" + std::to_string(heading_level);
  Writer w{768};
  w.open("div").attr("role", "region").cls("moj-alert", "moj-alert--" + std::string{words.name}, content.empty() ? "" : "moj-alert--with-heading");
  w.attr("aria-label", std::string{words.name} + ": " + std::string{title}).end();
  w.raw("<div><svg class=\"moj-alert__icon\" role=\"presentation\" focusable=\"false\" viewBox=\"0 0 30 30\" height=\"30\" width=\"30\">");
  w.open("path").attr("fill-rule", "evenodd").attr("fill", "currentColor").attr("d", words.shape).raw("/></svg></div>");
  w.start("div", "moj-alert__content");
  if (content.empty()) {
    w.text(title);
  } else {
    w.start(heading, "moj-alert__heading").text(title).close(heading).html(content);
  }
  w.raw("</div></div>");
  return std::move(w).done();
}

Html page_header_actions(const Html& heading, const std::vector<Html>& buttons, std::string_view heading_classes) {
  Writer w;
  w.raw("<div class=\"moj-page-header-actions\"><div class=\"moj-page-header-actions__title\">");
  w.open("h1").cls(heading_classes).end().html(heading).raw("</h1></div>");
  if (!buttons.empty()) {
    w.raw("<div class=\"moj-page-header-actions__actions\"><div class=\"moj-button-group moj-button-group--inline\">");
    for (const auto& button : buttons) w.html(button);
    w.raw("</div></div>");
  }
  w.close("div");
  return std::move(w).done();
}

std::vector<govuk::Cell> sortable_head(const std::vector<SortableColumn>& columns, std::string_view sorted_by, bool descending,
                                       std::string_view path, std::string_view query) {
  std::vector<govuk::Cell> out;
  out.reserve(columns.size());
  for (const auto& column : columns) {
    if (column.key.empty()) {
      out.push_back(column.numeric ? govuk::number(column.text) : govuk::Cell{column.text});
      continue;
    }
    const bool here = column.key == sorted_by;
    std::string href{path};
    href.append("?").append(query).append(query.empty() ? "" : "&").append("sort=").append(column.key);
    href.append(here && !descending ? "&order=down" : "&order=up");
    const auto state = !here ? govuk::Sorted::no : descending ? govuk::Sorted::down : govuk::Sorted::up;
    out.push_back(govuk::sort_heading(column.text, href, state, column.numeric));
  }
  return out;
}

Html side_by_side(std::string_view caption, std::string_view left, std::string_view right, const std::vector<SideBySideRow>& rows) {
  govuk::TableOptions options{.caption = caption,
                              .head = {"Question", left, right},
                              .first_cell_is_header = true,
                              .caption_classes = "govuk-table__caption--m",
                              .classes = "app-side-by-side",
                              .stack_on_phones = true,
                              .stack_names = {"Question", std::string{left}, std::string{right}}};
  options.rows.reserve(rows.size());
  for (const auto& row : rows) {
    Html question{row.question};
    if (row.differs) question += Html{" "} + govuk::tag("Different", "yellow");
    options.rows.push_back({question, row.left, row.right});
  }
  return govuk::table(options);
}

}  // namespace stepwise::moj
