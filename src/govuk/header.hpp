// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// The header of a service that is not on GOV.UK: the council's name, linked home.
struct GenericHeaderOptions {
  Html name = {};
  std::string url = "/";
  std::string classes = {}, container_classes = "govuk-width-container";
  Html after = {};  ///< beside the name: who is signed in
  Attributes attributes = {};
};
Html generic_header(const GenericHeaderOptions& options);

struct NavigationItem {
  Html text = {};
  std::string href = {};
  bool current = false;  ///< this very page
  bool active = false;   ///< a page inside this section
  Attributes attributes = {};
};
struct ServiceNavigationOptions {
  std::string service_name = {}, service_url = {};
  std::vector<NavigationItem> items = {};
  std::string classes = {}, navigation_classes = {};
  std::string label = t("Service information");
  std::string menu_text = t("Menu"), menu_label = {}, navigation_label = {};
  std::string navigation_id = "navigation";
  std::optional<bool> collapse_on_mobile = {};
  Html start = {}, end = {}, navigation_start = {}, navigation_end = {};
  bool end_inline = false;
  Attributes attributes = {};
};
Html service_navigation(const ServiceNavigationOptions& options);

}  // namespace stepwise::govuk
