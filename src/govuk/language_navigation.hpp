// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// One language of the page. The one in use has no link.
struct LanguageItem {
  Html text = {};                ///< the language's name in itself: "Cymraeg"
  std::string href = {};
  bool current = false;
  std::string lang = {};         ///< of the name, and of the page it leads to unless `href_lang` says otherwise
  std::string href_lang = {}, dir = {};
  std::string description = {};  ///< for screen readers, in that language: "Newid yr iaith i Gymraeg"
  std::string classes = {};
  Attributes attributes = {};
};
struct LanguageNavigationOptions {
  std::vector<LanguageItem> items = {};
  std::string label = t("Language"); ///< of the landmark
  std::string classes = {};
  Attributes attributes = {};
};
/// Links to the same page in other languages.
Html language_navigation(const LanguageNavigationOptions& options);

}  // namespace stepwise::govuk
