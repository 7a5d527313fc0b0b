// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// Buttons are made of actions without an address, or of type "button".
struct CookieAction {
  std::string text = {}, href = {}, type = {}, name = {}, value = {}, classes = {};
  Attributes attributes = {};
};
struct CookieMessage {
  Html heading = {};
  Html text = {};     ///< one paragraph, or
  Html content = {};  ///< anything
  std::vector<CookieAction> actions = {};
  bool has_actions = false;  ///< a box for actions even when there are none
  std::string role = {}, classes = {};
  bool hidden = false;
  Attributes attributes = {};
};
struct CookieBannerOptions {
  std::vector<CookieMessage> messages = {};
  std::string label = t("Cookie banner");
  bool hidden = false;
  std::string classes = {};
  Attributes attributes = {};
};
/// Asks about cookies that are not strictly necessary. Stepwise sets none, so its own pages have no use for it.
Html cookie_banner(const CookieBannerOptions& options);

struct ExitThisPageOptions {
  Html text = {};            ///< "Emergency Exit this page" when empty
  std::string redirect_url = "https://www.bbc.co.uk/weather";
  std::string id = {}, classes = {};
  Attributes messages = {};  ///< other words for its script: data-i18n...
  Attributes attributes = {};
};
/// A way to leave a page about abuse fast: a link that works without script, and three presses of Shift with it.
Html exit_this_page(const ExitThisPageOptions& options);

struct FeedbackOptions {
  Html title = {};
  Html text = {};     ///< one paragraph, or
  Html content = {};  ///< anything
  int heading_level = 2;
  std::string classes = {};
  Attributes attributes = {};
};
/// A band above the footer that asks what people think of the service.
Html feedback(const FeedbackOptions& options);

}  // namespace stepwise::govuk
