// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <vector>

#include "practice/person/search_index.hpp"
#include "store/store.hpp"

namespace stepwise::person {

/// Keeps a SearchIndex of the whole record: built at start by several readers, then following commits (this server's
/// and others') on a thread of its own, a moment behind them.
class SearchService {
 public:
  SearchService(store::Store& store, NameForms forms, int threads);
  /// Begins building. Listen for commits before this, so that none is missed.
  void start();
  ~SearchService();
  SearchService(const SearchService&) = delete;
  SearchService& operator=(const SearchService&) = delete;

  bool ready() const { return ready_.load(); }
  void wait_until_ready();
  /// People touched by a commit: read anew soon. Quick; called on the writer's thread.
  void touched(const std::vector<PersonId>& people);
  /// Blocks until everything touched so far is in the index, or until patience ends.
  void catch_up(std::chrono::milliseconds patience = std::chrono::seconds{2});
  /// The index as it now is; may be searched by many threads.
  std::shared_ptr<const SearchIndex> index() const;

 private:
  void live();
  void build();
  std::shared_ptr<SearchIndex> built();
  void follow(const std::vector<PersonId>& people);

  store::Store& store_;
  NameForms forms_;
  int threads_;
  mutable std::mutex index_mutex_;
  std::shared_ptr<SearchIndex> index_;
  std::atomic<bool> ready_ = false;
  std::mutex mutex_;
  std::condition_variable wake_, done_;
  std::vector<PersonId> waiting_;
  std::uint64_t asked_ = 0, followed_ = 0;  ///< calls of `touched`, and how many of them are in the index
  int in_a_hurry_ = 0;                      ///< callers of `catch_up` that wait
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace stepwise::person
