// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "base/result.hpp"
#include "store/store.hpp"

namespace stepwise::print {

/// What turns a finished page into a PDF.
struct Printer {
  std::function<Result<std::string>(std::string_view markup)> print;
  std::function<void()> rest = [] {};   ///< nothing waits: give back what is held
};

/// Takes jobs one at a time, in the order asked, and forgets those whose day is over. Several workers, on several servers,
/// never print one twice; what a crash leaves is taken up again when its claim runs out.
class Worker {
 public:
  /// `make` is called on the worker's own thread. The store outlives the worker.
  Worker(store::Store& store, std::function<Printer()> make);
  ~Worker();
  void start();
  /// Something was asked for: look now.
  void wake();
  /// One job from queue to document or failure; false when none waits.
  static Result<bool> do_one(store::Store& store, const Printer& printer);

 private:
  void live();
  void rest_a_while(std::chrono::milliseconds for_long);
  bool is_stopping();
  store::Store& store_;
  std::function<Printer()> make_;
  std::mutex mutex_;
  std::condition_variable wakes_;
  bool stopping_ = false, woken_ = false;
  std::thread thread_;
};

}  // namespace stepwise::print
