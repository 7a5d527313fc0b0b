// SPDX-License-Identifier: Apache-2.0
#include "app/house.hpp"

#include <fmt/format.h>

#include "access/break_glass.hpp"
#include "base/share.hpp"
#include "performance/catalogue/about.hpp"
#include "performance/engine/live.hpp"
#include "performance/scoreboard/scoreboard_routes.hpp"
#include "practice/front_door/front_door_routes.hpp"
#include "practice/person/person_routes.hpp"
#include "store/outbox.hpp"

namespace stepwise::app {
namespace {

class Rooms final : public House {
 public:
  Rooms(store::Store& store, Random& random, std::shared_ptr<const http::Assets> assets)
      : store_{store}, assets_{std::move(assets)},
        site_{store,
              {assets_->url("app.css"), assets_->url("app.js"), assets_->url("js-enabled.js"), assets_->url("icon.svg"), assets_->url("icon-180.png"),
               assets_->url("site.webmanifest")},
              random} {}

  Result<void> furnish(Random& random, const Options& options) {
    auto person = person::Site::open(store_, random);
    if (!person) return tl::unexpected<Fault>{person.error()};
    person_ = std::move(*person);

    auto front_door = front_door::Site::open(store_, random);
    if (!front_door) return tl::unexpected<Fault>{front_door.error()};
    front_door_ = std::move(*front_door);
    for (auto& section : front_door_->record_sections()) person_->add_section(std::move(section));

    auto catalogue = catalogue::Catalogue::load();
    if (!catalogue) return tl::unexpected<Fault>{catalogue.error()};
    catalogue_ = std::move(*catalogue);
    auto live = engine::Live::open(store_, {"", options.threads});
    if (!live) return tl::unexpected<Fault>{live.error()};
    live_ = std::move(*live);
    auto scoreboard = scoreboard::Site::open(catalogue_, *live_);
    if (!scoreboard) return tl::unexpected<Fault>{scoreboard.error()};
    scoreboard_ = std::move(*scoreboard);

    site_.add_files("/assets/:name", [assets = assets_](http::Request& request) { return assets->serve(request); });
    site_.add(front_door_->routes());
    site_.add(person_->routes());
    site_.add(scoreboard_->routes());

    access::deliver_notices(outbox_);
    front_door_->deliver(outbox_);
    outbox_.start(std::chrono::seconds{5});
    return {};
  }

  http::Router router() override { return site_.router(); }
  http::ErrorPage error_page() override { return site_.error_page(); }
  bool ready() const override { return person_->ready(); }
  std::string routes_table() const override { return site_.routes_table(); }
  access::Site& site() override { return site_; }

  std::string metrics() const override {
    std::string out = person_->metrics();
    const auto writer = store_.writer_load();
    out += fmt::format("stepwise_store_commits_total {}\nstepwise_store_jobs_total {}\nstepwise_store_failed_total {}\nstepwise_store_queued {}\n",
                       writer.commits, writer.jobs, writer.failed, writer.queued);
    const auto load = live_->load();
    out += fmt::format("stepwise_stories_people {}\nstepwise_stories_events {}\nstepwise_stories_updates_total {}\nstepwise_stories_longest_update_microseconds {}\n",
                       load.people, load.events, load.updates, load.longest_us);
    for (const auto& timing : store_.timings())
      out += fmt::format("stepwise_statement_calls_total{{name=\"{0}\"}} {1}\nstepwise_statement_microseconds_total{{name=\"{0}\"}} {2}\n", timing.name, timing.calls, timing.total_us);
    return out;
  }

 private:
  store::Store& store_;
  std::shared_ptr<const http::Assets> assets_;
  access::Site site_;
  std::shared_ptr<person::Site> person_;
  std::shared_ptr<front_door::Site> front_door_;
  catalogue::Catalogue catalogue_;
  std::unique_ptr<engine::Live> live_;
  std::shared_ptr<scoreboard::Site> scoreboard_;
  store::Outbox outbox_{store_};  ///< last, so that it stops before the rooms it delivers for
};

}  // namespace

Result<std::unique_ptr<House>> House::open(store::Store& store, Random& random, const Options& options) {
  const auto folder = shared_path("assets");
  if (!folder) return tl::unexpected<Fault>{folder.error()};
  auto assets = http::Assets::load(folder->string());
  if (!assets) return tl::unexpected<Fault>{assets.error()};
  auto rooms = std::make_unique<Rooms>(store, random, std::move(*assets));
  if (const auto done = rooms->furnish(random, options); !done) return tl::unexpected<Fault>{done.error()};
  return rooms;
}

}  // namespace stepwise::app
