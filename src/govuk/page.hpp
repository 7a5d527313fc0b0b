// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.hpp"
#include "html/html.hpp"

namespace stepwise::govuk {

using html::Html;

struct Link {
  std::string text, href;
};

/// A language the page can be had in: its code, and its name in itself.
struct LanguageLink {
  std::string code, name;
};

/// What every page of one visit shares.
struct Frame {
  std::string council = "Stepwise";   ///< the council's name, shown in the header
  std::string stylesheet, script, js_enabled, theme;  ///< hashed asset addresses; theme is the council's colour file
  std::string icon, touch_icon, web_manifest;         ///< hashed addresses too; left out when empty
  std::vector<Link> navigation;       ///< what this member of staff may open
  std::string here;                   ///< href of the current section
  std::string staff_name;             ///< empty when nobody is signed in
  std::string csrf;                   ///< the token every form on the page must carry
  int seconds_left = 0;               ///< until sign-out for inactivity; 0: nobody is signed in
  std::string print_href;             ///< where this page is printed or saved as PDF; left out when empty
  std::vector<LanguageLink> languages = {};  ///< the switch at the top; none or one: no switch
  std::string language_back;          ///< where the switch comes back to, encoded for a URL
  bool on_paper = false;              ///< only the title and the page's own parts, for whoever makes a document of them
};

/// One page's own parts.
struct Page {
  std::string title = {};                  ///< h1 words; no person's name (initials only): titles stay in browser history
  std::vector<Link> breadcrumbs = {};      ///< breadcrumbs or back, never both
  std::optional<std::string> back = {};
  Html before_main = {};                   ///< identity bar, sub-navigation
  Html main = {};                          ///< including the h1
  std::vector<Problem> problems = {};      ///< shown as an error summary; the title then begins "Error: "
  std::string success = {};                ///< shown as a success banner
  bool wide = false;                  ///< tables that need the width
};

/// What stands before and after the page's main part, for handlers that keep that part ready made: the answer is
/// `before`, the main part, `after`. `page.main` is not read.
struct Shell {
  std::string before, after;
};
Shell write_shell(const Frame& frame, const Page& page);

/// The whole document, in the language of the moment (language/language.hpp).
std::string write_page(const Frame& frame, const Page& page);

}  // namespace stepwise::govuk
