// SPDX-License-Identifier: Apache-2.0
#include "govuk/public_parts.hpp"

#include "govuk/button.hpp"
#include "govuk/component_words.hpp"

namespace stepwise::govuk {
namespace {

Html cookie_action(const CookieAction& action) {
  if (action.href.empty() || action.type == "button")
    return button({.text = action.text,
                   .href = action.href,
                   .name = action.name,
                   .value = action.value,
                   .classes = action.classes,
                   .type = action.type.empty() ? "button" : action.type,
                   .attributes = action.attributes});
  Writer w;
  w.open("a").cls("govuk-link", action.classes).attr("href", action.href).attrs(action.attributes).end();
  w.text(action.text).close("a");
  return std::move(w).done();
}

void write_text_or_content(Writer& w, const Html& text, const Html& content) {
  if (!content.empty()) {
    w.html(content);
  } else if (!text.empty()) {
    w.raw("<p class=\"govuk-body\">").html(text).raw("</p>");
  }
}

void write_message(Writer& w, const CookieMessage& message) {
  w.open("div").cls("govuk-cookie-banner__message", message.classes, "govuk-width-container").opt("role", message.role);
  w.attrs(message.attributes).flag("hidden", message.hidden).end();
  w.raw("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  if (!message.heading.empty())
    w.raw("<h2 class=\"govuk-cookie-banner__heading govuk-heading-m\">").html(message.heading).raw("</h2>");
  w.raw("<div class=\"govuk-cookie-banner__content\">");
  write_text_or_content(w, message.text, message.content);
  w.raw("</div></div></div>");
  if (message.has_actions || !message.actions.empty()) {
    w.start("div", "govuk-button-group");
    for (const auto& action : message.actions) w.html(cookie_action(action));
    w.close("div");
  }
  w.close("div");
}

}  // namespace

Html cookie_banner(const CookieBannerOptions& options) {
  Writer w{1024};
  w.open("div").cls("govuk-cookie-banner", options.classes).raw(" data-nosnippet role=\"region\"");
  w.attr("aria-label", options.label).flag("hidden", options.hidden).attrs(options.attributes).end();
  for (const auto& message : options.messages) write_message(w, message);
  w.close("div");
  return std::move(w).done();
}

Html exit_this_page(const ExitThisPageOptions& options) {
  Writer usual;
  usual.raw("<span class=\"govuk-visually-hidden\">").text(t("Emergency")).raw("</span> ").text(t("Exit this page"));
  const Html text = options.text.empty() ? std::move(usual).done() : options.text;
  Writer w{512};
  w.open("div").opt("id", options.id).cls("govuk-exit-this-page", options.classes).attr("data-module", "govuk-exit-this-page");
  w.attrs(options.attributes);
  w.attrs(with_component_words(options.messages, {{"activated", noted("Loading.")},
                                               {"timed-out", noted("Exit this page expired.")},
                                               {"press-two-more-times", noted("Shift, press 2 more times to exit.")},
                                               {"press-one-more-time", noted("Shift, press 1 more time to exit.")}}));
  w.end();
  w.html(button({.text = text,
                 .href = options.redirect_url,
                 .classes = "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
                 .attributes = {{"rel", "nofollow noreferrer"}}}));
  w.close("div");
  return std::move(w).done();
}

Html feedback(const FeedbackOptions& options) {
  const std::string heading = "h" + std::to_string(options.heading_level);
  Writer w{512 + options.content.markup().size()};
  w.open("div").cls("govuk-feedback", "govuk-width-container", options.classes).attrs(options.attributes).end();
  w.raw("<div class=\"govuk-grid-row\"><div class=\"govuk-grid-column-two-thirds\">");
  w.start(heading, "govuk-feedback__title").html(options.title).close(heading);
  if (!options.content.empty() || !options.text.empty()) {
    w.start("div", "govuk-feedback__body");
    write_text_or_content(w, options.text, options.content);
    w.close("div");
  }
  w.raw("</div></div></div>");
  return std::move(w).done();
}

}  // namespace stepwise::govuk
