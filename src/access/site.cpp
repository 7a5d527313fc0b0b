// SPDX-License-Identifier: Apache-2.0
#include "access/site.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <future>

#include "access/core.hpp"
#include "access/error_pages.hpp"
#include "access/request_rules.hpp"
#include "http/target.hpp"
#include "language/language.hpp"

namespace stepwise::access {
namespace {

const Staff& nobody() {
  static const Staff staff;
  return staff;
}

bool is_reading(http::Method method) { return method == http::Method::get || method == http::Method::head; }

http::Response to_sign_in(const http::Request& request) {
  const std::string back = is_reading(request.method) ? safe_return_path(request.target) : "/";
  return http::Response::redirect(back == "/" ? "/sign-in" : "/sign-in?to=" + http::encode_component(back));
}

bool is_open_before_new_password(std::string_view pattern) {
  return pattern == "/account/password" || pattern == "/sign-out" || pattern.starts_with("/session/");
}

/// The section of the navigation that a path belongs to: the longest link that begins it.
std::string section_of(const std::vector<govuk::Link>& navigation, std::string_view path) {
  std::string_view best;
  for (const govuk::Link& link : navigation) {
    const bool under = path == link.href || (link.href != "/" && path.starts_with(link.href + "/"));
    if (under && link.href.size() > best.size()) best = link.href;
  }
  return std::string{best};
}

/// Whether a page offers to be printed. A very long address is not carried on.
bool is_printed(const http::Request& request, std::string_view pattern) {
  return is_reading(request.method) && !pattern.starts_with("/print") && !pattern.starts_with("/sign-") && request.target.size() <= 1000;
}

bool is_from_our_page(const http::Request& request, std::string_view expected) {
  const std::string_view sent = request.form.fields.get("csrf");
  return is_same_site(request.header("sec-fetch-site"), request.header("origin"), request.header("host")) &&
         tokens_match(expected, sent.empty() ? request.header("x-csrf-token") : sent);
}

/// The request that the visitor would have made for a page, in a language of their choice.
http::Request request_for_sheet(const http::Request& from, std::string_view target, const http::Target& wanted, std::string_view language) {
  http::Request request;
  request.method = http::Method::get;
  request.target = target;
  request.path = wanted.path;
  request.query = wanted.query;
  request.headers = from.headers;
  for (const auto& [name, value] : from.cookies.pairs())
    if (name != "language") request.cookies.add(name, value);
  request.cookies.add("language", std::string{language});
  request.address = from.address;
  request.secure = from.secure;
  request.id = from.id;
  return request;
}

tl::unexpected<Fault> no_sheet() { return fail(FaultKind::not_found, t("There is no such page, or it is not one you can open")); }

/// A page that may be put on paper, and the request that asks for it.
struct WantedSheet {
  const Route* route;
  http::Request request;
};
std::optional<WantedSheet> find_sheet(const Site::Core& core, const http::Router& router, const http::Request& from, std::string_view target, std::string_view language) {
  const auto read = http::read_target(target);
  if (!read || !target.starts_with('/')) return std::nullopt;
  WantedSheet wanted{nullptr, request_for_sheet(from, target, *read, language)};
  const http::Router::Match match = router.find(wanted.request);
  const auto route = std::ranges::find_if(core.routes, [&](const Route& each) { return each.method == http::Method::get && each.pattern == match.pattern; });
  if (!match.handler || route == core.routes.end() || !is_printed(wanted.request, route->pattern)) return std::nullopt;
  wanted.route = &*route;
  return wanted;
}

/// Blocks until every one is settled.
bool all_kept(const std::vector<http::Wait>& waits) {
  bool kept = true;
  for (const http::Wait& wait : waits) {
    auto settled = std::make_shared<std::promise<bool>>();
    wait.then([settled](bool well) { settled->set_value(well); });
    kept = settled->get_future().get() && kept;
  }
  return kept;
}

/// Only pages show which words are untranslated: files and data hold none of the marks.
void leave_out_marks(http::Response& response) {
  if (language::code_now() == "en" || response.content_type.starts_with("text/html")) return;
  for (http::Piece& piece : response.body)
    if (auto* text = std::get_if<std::string>(&piece)) *text = plain(*text);
}

/// One request through the door.
class Doorkeeper {
 public:
  enum class For { screen, paper };
  Doorkeeper(Site::Core& core, const Route& route, http::Request& request, For what = For::screen)
      : core_{core}, route_{route}, request_{request}, what_{what}, scope_{core.catalogue_for(request)}, now_{core.store.clock().now()}, session_{core.session_of(request, now_)} {}

  http::Response serve() {
    if (route_.needs != Permission::anyone) {
      if (!is_signed_in()) return to_sign_in(request_);
      if (session_->staff->must_change_password && !is_open_before_new_password(route_.pattern))
        return http::Response::redirect("/account/password");
    }
    if (session_ && route_.pattern != "/session/time-left") core_.sessions.touch(*session_, now_);
    Visit visit = make_visit();
    if (!visit.staff.can(route_.needs)) return visit.not_found();
    if (!is_reading(route_.method) && !is_from_our_page(request_, visit.frame.csrf)) return visit.page(error_page_for(403, ""), 403);
    http::Response response = route_.serve(visit);
    person_ = visit.gate.last_read();
    for (http::Wait& wait : visit.gate.take_waits()) response.waits.push_back(std::move(wait));
    leave_out_marks(response);
    return response;
  }
  /// Whose record the page showed.
  std::optional<PersonId> person() const { return person_; }

 private:
  bool is_signed_in() const { return session_ && session_->is_full(); }

  Visit make_visit() {
    const Staff& staff = is_signed_in() ? *session_->staff : nobody();
    Visit visit{request_, staff, is_signed_in(), Gate{core_.store, staff, request_.id, what_ == For::paper ? "print" : ""}, core_.store, now_, now_.london_date(),
                session_ ? session_->frame : core_.frame(), session_};
    if (!session_) visit.frame.csrf = request_.cookies.get(visit_cookie_name(request_.secure));
    if (is_signed_in()) visit.frame.navigation = navigation_for(staff);
    offer_languages(visit.frame);
    visit.frame.here = section_of(visit.frame.navigation, request_.path);
    if (is_signed_in())
      visit.frame.seconds_left = session_seconds_left(core_.council()->limits(), session_->made, {session_->seen.load()}, true, now_);
    visit.frame.on_paper = what_ == For::paper;
    if (is_signed_in() && what_ == For::screen && is_printed(request_, route_.pattern))
      visit.frame.print_href = "/print?page=" + http::encode_component(request_.target);
    return visit;
  }

  void offer_languages(govuk::Frame& frame) {
    const auto spoken = core_.spoken();
    if (spoken->offered.size() < 2) return;
    for (const language::Tongue& tongue : spoken->offered) frame.languages.push_back({tongue.code, tongue.name});
    const bool comes_back = is_reading(request_.method) && request_.target.size() <= 1000;
    frame.language_back = http::encode_component(comes_back ? request_.target : request_.path);
  }

  Site::Core& core_;
  const Route& route_;
  http::Request& request_;
  For what_;
  language::LanguageScope scope_;
  std::optional<PersonId> person_;
  Instant now_;
  SessionPtr session_;
};

}  // namespace

Site::Site(store::Store& store, SiteAssets assets, Random& random) : core_{std::make_unique<Core>(store, std::move(assets), random)} {
  for (const auto& own : {sign_in_routes, account_routes, staff_routes, team_routes, role_routes, settings_routes, break_glass_routes,
                          audit_routes, help_routes, words_routes})
    add(own(*core_));
}
Site::~Site() = default;

void Site::add(const Routes& routes) { core_->routes.insert(core_->routes.end(), routes.begin(), routes.end()); }

void Site::add_help(HelpTopic topic) { core_->help.push_back(std::move(topic)); }

void Site::add_settings(const std::vector<RoomSetting>& settings) { core_->room_settings.insert(core_->room_settings.end(), settings.begin(), settings.end()); }

void Site::add_files(std::string pattern, http::Handler serve) { core_->files.emplace_back(std::move(pattern), std::move(serve)); }

http::Router Site::router() const {
  http::Router router;
  for (const Route& route : core_->routes)
    router.add(route.method, route.pattern, route.run,
               [core = core_.get(), &route](http::Request& request) { return Doorkeeper{*core, route, request}.serve(); });
  for (const auto& [pattern, serve] : core_->files) router.add(http::Method::get, pattern, http::Run::on_loop, serve);
  return router;
}

http::ErrorPage Site::error_page() const {
  return [core = core_.get()](int status, const http::Request* request) -> http::Response {
    try {
      const language::LanguageScope scope{request == nullptr ? nullptr : core->catalogue_for(*request)};
      return http::Response::html(status, govuk::write_page(core->frame(), error_page_for(status, "")));
    } catch (...) {
      return http::Response::text(status, t("The service is not available. Wait a minute and try again.\n"));
    }
  };
}

std::vector<Site::Row> Site::rows() const {
  std::vector<Row> rows;
  for (const Route& route : core_->routes) rows.push_back({route.method, std::string{route.pattern}, route.needs});
  for (const auto& [pattern, serve] : core_->files) rows.push_back({http::Method::get, pattern, Permission::anyone});
  std::ranges::sort(rows, {}, [](const Row& row) { return std::tuple{row.pattern, row.method}; });
  return rows;
}

std::string Site::routes_table() const {
  std::string out = "# Routes\n\nEvery page and what it needs. Made by the program from its own table; a test asks every route as every role.\n\n"
                    "| Method | Path | Needs | In words |\n| --- | --- | --- | --- |\n";
  for (const Row& row : rows()) {
    const PermissionWords words = permission_words(row.needs);
    out += fmt::format("| {} | `{}` | `{}` | {} |\n", http::method_name(row.method), row.pattern, words.key, words.label);
  }
  return out;
}

bool Site::admits(const http::Request& head, Permission permission) const {
  const http::Fields cookies = http::parse_cookies(head.header("cookie"));
  for (const bool secure : {true, false}) {
    const auto session = core_->sessions.find_held(cookies.get(session_cookie_name(secure)), core_->store.clock().now());
    if (session && session->is_full() && session->staff->can(permission)) return true;
  }
  return false;
}

std::shared_ptr<const Spoken> Site::spoken_now() { return core_->spoken(); }

void Site::refresh() { core_->refresh(); }

Result<Site::Sheet> Site::sheet(const Visit& visit, std::string_view target, std::string_view language) const {
  auto wanted = find_sheet(*core_, router(), visit.request, target, language);
  if (!wanted) return no_sheet();
  Doorkeeper door{*core_, *wanted->route, wanted->request, Doorkeeper::For::paper};
  const http::Response response = door.serve();
  if (!all_kept(response.waits)) return fail(FaultKind::unavailable, t("Who looked could not be written down, so the page was not opened. Try again in a minute."));
  if (response.status != 200 || !response.content_type.starts_with("text/html")) return no_sheet();
  return Sheet{response.whole_body(), door.person(), core_->catalogue_for(wanted->request)};
}

Result<std::string> Site::printable(const Visit& visit, std::string_view target) const {
  const auto wanted = find_sheet(*core_, router(), visit.request, target, language::code_now());
  if (!wanted || !visit.staff.can(wanted->route->needs)) return no_sheet();
  return std::string{wanted->request.part("person")};
}

}  // namespace stepwise::access
