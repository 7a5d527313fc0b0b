// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/navigation.hpp"

namespace stepwise::moj {

using govuk::Writer;

namespace {

void write_who(Writer& w, const IdentityBarOptions& options) {
  w.start("div", "app-person__who").start("p", "app-person__name").html(options.name).close("p");
  if (!options.facts.empty()) {
    w.start("dl", "app-person__facts");
    for (const auto& fact : options.facts)
      w.start("div", "app-person__fact").raw("<dt>").text(fact.name).raw("</dt> <dd>").html(fact.value).raw("</dd></div>");
    w.close("dl");
  }
  w.close("div");
}

}  // namespace

Html identity_bar(const IdentityBarOptions& options) {
  Writer w{1024};
  w.open("section").cls("moj-identity-bar", "app-person", options.classes).attr("aria-label", options.label);
  w.attrs(options.attributes).end();
  write_who(w, options);
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

Html sub_navigation(const std::vector<NavigationLink>& links, std::string_view label, std::string_view classes,
                    const Attributes& attributes) {
  Writer w{256 + 192 * links.size()};
  w.open("nav").cls("moj-sub-navigation", classes).attr("aria-label", label).attrs(attributes).end();
  w.start("ul", "moj-sub-navigation__list");
  for (const auto& link : links) {
    w.start("li", "moj-sub-navigation__item", link.classes).raw("<a class=\"moj-sub-navigation__link\"");
    w.opt("aria-current", link.current ? "page" : "").attr("href", link.href).attrs(link.attributes).end();
    w.html(link.text).raw("</a></li>");
  }
  w.raw("</ul></nav>");
  return std::move(w).done();
}

Html side_navigation(const std::vector<SideSection>& sections, std::string_view label, int heading_level, std::string_view classes) {
  const std::string heading = "h" + std::to_string(heading_level);
  Writer w;
  w.open("nav").cls("moj-side-navigation", classes).opt("aria-label", label).end();
  for (const auto& section : sections) {
    if (!section.heading.empty())
      w.start(heading, "moj-side-navigation__title", section.heading_classes).html(section.heading).close(heading);
    w.start("ul", "moj-side-navigation__list");
    for (const auto& link : section.links) {
      w.open("li").cls("moj-side-navigation__item", link.current ? "moj-side-navigation__item--active" : "", link.classes);
      w.attrs(link.attributes).end();
      w.open("a").attr("href", link.href).opt("aria-current", link.current ? "location" : "").end();
      w.html(link.text).raw("</a></li>");
    }
    w.close("ul");
  }
  w.close("nav");
  return std::move(w).done();
}

Html button_menu(const ButtonMenuOptions& options) {
  Writer w{256 + 256 * options.items.size()};
  w.open("div").cls("moj-button-menu", options.classes).attr("data-module", "moj-button-menu").attrs(options.attributes);
  w.opt("data-button-text", options.button_text).opt("data-button-classes", options.button_classes);
  w.opt("data-align-menu", options.align).end();
  for (govuk::ButtonOptions item : options.items) {
    item.classes = item.classes.empty() ? "moj-button-menu__item govuk-button--secondary"
                                        : "moj-button-menu__item govuk-button--secondary " + item.classes;
    w.html(govuk::button(item));
  }
  w.close("div");
  return std::move(w).done();
}

Html page_header_actions(const Html& heading, const std::vector<Html>& buttons, std::string_view heading_classes, int heading_level,
                         std::string_view classes) {
  const std::string element = "h" + std::to_string(heading_level);
  Writer w;
  w.start("div", "moj-page-header-actions", classes).start("div", "moj-page-header-actions__title");
  w.start(element, heading_classes).html(heading).close(element).close("div");
  if (!buttons.empty()) {
    w.raw("<div class=\"moj-page-header-actions__actions\"><div class=\"moj-button-group moj-button-group--inline\">");
    for (const auto& button : buttons) w.html(button);
    w.raw("</div></div>");
  }
  w.close("div");
  return std::move(w).done();
}

}  // namespace stepwise::moj
