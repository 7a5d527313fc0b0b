// SPDX-License-Identifier: Apache-2.0
#include "print/worker.hpp"

#include <spdlog/spdlog.h>

#include "print/job_store.hpp"

namespace stepwise::print {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::chrono::seconds look_every{2}, rest_after{30}, forget_every{60};

}  // namespace

Worker::Worker(store::Store& store, std::function<Printer()> make) : store_{store}, make_{std::move(make)} {}

Worker::~Worker() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
  }
  wakes_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Worker::start() { thread_ = std::thread{[this] { live(); }}; }

void Worker::wake() {
  {
    const std::lock_guard lock{mutex_};
    woken_ = true;
  }
  wakes_.notify_all();
}

bool Worker::is_stopping() {
  const std::lock_guard lock{mutex_};
  return stopping_;
}

void Worker::rest_a_while(std::chrono::milliseconds for_long) {
  std::unique_lock lock{mutex_};
  wakes_.wait_for(lock, for_long, [this] { return stopping_ || woken_; });
  woken_ = false;
}

Result<bool> Worker::do_one(store::Store& store, const Printer& printer) {
  const auto job = claim(store);
  if (!job) return tl::unexpected<Fault>{job.error()};
  if (!*job) return false;
  const auto pdf = printer.print((*job)->markup);
  if (!pdf) spdlog::warn("print: job {} was not printed at try {}: {}", (*job)->id.value(), (*job)->tries, pdf.error().sentence);
  const auto kept = pdf ? finish(store, **job, *pdf) : fail_job(store, **job, pdf.error());
  if (!kept) return tl::unexpected<Fault>{kept.error()};
  return true;
}

void Worker::live() {
  const Printer printer = make_();
  Steady::time_point worked = Steady::now(), forgot = worked - forget_every;
  while (!is_stopping()) {
    bool again = false;
    try {
      if (Steady::now() - forgot >= forget_every) {
        forgot = Steady::now();
        static_cast<void>(store_.write([](store::WriteTx& tx) -> Result<std::size_t> { return forget_old(tx); }));
      }
      again = do_one(store_, printer).value_or(false);
    } catch (const std::exception&) {
      spdlog::error("print: the queue of documents could not be read; trying again");
    }
    if (again) worked = Steady::now();
    else {
      if (Steady::now() - worked >= rest_after) printer.rest();
      rest_a_while(look_every);
    }
  }
}

}  // namespace stepwise::print
