// SPDX-License-Identifier: Apache-2.0
#include "govuk/header.hpp"

namespace stepwise::govuk {
namespace {

void write_service_name(Writer& w, const ServiceNavigationOptions& options) {
  if (options.service_name.empty()) return;
  w.start("span", "govuk-service-navigation__service-name");
  if (options.service_url.empty()) {
    w.start("span", "govuk-service-navigation__text").text(options.service_name).close("span");
  } else {
    w.open("a").attr("href", options.service_url).cls("govuk-service-navigation__link").end();
    w.text(options.service_name).close("a");
  }
  w.close("span");
}

void write_item(Writer& w, const NavigationItem& item) {
  const bool here = item.active || item.current;
  const std::string_view state = here ? (item.current ? "page" : "true") : "";
  w.start("li", "govuk-service-navigation__item", here ? "govuk-service-navigation__item--active" : "");
  const std::string_view element = item.href.empty() ? "span" : "a";
  if (item.href.empty() && item.text.empty()) {
    w.close("li");
    return;
  }
  w.open(element).cls(item.href.empty() ? "govuk-service-navigation__text" : "govuk-service-navigation__link");
  w.opt("href", item.href).opt("aria-current", state).attrs(item.attributes).end();
  if (here) w.start("strong", "govuk-service-navigation__active-fallback");
  w.html(item.text);
  if (here) w.close("strong");
  w.close(element).close("li");
}

void write_toggle(Writer& w, const ServiceNavigationOptions& options) {
  w.open("button").attr("type", "button").cls("govuk-service-navigation__toggle", "govuk-js-service-navigation-toggle");
  w.attr("aria-controls", options.navigation_id);
  if (options.menu_label != options.menu_text) w.opt("aria-label", options.menu_label);
  w.raw(" hidden aria-hidden=\"true\">").text(options.menu_text).close("button");
}

void write_list(Writer& w, const ServiceNavigationOptions& options) {
  if (options.items.empty() && options.navigation_start.empty() && options.navigation_end.empty()) return;
  w.open("nav").attr("aria-label", options.navigation_label.empty() ? options.menu_text : options.navigation_label);
  w.cls("govuk-service-navigation__wrapper", options.navigation_classes).end();
  if (options.collapse_on_mobile.value_or(options.items.size() > 1)) write_toggle(w, options);
  w.open("ul").cls("govuk-service-navigation__list").attr("id", options.navigation_id).end();
  w.html(options.navigation_start);
  for (const auto& item : options.items) write_item(w, item);
  w.html(options.navigation_end).close("ul").close("nav");
}

}  // namespace

Html generic_header(const GenericHeaderOptions& options) {
  Writer w;
  w.open("div").cls("govuk-generic-header", options.classes).attrs(options.attributes).end();
  w.start("div", "govuk-generic-header__container", options.container_classes);
  w.start("div", "govuk-generic-header__logo");
  w.open("a").attr("href", options.url).cls("govuk-generic-header__homepage-link").end().html(options.name);
  w.close("a").close("div").html(options.after).close("div").close("div");
  return std::move(w).done();
}

Html service_navigation(const ServiceNavigationOptions& options) {
  const bool section = !(options.service_name.empty() && options.start.empty() && options.end.empty());
  Writer w{1024 + 192 * options.items.size()};
  w.open(section ? "section" : "div");
  if (section) w.attr("aria-label", options.label);
  w.cls("govuk-service-navigation", options.classes).attr("data-module", "govuk-service-navigation");
  w.attrs(options.attributes).end();
  w.start("div", "govuk-width-container", options.end_inline ? "govuk-service-navigation__inlining-container" : "");
  w.html(options.start).start("div", "govuk-service-navigation__container");
  write_service_name(w, options);
  write_list(w, options);
  w.close("div").html(options.end).close("div").close(section ? "section" : "div");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
