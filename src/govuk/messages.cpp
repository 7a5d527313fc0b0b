// SPDX-License-Identifier: Apache-2.0
#include "govuk/messages.hpp"

#include <algorithm>

#include "govuk/button.hpp"

namespace stepwise::govuk {

Html error_summary(const ErrorSummaryOptions& options) {
  Writer w{512 + 128 * options.errors.size()};
  w.open("div").cls("govuk-error-summary", options.classes);
  if (options.disable_auto_focus) w.attr("data-disable-auto-focus", *options.disable_auto_focus ? "true" : "false");
  w.attrs(options.attributes).attr("data-module", "govuk-error-summary").end();
  w.raw("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">").html(options.title).close("h2");
  w.start("div", "govuk-error-summary__body");
  if (!options.description.empty()) w.raw("<p>").html(options.description).close("p");
  if (!options.errors.empty()) {
    w.start("ul", "govuk-list", "govuk-error-summary__list");
    for (const auto& error : options.errors) {
      w.raw("<li>");
      if (error.href.empty()) {
        w.html(error.text);
      } else {
        w.open("a").attr("href", error.href).attrs(error.attributes).end().html(error.text).close("a");
      }
      w.raw("</li>");
    }
    w.close("ul");
  }
  w.raw("</div></div></div>");
  return std::move(w).done();
}

Html error_summary_of(std::span<const Problem> problems) {
  if (problems.empty()) return {};
  ErrorSummaryOptions options;
  options.errors.reserve(problems.size());
  for (const auto& problem : problems)
    options.errors.push_back({.text = problem.sentence, .href = problem.field.empty() ? "" : "#" + id_for(problem.field)});
  return error_summary(options);
}

Html notification_banner(const NotificationBannerOptions& options) {
  const std::string heading = "h" + std::to_string(options.title_level);
  const std::string& role = options.role.empty() ? (options.success ? "alert" : "region") : options.role;
  Writer w{768};
  w.open("div").cls("govuk-notification-banner", options.success ? "govuk-notification-banner--success" : "", options.classes);
  w.attr("role", role).attr("aria-labelledby", options.title_id).attr("data-module", "govuk-notification-banner");
  if (options.disable_auto_focus) w.attr("data-disable-auto-focus", *options.disable_auto_focus ? "true" : "false");
  w.attrs(options.attributes).end().start("div", "govuk-notification-banner__header");
  w.open(heading).cls("govuk-notification-banner__title").attr("id", options.title_id).end();
  if (options.title.empty()) {
    w.text(options.success ? t("Success") : t("Important"));
  } else {
    w.html(options.title);
  }
  w.close(heading).close("div").start("div", "govuk-notification-banner__content");
  if (!options.content.empty()) {
    w.html(options.content);
  } else if (!options.text.empty()) {
    w.start("p", "govuk-notification-banner__heading").html(options.text).close("p");
  }
  w.raw("</div></div>");
  return std::move(w).done();
}

namespace {

Html panel_action(const PanelAction& action) {
  if (action.href.empty() || action.type == "button") {
    return button({.text = action.text,
                   .href = action.href,
                   .classes = action.classes.empty() ? "govuk-button--inverse" : "govuk-button--inverse " + action.classes,
                   .type = action.type.empty() ? "button" : action.type,
                   .attributes = action.attributes});
  }
  Writer w;
  w.open("a").cls("govuk-link", "govuk-link--inverse", action.classes).attr("href", action.href);
  w.attrs(action.attributes).end().html(action.text).close("a");
  return std::move(w).done();
}

}  // namespace

Html panel(const PanelOptions& options) {
  const std::string heading = "h" + std::to_string(options.heading_level);
  const bool interruption = options.classes.find("govuk-panel--interruption") != std::string::npos;
  Writer w;
  w.open("div").cls("govuk-panel", interruption ? "" : "govuk-panel--confirmation", options.classes);
  w.attrs(options.attributes).end();
  w.start(heading, "govuk-panel__title").html(options.title).close(heading);
  if (!options.body.empty()) w.start("div", "govuk-panel__body").html(options.body).close("div");
  if (interruption && (options.has_actions || !options.actions.empty())) {
    w.open("div").cls("govuk-panel__actions", options.actions_classes).attrs(options.actions_attributes).end();
    if (!options.actions.empty()) {
      w.start("div", "govuk-button-group");
      for (const auto& action : options.actions) w.html(panel_action(action)).raw(" ");
      w.close("div");
    }
    w.close("div");
  }
  w.close("div");
  return std::move(w).done();
}

Html inset_text(const InsetTextOptions& options) {
  Writer w{256 + options.content.markup().size()};
  w.open("div").opt("id", options.id).cls("govuk-inset-text", options.classes).attrs(options.attributes).end();
  w.html(options.content).close("div");
  return std::move(w).done();
}

Html warning_text(const WarningTextOptions& options) {
  Writer w;
  w.open("div").cls("govuk-warning-text", options.classes).attrs(options.attributes).end();
  w.raw("<span class=\"govuk-warning-text__icon\" aria-hidden=\"true\">!</span> ");
  w.raw("<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">").text(options.icon_text);
  w.raw("</span> ").html(options.text).raw("</strong></div>");
  return std::move(w).done();
}

Html details(const DetailsOptions& options) {
  Writer w{320 + options.content.markup().size()};
  w.open("details").opt("id", options.id).cls("govuk-details", options.classes).attrs(options.attributes);
  w.flag("open", options.open).end();
  w.raw("<summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">").html(options.summary);
  w.raw("</span></summary><div class=\"govuk-details__text\">").html(options.content).raw("</div></details>");
  return std::move(w).done();
}

Html tag(const TagOptions& options) {
  Writer w{128};
  w.open("strong").cls("govuk-tag", options.classes).attrs(options.attributes).end().html(options.text).close("strong");
  return std::move(w).done();
}

Html tag(std::string_view text, std::string_view colour) {
  return tag(TagOptions{.text = text, .classes = colour.empty() ? std::string{} : "govuk-tag--" + std::string{colour}});
}

}  // namespace stepwise::govuk
