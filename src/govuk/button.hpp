// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"

namespace stepwise::govuk {

/// A button, or a link that looks like one when it has an `href`.
struct ButtonOptions {
  Html text = {};
  std::string href = {};
  std::string name = {}, value = {};
  std::string classes = {};
  std::string type = "submit";
  bool disabled = false;
  bool start = false;                          ///< a start button, with its arrow
  bool markup_in_start = false;                ///< a start button whose words hold elements
  std::optional<bool> prevent_double_click = {};
  std::string id = {};
  Attributes attributes = {};
};
Html button(const ButtonOptions& options);
Html secondary_button(Html text, std::string href = {}, std::string name = {}, std::string value = {});
Html warning_button(Html text, std::string name = {}, std::string value = {});
Html button_group(const std::vector<Html>& buttons);

}  // namespace stepwise::govuk
