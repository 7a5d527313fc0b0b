// SPDX-License-Identifier: Apache-2.0
#include "govuk/navigation.hpp"

#include "govuk/messages.hpp"

namespace stepwise::govuk {

Html back_link(const LinkOptions& options) {
  Writer w{128};
  w.open("a").attr("href", options.href.empty() ? "#" : options.href).cls("govuk-back-link", options.classes);
  w.attrs(options.attributes).end().html(options.text.empty() ? Html{t("Back")} : options.text).close("a");
  return std::move(w).done();
}

Html skip_link(const LinkOptions& options) {
  Writer w{160};
  w.open("a").attr("href", options.href.empty() ? "#content" : options.href).cls("govuk-skip-link", options.classes);
  w.attrs(options.attributes).attr("data-module", "govuk-skip-link").end().html(options.text).close("a");
  return std::move(w).done();
}

Html link(std::string_view text, std::string_view href, std::string_view hidden_text) {
  Writer w{96 + text.size() + href.size()};
  w.raw("<a class=\"govuk-link\"").attr("href", href).end().text(text);
  if (!hidden_text.empty()) w.raw("<span class=\"govuk-visually-hidden\"> ").text(hidden_text).raw("</span>");
  w.close("a");
  return std::move(w).done();
}

Html breadcrumbs(const BreadcrumbsOptions& options) {
  Writer w{256 + 128 * options.items.size()};
  w.open("nav").cls("govuk-breadcrumbs", options.classes, options.collapse_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : "");
  w.attrs(options.attributes).attr("aria-label", options.label).end().start("ol", "govuk-breadcrumbs__list");
  for (const auto& crumb : options.items) {
    w.raw("<li class=\"govuk-breadcrumbs__list-item\"").opt("aria-current", crumb.href.empty() ? "page" : "").end();
    if (crumb.href.empty()) {
      w.html(crumb.text);
    } else {
      w.raw("<a class=\"govuk-breadcrumbs__link\"").attr("href", crumb.href).attrs(crumb.attributes).end().html(crumb.text).close("a");
    }
    w.close("li");
  }
  w.raw("</ol></nav>");
  return std::move(w).done();
}

namespace {

void write_arrow(Writer& w, bool previous) {
  if (previous) {
    w.raw(
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--prev\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" "
        "width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m6.5938-0.0078125-6.7266 6.7266 "
        "6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z\"></path></svg>");
  } else {
    w.raw(
        "<svg class=\"govuk-pagination__icon govuk-pagination__icon--next\" xmlns=\"http://www.w3.org/2000/svg\" height=\"13\" "
        "width=\"15\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 15 13\"><path d=\"m8.107-0.0078125-1.4136 1.414 "
        "4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z\"></path></svg>");
  }
}

void write_arrow_link(Writer& w, const ArrowLink& link, bool previous, bool block) {
  if (link.href.empty()) return;
  w.start("div", previous ? "govuk-pagination__prev" : "govuk-pagination__next");
  w.raw("<a class=\"govuk-link govuk-pagination__link\"").attr("href", link.href).attr("rel", previous ? "prev" : "next");
  w.attrs(link.attributes).end();
  if (block || previous) write_arrow(w, previous);
  w.start("span", "govuk-pagination__link-title", block && link.label.empty() ? "govuk-pagination__link-title--decorated" : "");
  if (link.text.empty()) {
    w.text(previous ? t("Previous") : t("Next")).raw("<span class=\"govuk-visually-hidden\"> ").text(t("page")).raw("</span>");
  } else {
    w.html(link.text);
  }
  w.close("span");
  if (block && !link.label.empty()) {
    w.raw(" <span class=\"govuk-visually-hidden\">:</span> <span class=\"govuk-pagination__link-label\">");
    w.text(link.label).close("span");
  }
  if (!block && !previous) write_arrow(w, previous);
  w.raw("</a></div>");
}

void write_page_link(Writer& w, const PageLink& item) {
  w.start("li", "govuk-pagination__item",
          item.current    ? "govuk-pagination__item--current"
          : item.ellipsis ? "govuk-pagination__item--ellipsis"
                          : "");
  if (item.ellipsis) {
    w.raw("&ctdot;");
  } else {
    w.raw("<a class=\"govuk-link govuk-pagination__link\"").attr("href", item.href);
    w.attr("aria-label", item.label.empty() ? t("Page {0}", item.number) : item.label);
    w.opt("aria-current", item.current ? "page" : "").attrs(item.attributes).end().text(item.number).close("a");
  }
  w.close("li");
}

}  // namespace

Html pagination(const PaginationOptions& options) {
  const bool block = !options.items && !(options.next.href.empty() && options.previous.href.empty());
  Writer w{2048};
  w.open("nav").cls("govuk-pagination", block ? "govuk-pagination--block" : "", options.classes);
  w.attr("aria-label", options.landmark).attrs(options.attributes).end();
  write_arrow_link(w, options.previous, true, block);
  if (options.items) {
    w.start("ul", "govuk-pagination__list");
    for (const auto& item : *options.items) write_page_link(w, item);
    w.close("ul");
  }
  write_arrow_link(w, options.next, false, block);
  w.close("nav");
  return std::move(w).done();
}

namespace detail {

std::vector<int> page_numbers(int current, int pages) {
  std::vector<int> numbers;
  for (int page = 1; page <= pages; ++page) {
    const bool near = page >= current - 1 && page <= current + 1;
    const bool lone_gap = (page == 2 && current == 4) || (page == pages - 1 && current == pages - 3);
    if (page == 1 || page == pages || near || lone_gap) {
      numbers.push_back(page);
    } else if (numbers.back() != 0) {
      numbers.push_back(0);
    }
  }
  return numbers;
}

}  // namespace detail

Html tabs(const TabsOptions& options) {
  const auto id_of = [&](std::size_t i) {
    return options.items[i].id.empty() ? options.id_prefix + "-" + std::to_string(i + 1) : options.items[i].id;
  };
  Writer w{2048};
  w.open("div").opt("id", options.id).cls("govuk-tabs", options.classes).attrs(options.attributes);
  w.attr("data-module", "govuk-tabs").end().start("h2", "govuk-tabs__title").text(options.title).close("h2");
  if (!options.items.empty()) w.start("ul", "govuk-tabs__list");
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    w.start("li", "govuk-tabs__list-item", i == 0 ? "govuk-tabs__list-item--selected" : "");
    w.open("a").cls("govuk-tabs__tab").attr("href", "#" + id_of(i)).attrs(options.items[i].attributes).end();
    w.text(options.items[i].label).raw("</a></li>");
  }
  if (!options.items.empty()) w.close("ul");
  for (std::size_t i = 0; i < options.items.size(); ++i) {
    const Tab& tab = options.items[i];
    w.open("div").cls("govuk-tabs__panel", i == 0 ? "" : "govuk-tabs__panel--hidden").attr("id", id_of(i));
    w.attrs(tab.panel_attributes).end();
    if (tab.plain_text) w.start("p", "govuk-body");
    w.html(tab.content);
    if (tab.plain_text) w.close("p");
    w.close("div");
  }
  w.close("div");
  return std::move(w).done();
}

Html phase_banner(const PhaseBannerOptions& options) {
  Writer w;
  w.open("div").cls("govuk-phase-banner", "govuk-width-container", options.classes).attrs(options.attributes).end();
  w.start("p", "govuk-phase-banner__content");
  w.html(tag({.text = options.tag_text,
              .classes = options.tag_classes.empty() ? "govuk-phase-banner__content__tag"
                                                     : "govuk-phase-banner__content__tag " + options.tag_classes}));
  w.raw(" <span class=\"govuk-phase-banner__text\">").html(options.text).raw("</span></p></div>");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
