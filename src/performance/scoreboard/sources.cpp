// SPDX-License-Identifier: Apache-2.0
#include "performance/scoreboard/sources.hpp"

namespace stepwise::scoreboard {
namespace {

constexpr unsigned threads_for_a_page = 2;

}  // namespace

std::shared_ptr<engine::Numbers> Sources::returns() {
  if (!kept_.stories) return nullptr;
  const std::lock_guard lock{mutex_};
  const auto version = kept_.version ? kept_.version() : 1;
  if (version != version_) {
    auto stories = kept_.stories();
    numbers_ = stories && !stories->councils.empty() ? engine::numbers_of(std::move(stories), threads_for_a_page) : nullptr;
    version_ = version;
  }
  return numbers_;
}

}  // namespace stepwise::scoreboard
