// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/random.hpp"
#include "practice/budget/budget_store.hpp"
#include "store/store.hpp"

namespace stepwise::budget {

/// A run of statements for all accounts, as it stands.
struct Run {
  std::string reference = {};
  Date until_on = {};
  Instant started_at = {};
  std::string started_by = {};
  std::int64_t accounts = 0, done = 0, made = 0;
  std::optional<Instant> finished_at = {};
  std::string stopped_words = {};
};
/// The latest first.
std::vector<Run> latest_runs(store::ReadTx& tx, int most);

/// Makes every statement whose period ended by a day and that is not made yet, some people at a time so that saves go on in
/// between; the same run twice makes nothing twice. Calls `told` after each part. Gives the run as it ended.
Result<Run> make_statements(store::Store& store, Random& random, Date until, const store::AuditLine& line, const std::function<void(const Run&)>& told = {},
                            const std::stop_token& stop = {});

/// One run at a time, in a thread of its own. All functions may be called from any thread.
class Runner {
 public:
  /// Both outlive it.
  Runner(store::Store& store, Random& random);
  /// Begins a run; false when one is going on.
  bool begin(Date until, store::AuditLine line);
  bool is_running() const;

 private:
  struct Wanted {
    Date until;
    store::AuditLine line;
  };
  void work(const std::stop_token& stop);
  store::Store& store_;
  Random& random_;
  mutable std::mutex mutex_;
  std::condition_variable_any asked_;
  std::optional<Wanted> wanted_;
  std::jthread worker_;
};

}  // namespace stepwise::budget
