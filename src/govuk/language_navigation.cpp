// SPDX-License-Identifier: Apache-2.0
#include "govuk/language_navigation.hpp"

namespace stepwise::govuk {
namespace {

void write_language(Writer& w, const LanguageItem& item) {
  const bool here = item.current || item.href.empty();
  w.raw("<li class=\"govuk-language-navigation__list-item\">").open(here ? "span" : "a");
  w.cls(here ? "govuk-language-navigation__text" : "govuk-language-navigation__link", item.classes);
  if (here) w.attr("aria-current", "true");
  if (!here) w.attr("href", item.href).attr("rel", "alternate");
  w.opt("lang", item.lang);
  if (!here) w.opt("hreflang", item.href_lang.empty() ? item.lang : item.href_lang);
  w.opt("dir", item.dir).attrs(item.attributes).end().html(item.text);
  if (!here && !item.description.empty()) w.raw("<span class=\"govuk-visually-hidden\"> ").text(item.description).raw("</span>");
  w.close(here ? "span" : "a").raw("</li>");
}

}  // namespace

Html language_navigation(const LanguageNavigationOptions& options) {
  Writer w{256 + 192 * options.items.size()};
  w.open("nav").cls("govuk-language-navigation", options.classes).attrs(options.attributes);
  w.attr("aria-label", options.label).end().raw("<ul class=\"govuk-language-navigation__list\">");
  for (const auto& item : options.items) write_language(w, item);
  w.raw("</ul></nav>");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
