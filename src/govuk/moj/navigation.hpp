// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "govuk/button.hpp"
#include "govuk/navigation.hpp"
#include "language/language.hpp"

namespace stepwise::moj {

using govuk::Link;
using html::Attributes;
using html::Html;

/// A short fact in the person banner.
struct Fact {
  std::string name = {};
  Html value = {};
};
/// Who the page is about, above every page of a record: name, the facts that tell people apart, and flags as tags.
struct IdentityBarOptions {
  Html name = {};
  std::vector<Fact> facts = {};
  std::vector<Html> flags = {};
  std::vector<Html> actions = {};  ///< buttons or button menus
  std::string label = t("Person");
  std::string classes = {};
  Attributes attributes = {};
};
Html identity_bar(const IdentityBarOptions& options);

struct NavigationLink {
  Html text = {};
  std::string href = {};
  bool current = false;
  std::string classes = {};
  Attributes attributes = {};
};
/// Tabs of a record as real links; at most seven.
Html sub_navigation(const std::vector<NavigationLink>& links, std::string_view label, std::string_view classes = {},
                    const Attributes& attributes = {});

struct SideSection {
  Html heading = {};  ///< none: one list without headings
  std::vector<NavigationLink> links = {};
  std::string heading_classes = {};
};
Html side_navigation(const std::vector<SideSection>& sections, std::string_view label, int heading_level = 2,
                     std::string_view classes = {});

/// Several buttons that become one with a menu where there is script, and stay buttons where there is none.
struct ButtonMenuOptions {
  std::vector<govuk::ButtonOptions> items = {};
  std::string button_text = {};     ///< of the one button: "Actions"
  std::string button_classes = {};
  std::string align = {};           ///< left or right
  std::string classes = {};
  Attributes attributes = {};
};
Html button_menu(const ButtonMenuOptions& options);

/// The page's h1 with its buttons beside it.
Html page_header_actions(const Html& heading, const std::vector<Html>& buttons, std::string_view heading_classes = "govuk-heading-l",
                         int heading_level = 1, std::string_view classes = {});

}  // namespace stepwise::moj
