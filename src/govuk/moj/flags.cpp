// SPDX-License-Identifier: Apache-2.0
#include "govuk/moj/flags.hpp"

namespace stepwise::moj {

using govuk::Writer;

Html badge(const BadgeOptions& options) {
  Writer w{96};
  w.open("span").cls("moj-badge", options.classes).attrs(options.attributes).end();
  w.html(options.text).close("span");
  return std::move(w).done();
}

Html badge(std::string_view text, std::string_view colour) {
  return badge(BadgeOptions{.text = text, .classes = colour.empty() ? std::string{} : "moj-badge--" + std::string{colour}});
}

Html count_badge(std::size_t count, std::string_view hidden_words, std::string_view classes, const Attributes& attributes) {
  if (count == 0) return {};
  const bool many = count >= 99;
  const std::string seen = many ? "99+" : std::to_string(count), heard = many ? std::string{t("99 or more")} : seen;
  Writer w{192};
  w.open("span").cls("moj-notification-badge", classes).attrs(attributes).end();
  w.raw("<span aria-hidden=\"true\">").text(seen).raw("</span> <span class=\"govuk-visually-hidden\">(").text(heard);
  if (!hidden_words.empty()) w.raw(" ").text(hidden_words);
  w.raw(")</span></span>");
  return std::move(w).done();
}

namespace {

struct Look {
  std::string_view name;
  Message spoken;
  std::string_view shape;
};

/// Plain shapes of our own: circle, tick, triangle and octagon, each with its mark.
const Look& look_of(Tone tone) {
  static constexpr Look looks[] = {
      {"information", noted("information: {0}"), "M15 2a13 13 0 1 0 0 26 13 13 0 0 0 0-26zm-2 10h4v11h-4zm0-6h4v4h-4z"},
      {"success", noted("success: {0}"), "M2 15l3-3 6 6L25 5l3 3-17 17z"},
      {"warning", noted("warning: {0}"), "M15 2l14 25H1zm-2 8v9h4v-9zm0 11v4h4v-4z"},
      {"error", noted("error: {0}"), "M10 2h10l8 8v10l-8 8H10l-8-8V10zm3 5v10h4V7zm0 12v4h4v-4z"}};
  return looks[static_cast<std::size_t>(tone)];
}

void write_words(Writer& w, const AlertOptions& options) {
  w.start("div", "moj-alert__content");
  if (options.content.empty()) {
    w.text(options.title);
  } else if (options.title_as_heading) {
    const std::string heading = "h" + std::to_string(options.heading_level);
    w.start(heading, "moj-alert__heading").text(options.title).close(heading);
  }
  w.html(options.content).close("div");
}

}  // namespace

Html alert(const AlertOptions& options) {
  const Look& look = look_of(options.tone);
  Writer w{768 + options.content.markup().size()};
  std::string classes = "moj-alert--" + std::string{look.name};
  if (options.title_as_heading && !options.content.empty()) classes += " moj-alert--with-heading";
  w.open("div").attr("role", options.role).cls("moj-alert", classes, options.classes);
  w.attr("aria-label", t(look.spoken, options.title));
  if (options.dismissible) w.raw(" data-module=\"moj-alert\" data-dismissible=\"true\"");
  if (options.disable_auto_focus) w.attr("data-disable-auto-focus", "true");
  w.opt("data-focus-on-dismiss-selector", options.focus_on_dismiss).attrs(options.attributes).end();
  w.raw("<div><svg class=\"moj-alert__icon\" role=\"presentation\" focusable=\"false\" viewBox=\"0 0 30 30\" height=\"30\" width=\"30\">");
  w.raw("<path fill-rule=\"evenodd\" fill=\"currentColor\"").attr("d", look.shape).raw("/></svg></div>");
  write_words(w, options);
  if (options.dismissible)
    w.raw("<div class=\"moj-alert__action\"><button class=\"moj-alert__dismiss\" type=\"button\" hidden>").text(options.dismiss_text).raw("</button></div>");
  w.close("div");
  return std::move(w).done();
}

Html alert(Tone tone, std::string_view title, const Html& content, int heading_level) {
  return alert({.tone = tone, .title = std::string{title}, .content = content, .title_as_heading = true, .heading_level = heading_level});
}

}  // namespace stepwise::moj
