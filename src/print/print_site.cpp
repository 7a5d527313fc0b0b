// SPDX-License-Identifier: Apache-2.0
#include "print/print_site.hpp"

#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "base/share.hpp"
#include "print/paper.hpp"
#include "print/press.hpp"
#include "print/room.hpp"

namespace stepwise::print {
namespace {

/// Chromium at `program`, with the site's stylesheet put in every page.
std::function<Printer()> chromium_printer(std::filesystem::path program) {
  return [program = std::move(program)] {
    auto press = std::make_shared<Press>(PressSettings{.program = program});
    return Printer{[press, stylesheet = site_stylesheet()](std::string_view markup) { return press->print(with_stylesheet(std::string{markup}, stylesheet)); }, [press] { press->rest(); }};
  };
}

}  // namespace

std::string site_stylesheet() {
  const auto manifest = read_shared("assets/manifest.json");
  const auto names = nlohmann::json::parse(manifest.value_or(""), nullptr, false);
  if (!names.is_object()) return {};
  return read_shared("assets/" + names.value("app.css", "")).value_or("");
}

struct Site::Impl {
  Room room;
  std::unique_ptr<Worker> worker;
};

Site::Site(store::Store& store, Random& random, Settings settings) : impl_{std::make_shared<Impl>(Impl{{store, random, {}, [] {}}, nullptr})} {
  if (!settings.printer) {
    const auto program = find_chromium();
    if (program) settings.printer = chromium_printer(*program);
    else impl_->room.cannot = program.error().sentence, spdlog::warn("print: {}", program.error().sentence);
  }
  if (!settings.printer || !settings.works) return;
  impl_->worker = std::make_unique<Worker>(store, std::move(settings.printer));
  impl_->room.wake = [worker = impl_->worker.get()] { worker->wake(); };
  impl_->worker->start();
}

Site::~Site() = default;

access::Routes Site::routes(const access::Site& site) {
  return print_routes(std::shared_ptr<const Room>{impl_, &impl_->room}, site);
}

std::string Site::cannot() const { return impl_->room.cannot; }

}  // namespace stepwise::print
