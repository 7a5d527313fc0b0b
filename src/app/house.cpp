// SPDX-License-Identifier: Apache-2.0
#include "app/house.hpp"

#include "base/share.hpp"
#include "language/language.hpp"
#include "govuk/gallery/gallery.hpp"

namespace stepwise::app {
namespace {

access::SiteAssets names_of(const http::Assets& assets) {
  return {.stylesheet = assets.url("app.css"), .script = assets.url("app.js"), .js_enabled = assets.url("js-enabled.js"), .icon = assets.url("icon.svg"),
          .touch_icon = assets.url("icon-180.png"), .web_manifest = assets.url("site.webmanifest")};
}

}  // namespace

House::House(store::Store& store, Random& random, std::shared_ptr<const http::Assets> assets, std::unique_ptr<Rooms> rooms)
    : assets_{std::move(assets)}, rooms_{std::move(rooms)}, site_{store, names_of(*assets_), random} {
  site_.add_files("/assets/*", [held = assets_](http::Request& request) { return held->serve(request); });
  rooms_->join(site_);
}

void House::show_gallery() {
  const access::SiteAssets names = names_of(*assets_);
  govuk::Frame frame;
  frame.stylesheet = names.stylesheet;
  frame.script = names.script;
  frame.js_enabled = names.js_enabled;
  frame.icon = names.icon;
  const auto answer = [frame](std::string_view name) {
    auto page = gallery::document(name, frame);
    return page ? http::Response::html(200, std::move(*page)) : http::Response::text(404, "The gallery has no such page.\n");
  };
  site_.add_files("/gallery", [answer](http::Request&) { return answer("index"); });
  site_.add_files("/gallery/:name", [answer](http::Request& request) { return answer(request.part("name")); });
}

Result<std::unique_ptr<House>> House::open(store::Store& store, Random& random, unsigned threads, const std::filesystem::path& returns) {
  if (const auto words = language::Languages::load(); !words) return tl::unexpected<Fault>{words.error()};
  const auto folder = shared_path("assets");
  if (!folder) return tl::unexpected<Fault>{folder.error()};
  auto assets = http::Assets::load(folder->string());
  if (!assets) return tl::unexpected<Fault>{assets.error()};
  auto rooms = Rooms::open(store, random, threads, returns);
  if (!rooms) return tl::unexpected<Fault>{rooms.error()};
  return std::make_unique<House>(store, random, std::move(*assets), std::move(*rooms));
}

}  // namespace stepwise::app
