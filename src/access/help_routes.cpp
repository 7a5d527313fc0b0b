// SPDX-License-Identifier: Apache-2.0
#include "access/core.hpp"
#include "access/help_pages.hpp"

namespace stepwise::access {
namespace {

/// The council's colour, which the style sheet takes its brand from. Its address carries the colour, so it may be kept.
http::Response theme(Site::Core& core) {
  http::Response response = http::Response::text(200, ":root{--govuk-brand-colour:" + core.council()->colour + "}\n");
  response.content_type = "text/css; charset=utf-8";
  response.cacheable = true;
  response.headers.emplace_back("Cache-Control", "public, max-age=300");
  return response;
}

}  // namespace

Routes help_routes(Site::Core& core) {
  using enum Permission;
  const auto show = [](govuk::Page (*page)(std::string_view)) { return [page](Visit& visit) { return visit.page(page(visit.frame.council)); }; };
  return {
      {http::Method::get, "/theme.css", anyone, [&core](Visit&) { return theme(core); }, http::Run::on_loop},
      {http::Method::get, "/help", anyone, [&core](Visit& visit) { return visit.page(help_page(visit.frame.council, core.help)); }},
      {http::Method::get, "/help/accessibility", anyone, show(accessibility_page)},
      {http::Method::get, "/help/privacy", anyone, show(privacy_page)},
  };
}

}  // namespace stepwise::access
