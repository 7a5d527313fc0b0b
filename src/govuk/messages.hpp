// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

struct ErrorLink {
  Html text = {};
  std::string href = {};
  Attributes attributes = {};
};
struct ErrorSummaryOptions {
  Html title = t("There is a problem");
  Html description = {};
  std::vector<ErrorLink> errors = {};
  std::string classes = {};
  std::optional<bool> disable_auto_focus = {};
  Attributes attributes = {};
};
Html error_summary(const ErrorSummaryOptions& options);
/// One link a problem, to the id of its field; nothing when there are none. `write_page` does this for `page.problems`.
Html error_summary_of(std::span<const Problem> problems);

struct NotificationBannerOptions {
  Html text = {};               ///< one line, made large; or
  Html content = {};            ///< anything
  bool success = false;
  Html title = {};
  int title_level = 2;
  std::string title_id = "govuk-notification-banner-title";
  std::string role = {}, classes = {};
  std::optional<bool> disable_auto_focus = {};
  Attributes attributes = {};
};
Html notification_banner(const NotificationBannerOptions& options);

struct PanelAction {
  Html text = {};
  std::string href = {}, type = {}, classes = {};
  Attributes attributes = {};
};
/// A confirmation: what was done, its reference. With class govuk-panel--interruption: "Are you sure?"
struct PanelOptions {
  Html title = {}, body = {};
  int heading_level = 1;
  std::string classes = {};
  std::vector<PanelAction> actions = {};
  bool has_actions = false;  ///< a box for actions even when there are none
  std::string actions_classes = {};
  Attributes actions_attributes = {};
  Attributes attributes = {};
};
Html panel(const PanelOptions& options);

struct InsetTextOptions {
  Html content = {};
  std::string id = {}, classes = {};
  Attributes attributes = {};
};
Html inset_text(const InsetTextOptions& options);

struct WarningTextOptions {
  Html text = {};
  std::string icon_text = t("Warning");
  std::string classes = {};
  Attributes attributes = {};
};
Html warning_text(const WarningTextOptions& options);

struct DetailsOptions {
  Html summary = {}, content = {};
  bool open = false;
  std::string id = {}, classes = {};
  Attributes attributes = {};
};
Html details(const DetailsOptions& options);

struct TagOptions {
  Html text = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html tag(const TagOptions& options);
/// A status in a colour of the design system: grey, green, teal, blue, purple, magenta, red, orange, yellow.
Html tag(std::string_view text, std::string_view colour = {});

}  // namespace stepwise::govuk
