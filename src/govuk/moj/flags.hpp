// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/field.hpp"
#include "language/language.hpp"

namespace stepwise::moj {

using html::Attributes;
using html::Html;

/// A short word. Colours as moj-badge has them: purple, bright-purple, red, green, blue, black, grey.
struct BadgeOptions {
  Html text = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html badge(const BadgeOptions& options);
Html badge(std::string_view text, std::string_view colour = {});

/// A count beside a link, "99+" from 99 on; nothing for nought. The words are for screen readers: (12 waiting).
Html count_badge(std::size_t count, std::string_view hidden_words, std::string_view classes = {}, const Attributes& attributes = {});

enum class Tone { information, success, warning, error };
/// A flag about a person or page: a risk, a restriction. Success of an action is govuk's notification banner.
struct AlertOptions {
  Tone tone = Tone::information;
  std::string title = {};          ///< said before the content; shown when there is none
  Html content = {};
  bool title_as_heading = false;   ///< shown above the content too
  int heading_level = 2;           ///< 2 to 4
  bool dismissible = false;        ///< only until the page is opened again, and only with script
  std::string dismiss_text = t("Dismiss");
  bool disable_auto_focus = false;
  std::string focus_on_dismiss = {};  ///< selector of what has the focus afterwards
  std::string role = "region";
  std::string classes = {};
  Attributes attributes = {};
};
Html alert(const AlertOptions& options);
/// One that stays: a title, or a heading with what it means.
Html alert(Tone tone, std::string_view title, const Html& content = {}, int heading_level = 2);

}  // namespace stepwise::moj
