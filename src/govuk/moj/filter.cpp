// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/filter.hpp"

#include "govuk/button.hpp"

namespace stepwise::moj {

using govuk::Writer;

namespace {

void write_selected_heading(Writer& w, const FilterOptions& options) {
  w.raw("<div class=\"moj-filter__selected-heading\"><div class=\"moj-filter__heading-title\"><h3 class=\"govuk-heading-s\">");
  w.text(options.selected_heading).raw("</h3></div>");
  if (!options.clear_href.empty()) {
    w.raw("<div class=\"moj-filter__heading-action\"><p><a class=\"govuk-link govuk-link--no-visited-state\"");
    w.attr("href", options.clear_href).end().text(options.clear_text).raw("</a></p></div>");
  }
  w.close("div");
}

void write_selected(Writer& w, const FilterOptions& options) {
  if (options.selected.empty()) return;
  w.start("div", "moj-filter__selected");
  write_selected_heading(w, options);
  for (const auto& group : options.selected) {
    w.raw("<h4 class=\"govuk-heading-s govuk-!-margin-bottom-0\">").text(group.heading).raw("</h4><ul class=\"moj-filter-tags\">");
    for (const auto& tag : group.tags) {
      w.raw("<li><a class=\"moj-filter__tag\"").attr("href", tag.remove_href).end();
      w.raw("<span class=\"govuk-visually-hidden\">").text(t("Remove this filter")).raw("</span> ").text(tag.text).raw("</a></li>");
    }
    w.close("ul");
  }
  w.close("div");
}

/// What its script writes on the button that folds it away; it knows English itself.
void write_script_words(Writer& w) {
  if (language::code_now() == "en") return;
  w.attr("data-toggle-button.show-text", t("Show filter")).attr("data-toggle-button.hide-text", t("Hide filter"));
  w.attr("data-close-button.text", t("Close"));
}

}  // namespace

Html filter(const FilterOptions& options) {
  Writer w{2048};
  w.raw("<div class=\"moj-filter\" data-module=\"moj-filter\"").attrs(options.attributes);
  write_script_words(w);
  w.end();
  w.raw("<div class=\"moj-filter__header\"><div class=\"moj-filter__header-title\"><h2 class=\"govuk-heading-m\">");
  w.text(options.heading).raw("</h2></div><div class=\"moj-filter__header-action\"></div></div><div class=\"moj-filter__content\">");
  write_selected(w, options);
  w.raw("<form class=\"moj-filter__options\" method=\"get\"").attr("action", options.action).raw(" novalidate>");
  w.html(govuk::button({.text = options.button, .attributes = options.button_attributes}));
  for (const auto& field : options.fields) w.html(field);
  w.raw("</form></div></div>");
  return std::move(w).done();
}

Html filter_layout(const Html& filter, const Html& content) {
  Writer w{256 + filter.markup().size() + content.markup().size()};
  w.raw("<div class=\"app-filtered\"><div class=\"moj-action-bar__filter\"></div><div class=\"app-filtered__filter\">").html(filter);
  w.raw("</div><div class=\"app-filtered__list\">").html(content).raw("</div></div>");
  return std::move(w).done();
}

}  // namespace stepwise::moj
