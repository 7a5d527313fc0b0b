// SPDX-License-Identifier: Apache-2.0
#include "access/core.hpp"

#include <fmt/format.h>
#include <sodium.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <stdexcept>

#include "sql/access.hpp"

namespace stepwise::access {
namespace {

bool has_administration(const Staff& staff) {
  using enum Permission;
  return staff.can(manage_forms) || staff.can(manage_staff) || staff.can(manage_roles) || staff.can(manage_settings) || staff.can(see_audit) || staff.can(review_break_glass);
}

}  // namespace

std::vector<govuk::Link> navigation_for(const Staff& staff) {
  std::vector<govuk::Link> links;
  if (staff.can(Permission::signed_in)) links.push_back({t("Home"), "/"});
  if (staff.can(Permission::read_work)) links.push_back({t("Work"), "/work"});
  if (staff.can(Permission::read_contacts)) links.push_back({t("[[Contacts]]"), "/contacts"});
  if (staff.can(Permission::find_people)) links.push_back({t("People"), "/people"});
  if (staff.can(Permission::signed_in)) links.push_back({t("Community"), "/community"});
  if (staff.can(Permission::see_scoreboard)) links.push_back({t("Scoreboard"), "/scoreboard"});
  if (staff.can(Permission::returns)) links.push_back({t("Returns"), "/returns"});
  if (has_administration(staff)) links.push_back({t("Administration"), "/admin"});
  if (staff.can(Permission::signed_in)) links.push_back({t("Your account"), "/account"});
  return links;
}

Site::Core::Core(store::Store& its_store, SiteAssets its_assets, Random& its_random)
    : store{its_store},
      assets{std::move(its_assets)},
      random{its_random},
      sessions{its_store,
               [this](const Staff& staff, const std::string& csrf) {
                 govuk::Frame made = frame();
                 if (staff.can(Permission::signed_in)) made.staff_name = staff.name;
                 made.csrf = csrf;
                 return made;
               },
               [this] { return council()->limits(); },
               [this] {
                 const std::lock_guard lock{council_mutex};
                 council_held.reset();
                 spoken_held.reset();
               }} {
  auto installed = language::Languages::load();
  if (installed) languages = std::move(*installed);
  else spdlog::error("access: pages are in English only: {}", installed.error().sentence);
  if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot start"};
  watcher = std::thread{[this] { watch(); }};
}

Site::Core::~Core() {
  {
    const std::lock_guard lock{watch_mutex};
    stopping = true;
  }
  watch_wakes.notify_all();
  watcher.join();
}

void Site::Core::watch() {
  constexpr int forget_every = 3600;
  int ticks = 0;
  std::unique_lock lock{watch_mutex};
  while (!watch_wakes.wait_for(lock, std::chrono::seconds{1}, [this] { return stopping; })) {
    lock.unlock();
    try {
      refresh();
      if (ticks++ % forget_every == 0) forget_old();
    } catch (const std::exception&) {
      spdlog::warn("access: changes made by other servers could not be read; trying again");
    }
    lock.lock();
  }
}

void Site::Core::forget_old() {
  store.write_later([](store::WriteTx& tx) -> Result<void> {
    tx.run(sql::access::session_forget_old, {{"before", tx.now() + -seconds(30 * 24 * 3600)}});
    tx.run(sql::access::access_change_forget_old, {{"before", tx.now() + -seconds(24 * 3600)}});
    return {};
  });
}

std::shared_ptr<const Council> Site::Core::council() {
  {
    const std::lock_guard lock{council_mutex};
    if (council_held) return council_held;
  }
  auto read = std::make_shared<const Council>(read_council(*store.read()));
  const std::lock_guard lock{council_mutex};
  return council_held = read;
}

std::shared_ptr<const Spoken> Site::Core::spoken() {
  {
    const std::lock_guard lock{council_mutex};
    if (spoken_held) return spoken_held;
  }
  auto made = std::make_shared<const Spoken>(speak(languages.get(), read_wording(*store.read())));
  const std::lock_guard lock{council_mutex};
  return spoken_held = made;
}

std::shared_ptr<const language::Catalogue> Site::Core::catalogue_for(const http::Request& request) {
  return spoken()->catalogue(request.cookies.get(language_cookie));
}

govuk::Frame Site::Core::frame() {
  const auto settings = council();
  govuk::Frame frame;
  frame.council = settings->name;
  frame.stylesheet = assets.stylesheet;
  frame.script = assets.script;
  frame.js_enabled = assets.js_enabled;
  frame.icon = assets.icon;
  frame.touch_icon = assets.touch_icon;
  frame.web_manifest = assets.web_manifest;
  frame.theme = fmt::format("/theme.css?colour={}", settings->colour.substr(1));
  return frame;
}

SessionPtr Site::Core::session_of(const http::Request& request, Instant now) {
  const std::string_view token = request.cookies.get(session_cookie_name(request.secure));
  return token.empty() ? nullptr : sessions.find(token, now);
}

std::string session_cookie_name(bool secure) { return secure ? "__Host-stepwise" : "stepwise"; }
std::string visit_cookie_name(bool secure) { return secure ? "__Host-stepwise-visit" : "stepwise-visit"; }

http::Response visitor_page(Visit& visit, Random& random, const std::function<govuk::Page(const govuk::Frame&)>& write, int status) {
  const bool new_visit = visit.frame.csrf.empty();
  if (new_visit) visit.frame.csrf = new_token(random);
  http::Response response = visit.page(write(visit.frame), status);
  const bool secure = visit.request.secure;
  if (new_visit) response.headers.emplace_back("Set-Cookie", http::write_cookie({.name = visit_cookie_name(secure), .value = visit.frame.csrf, .max_age_seconds = std::nullopt, .secure = secure}));
  return response;
}

Actor actor_of(const Visit& visit) { return {visit.staff.id, visit.staff.name, visit.staff.role, visit.request.id}; }

}  // namespace stepwise::access
