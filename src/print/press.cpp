// SPDX-License-Identifier: Apache-2.0
#include "print/press.hpp"

#include <unistd.h>

#include <cstdlib>
#include <optional>
#include <vector>

#include "language/language.hpp"
#include "print/browser.hpp"

namespace stepwise::print {

Result<std::filesystem::path> find_chromium() {
  const char* told = std::getenv("STEPWISE_CHROMIUM");
  const std::vector<std::filesystem::path> places = told ? std::vector<std::filesystem::path>{told} : std::vector<std::filesystem::path>{"/usr/lib/chromium/chromium", "/usr/bin/chromium"};
  for (const auto& place : places)
    if (::access(place.c_str(), X_OK) == 0) return place;
  return fail(FaultKind::unavailable,
              std::string{t("PDFs cannot be made on this server: Chromium is not installed. Print the page from your browser instead.")});
}

struct Press::Impl {
  PressSettings settings;
  std::optional<Browser> browser;
  int documents = 0;
};

Press::Press(PressSettings settings) : impl_{std::make_unique<Impl>(Impl{std::move(settings), std::nullopt, 0})} {}
Press::~Press() = default;
Press::Press(Press&&) noexcept = default;

Result<std::string> Press::print(std::string_view markup) {
  const Deadline deadline = std::chrono::steady_clock::now() + impl_->settings.time_limit;
  if (impl_->documents >= impl_->settings.documents_a_browser) rest();
  if (!impl_->browser) {
    auto started = Browser::start(impl_->settings.program, deadline);
    if (!started) return tl::unexpected<Fault>{started.error()};
    impl_->browser.emplace(std::move(*started));
  }
  ++impl_->documents;
  auto printed = impl_->browser->print(markup, impl_->settings.most_bytes, deadline);
  if (!printed) rest();
  return printed;
}

void Press::rest() {
  impl_->browser.reset();
  impl_->documents = 0;
}

int Press::process() const { return impl_->browser ? impl_->browser->process() : 0; }
std::filesystem::path Press::folder() const { return impl_->browser ? impl_->browser->folder() : std::filesystem::path{}; }

}  // namespace stepwise::print
