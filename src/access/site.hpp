// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "language/language.hpp"
#include "store/settings.hpp"

namespace stepwise::access {

struct Spoken;

/// What a room says about itself on the help page: plain words, for everybody who works here.
struct HelpTopic {
  Message title;
  std::vector<Message> points;
};

/// A number of a room that a council sets on the settings page.
struct RoomSetting {
  store::NumberSetting number;
  Message label, hint;
  bool is_pence = false;   ///< typed as pounds
};

/// Addresses of the files every page needs, as http::Assets gives them.
struct SiteAssets {
  std::string stylesheet, script, js_enabled;
  std::string icon = {}, touch_icon = {}, web_manifest = {};
};

/// Puts the rooms' route tables behind one door: session, permission, CSRF, then the handler, then the waits of the
/// audited looks. Brings its own routes: sign-in, account, administration, break-glass, help, theme.
class Site {
 public:
  /// The store's clock is the site's clock. Store and random outlive the site.
  Site(store::Store& store, SiteAssets assets, Random& random);
  ~Site();
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  void add(const Routes& routes);
  /// A part of the help page that a room brings, in the order added; before the first request.
  void add_help(HelpTopic topic);
  /// Numbers of a room for the settings page, in the order added; before the first request.
  void add_settings(const std::vector<RoomSetting>& settings);
  /// Files anyone may have (/assets/:name): no session, no page frame.
  void add_files(std::string pattern, http::Handler serve);
  /// Call after the last `add`. The site outlives the router.
  http::Router router() const;
  /// A page of the site as its visitor would see it at `target` (a path, perhaps with a query), without frame, for
  /// putting on paper: through the same door and Gate, whose lines say so, in a language of those installed. What the
  /// visitor may not see, and what is no page, is not_found. It is answered when the lines of who looked are durable.
  struct Sheet {
    std::string markup;               ///< a title element, what stands before main, main
    std::optional<PersonId> person;   ///< whose record it shows
    std::shared_ptr<const language::Catalogue> catalogue;   ///< of its language
  };
  Result<Sheet> sheet(const Visit& visit, std::string_view target, std::string_view language) const;

  /// Whether there is such a page for this visitor, asked without opening it: the reference of the person that its address
  /// names, "" when it names none. Otherwise not_found.
  Result<std::string> printable(const Visit& visit, std::string_view target) const;

  /// Whether the head of a request is of somebody who is signed in and may do this, by what is in memory: for deciding,
  /// before a large body comes, whether to take it. Never blocks, decides nothing else.
  bool admits(const http::Request& head, Permission permission) const;

  /// Pages for what the server itself refuses, in the site's own template.
  http::ErrorPage error_page() const;

  /// Every route with its permission, as Markdown: docs/reference/routes.md.
  std::string routes_table() const;
  struct Row {
    http::Method method;
    std::string pattern;
    Permission needs;
  };
  std::vector<Row> rows() const;

  /// The languages offered, with their catalogues.
  std::shared_ptr<const Spoken> spoken_now();

  /// Forgets what other servers changed: sessions ended, roles edited. Called every second by a thread of the site.
  void refresh();

  struct Core;
  Core& core() { return *core_; }

 private:
  std::unique_ptr<Core> core_;
};

}  // namespace stepwise::access
