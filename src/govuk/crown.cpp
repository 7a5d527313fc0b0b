// SPDX-License-Identifier: Apache-2.0
#include "govuk/crown.hpp"

namespace stepwise::govuk {

Html header(const HeaderOptions& options) {
  Writer w{512 + options.logotype.markup().size()};
  w.open("div").cls("govuk-header", options.classes).attrs(options.attributes).end();
  w.start("div", "govuk-header__container", options.container_classes);
  w.raw("<div class=\"govuk-header__logo\"><a class=\"govuk-header__homepage-link\"").attr("href", options.url).end();
  w.html(options.logotype);
  if (!options.product_name.empty())
    w.raw(" <span class=\"govuk-header__product-name\">").text(options.product_name).raw("</span>");
  w.raw("</a></div></div></div>");
  return std::move(w).done();
}

namespace {

void write_link(Writer& w, const FooterLink& link) {
  w.raw("<a class=\"govuk-footer__link\"").attr("href", link.href).attrs(link.attributes).end().text(link.text).close("a");
}

void write_section(Writer& w, const FooterSection& section) {
  w.open("div").cls("govuk-footer__section", "govuk-grid-column-" + section.width).end();
  w.raw("<h2 class=\"govuk-footer__heading govuk-heading-m\">").text(section.title).raw("</h2>");
  if (!section.links.empty()) {
    w.start("ul", "govuk-footer__list", section.columns > 0 ? "govuk-footer__list--columns-" + std::to_string(section.columns) : "");
    for (const auto& link : section.links) {
      if (link.href.empty() || link.text.empty()) continue;
      w.raw("<li class=\"govuk-footer__list-item\">");
      write_link(w, link);
      w.raw("</li>");
    }
    w.close("ul");
  }
  w.close("div");
}

void write_meta(Writer& w, const FooterMeta& meta) {
  w.raw("<h2 class=\"govuk-visually-hidden\">").text(meta.title).raw("</h2>");
  if (!meta.links.empty()) {
    w.start("ul", "govuk-footer__inline-list");
    for (const auto& link : meta.links) {
      w.raw("<li class=\"govuk-footer__inline-list-item\">");
      write_link(w, link);
      w.raw("</li>");
    }
    w.close("ul");
  }
  if (!meta.content.empty()) w.raw("<div class=\"govuk-footer__meta-custom\">").html(meta.content).raw("</div>");
}

void write_licence(Writer& w, const FooterOptions& options) {
  w.html(options.licence_mark).raw("<span class=\"govuk-footer__licence-description\">");
  if (options.licence.empty()) {
    w.raw(
        "All content is available under the <a class=\"govuk-footer__link\" rel=\"license\" "
        "href=\"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\">Open Government Licence v3.0</a>, "
        "except where otherwise stated");
  } else {
    w.html(options.licence);
  }
  w.close("span");
}

}  // namespace

Html footer(const FooterOptions& options) {
  Writer w{2048 + options.crown.markup().size() + options.licence_mark.markup().size()};
  w.open("div").cls("govuk-footer", options.classes).attrs(options.attributes).end();
  w.start("div", "govuk-width-container", options.container_classes).html(options.crown);
  if (!options.navigation.empty()) {
    w.start("div", "govuk-footer__navigation");
    for (const auto& section : options.navigation) write_section(w, section);
    w.raw("</div><hr class=\"govuk-footer__section-break\">");
  }
  w.raw("<div class=\"govuk-footer__meta\"><div class=\"govuk-footer__meta-item govuk-footer__meta-item--grow\">");
  if (options.meta) write_meta(w, *options.meta);
  if (options.licensed) write_licence(w, options);
  w.raw(
      "</div><div class=\"govuk-footer__meta-item\"><a class=\"govuk-footer__link govuk-footer__copyright-logo\" "
      "href=\"https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/"
      "uk-government-licensing-framework/crown-copyright/\">");
  w.html(options.copyright.empty() ? Html{t("© Crown copyright")} : options.copyright).raw("</a></div></div></div></div>");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
