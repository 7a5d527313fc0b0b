// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "access/council.hpp"
#include "access/rate_limit.hpp"
#include "access/sessions.hpp"
#include "access/site.hpp"
#include "access/wording.hpp"

namespace stepwise::access {

/// What the site's own pages share: sessions, limits, the council's settings.
struct Site::Core {
  Core(store::Store& its_store, SiteAssets its_assets, Random& its_random);
  ~Core();

  std::shared_ptr<const Council> council();
  /// The languages offered, with their catalogues.
  std::shared_ptr<const Spoken> spoken();
  /// The catalogue that a request asks for by its cookie `language`.
  std::shared_ptr<const language::Catalogue> catalogue_for(const http::Request& request);
  /// The frame of a page for nobody in particular.
  govuk::Frame frame();
  SessionPtr session_of(const http::Request& request, Instant now);
  /// Forgets the council's settings and what sessions hold, after a change here.
  void refresh() { sessions.refresh(); }
  void watch();
  /// Removes sessions not used for 30 days, and notes of changes that every server has long read.
  void forget_old();

  store::Store& store;
  SiteAssets assets;
  Random& random;
  RateLimiter tries_by_address{30, seconds(10)};
  RateLimiter tries_by_name{10, seconds(30)};
  std::mutex council_mutex;
  std::shared_ptr<const Council> council_held;
  std::shared_ptr<const Spoken> spoken_held;
  std::shared_ptr<const language::Languages> languages;   ///< nothing when the share has none: English alone
  Sessions sessions;
  Routes routes;
  std::vector<HelpTopic> help;
  std::vector<RoomSetting> room_settings;
  std::vector<std::pair<std::string, http::Handler>> files;

  std::mutex watch_mutex;
  std::condition_variable watch_wakes;
  bool stopping = false;
  std::thread watcher;
};

/// `__Host-stepwise` over TLS, `stepwise` otherwise; and the cookie of a visit before sign-in.
std::string session_cookie_name(bool secure);
std::string visit_cookie_name(bool secure);
/// A page with a form for somebody without a session: the form's token lives in a cookie of the visit.
http::Response visitor_page(Visit& visit, Random& random, const std::function<govuk::Page(const govuk::Frame&)>& write, int status = 200);
/// The cookie that holds the language a browser chose.
inline constexpr std::string_view language_cookie = "language";
/// Links to what this member of staff may open, in the language of the moment.
std::vector<govuk::Link> navigation_for(const Staff& staff);
/// Who acts, for the stores.
Actor actor_of(const Visit& visit);

/// The site's own tables of routes.
Routes sign_in_routes(Site::Core& core);
Routes account_routes(Site::Core& core);
Routes staff_routes(Site::Core& core);
Routes team_routes(Site::Core& core);
Routes role_routes(Site::Core& core);
Routes settings_routes(Site::Core& core);
Routes break_glass_routes(Site::Core& core);
Routes audit_routes(Site::Core& core);
Routes help_routes(Site::Core& core);
Routes words_routes(Site::Core& core);

}  // namespace stepwise::access
