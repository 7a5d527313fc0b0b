// SPDX-License-Identifier: Apache-2.0
#include "govuk/button.hpp"

namespace stepwise::govuk {
namespace {

void write_inside(Writer& w, const ButtonOptions& options) {
  const bool spanned = options.start && options.markup_in_start;
  if (spanned) w.raw("<span>");
  w.html(options.text);
  if (spanned) w.raw("</span>");
  if (options.start)
    w.raw(
        "<svg class=\"govuk-button__start-icon\" xmlns=\"http://www.w3.org/2000/svg\" width=\"17.5\" height=\"19\" "
        "viewBox=\"0 0 33 40\" aria-hidden=\"true\" focusable=\"false\">"
        "<path fill=\"currentColor\" d=\"M0 0h13l20 20-20 20H0l20-20z\"/></svg>");
}

void write_common(Writer& w, const ButtonOptions& options) {
  w.cls("govuk-button", options.classes, options.start ? "govuk-button--start" : "");
  w.attr("data-module", "govuk-button").attrs(options.attributes).opt("id", options.id).end();
}

}  // namespace

Html button(const ButtonOptions& options) {
  Writer w{256 + options.text.markup().size()};
  if (!options.href.empty()) {
    w.open("a").attr("href", options.href).attr("role", "button").attr("draggable", "false");
    write_common(w, options);
    write_inside(w, options);
    w.close("a");
    return std::move(w).done();
  }
  w.open("button").attr("type", options.type).opt("value", options.value).opt("name", options.name);
  if (options.disabled) w.flag("disabled", true).attr("aria-disabled", "true");
  if (options.prevent_double_click) w.attr("data-prevent-double-click", *options.prevent_double_click ? "true" : "false");
  write_common(w, options);
  write_inside(w, options);
  w.close("button");
  return std::move(w).done();
}

Html secondary_button(Html text, std::string href, std::string name, std::string value) {
  return button({.text = std::move(text),
                 .href = std::move(href),
                 .name = std::move(name),
                 .value = std::move(value),
                 .classes = "govuk-button--secondary"});
}

Html warning_button(Html text, std::string name, std::string value) {
  return button({.text = std::move(text),
                 .name = std::move(name),
                 .value = std::move(value),
                 .classes = "govuk-button--warning",
                 .prevent_double_click = true});
}

Html button_group(const std::vector<Html>& buttons) {
  Writer w;
  w.start("div", "govuk-button-group");
  for (const auto& one : buttons) w.html(one);
  w.close("div");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
