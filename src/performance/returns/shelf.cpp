// SPDX-License-Identifier: Apache-2.0
#include "performance/returns/shelf.hpp"

#include <spdlog/spdlog.h>

#include <chrono>

#include "performance/returns/checking.hpp"
#include "performance/returns/loading.hpp"
#include "performance/returns/submission_store.hpp"

namespace stepwise::returns {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::seconds look_every{3}, renew_every{15};
constexpr int looks_before_retry = 20;

/// Of a packed file the length of its text is not known beforehand.
std::int64_t text_bytes(const Submission& submission) { return submission.kept_as.ends_with(".csv.gz") && !submission.file_name.ends_with(".gz") ? submission.bytes : 0; }

}  // namespace

Shelf::Shelf(store::Store& store, Settings settings) : store_{store}, settings_{std::move(settings)}, vault_{settings_.folder} {
  if (settings_.works && !settings_.folder.empty()) thread_ = std::thread{[this] { live(); }};
}

Shelf::~Shelf() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  wakes_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::shared_ptr<const cld::Loaded> Shelf::stories() const {
  const std::lock_guard lock{mutex_};
  return stories_;
}

std::uint64_t Shelf::version() const {
  const std::lock_guard lock{mutex_};
  return version_;
}

std::string Shelf::trouble() const {
  const std::lock_guard lock{mutex_};
  return trouble_;
}

bool Shelf::is_loading() const {
  const std::lock_guard lock{mutex_};
  return loading_;
}

bool Shelf::is_stopping() const {
  const std::lock_guard lock{mutex_};
  return stopping_;
}

void Shelf::changed() {
  {
    const std::lock_guard lock{mutex_};
    woken_ = true;
  }
  wakes_.notify_all();
}

Progress Shelf::progress_of(std::string_view reference) const {
  const std::lock_guard lock{mutex_};
  return checking_ == reference ? progress_ : Progress{};
}

bool Shelf::check_next() {
  const auto submission = claim_unchecked(store_);
  if (!submission) return false;
  {
    const std::lock_guard lock{mutex_};
    checking_ = submission->reference;
    progress_ = {};
  }
  auto renewed = Steady::now();
  const auto quality = check_file(vault_.path_of(submission->kept_as), {submission->received_on, settings_.threads, text_bytes(*submission), [&](const Progress& progress) {
    if (Steady::now() - renewed > renew_every) renew_claim(store_, submission->reference), renewed = Steady::now();
    const std::lock_guard lock{mutex_};
    progress_ = progress;
    return !stopping_;
  }});
  Result<void> done;
  if (quality) done = finish_check(store_, submission->id, *quality);
  else if (quality.error().kind == FaultKind::invalid) done = finish_unreadable(store_, submission->id, quality.error().sentence);
  else if (quality.error().kind == FaultKind::busy) give_up_claim(store_, submission->reference);
  else spdlog::warn("returns: return {} was not checked: {}", submission->reference, quality.error().sentence);
  const std::lock_guard lock{mutex_};
  checking_.clear();
  if (!quality && quality.error().kind != FaultKind::invalid && quality.error().kind != FaultKind::busy) trouble_ = quality.error().sentence;
  return quality || quality.error().kind == FaultKind::invalid ? done.has_value() : false;
}

bool Shelf::load_changed() {
  const auto all = submissions(*store_.read());
  const std::string stamp = stamp_of(all);
  if (stamp == stamp_) return false;
  {
    const std::lock_guard lock{mutex_};
    loading_ = true;
  }
  auto counted = count_on(vault_, all, store_.clock().today(), settings_.threads);
  const auto written = counted ? replace_parts(store_, *counted ? (*counted)->parts : std::vector<Part>{}) : Result<void>{};
  const std::lock_guard lock{mutex_};
  loading_ = false;
  stamp_ = stamp;
  trouble_ = !counted ? counted.error().sentence : !written ? written.error().sentence : "";
  if (!trouble_.empty()) spdlog::warn("returns: kept returns could not be counted on: {}", trouble_);
  if (!counted) return false;
  stories_ = *counted ? std::make_shared<const cld::Loaded>(std::move((*counted)->loaded)) : nullptr;
  ++version_;
  return true;
}

bool Shelf::work_now() { return check_next() || load_changed(); }

void Shelf::live() {
  vault_.sweep();
  for (int look = 1; !is_stopping(); ++look) {
    try {
      if (look % looks_before_retry == 0 && !trouble().empty()) stamp_ = "never";
      while (!is_stopping() && work_now()) {
      }
    } catch (const std::exception&) {
      spdlog::error("returns: the list of kept returns could not be read; trying again");
    }
    std::unique_lock lock{mutex_};
    wakes_.wait_for(lock, look_every, [this] { return stopping_ || woken_; });
    woken_ = false;
  }
}

}  // namespace stepwise::returns
