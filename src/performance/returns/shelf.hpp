// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "performance/cld/cld.hpp"
#include "performance/returns/progress.hpp"
#include "performance/returns/vault.hpp"
#include "store/store.hpp"

namespace stepwise::returns {

/// The kept submissions at work: each that came is checked in the background, and the stories of those that count are
/// held in memory, loaded at start and after each change, also one made by another server or a command.
class Shelf {
 public:
  struct Settings {
    std::filesystem::path folder;   ///< of the kept files
    unsigned threads = 2;           ///< to check and load with
    bool works = true;              ///< false: only `work_now` does anything (tests, and commands that only look)
  };
  /// The store outlives it.
  Shelf(store::Store& store, Settings settings);
  ~Shelf();
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  /// Stories of the submissions that count, as of today; nothing while there are none or they are still being loaded.
  /// Never changed: keep the pointer for as long as one page or count takes.
  std::shared_ptr<const cld::Loaded> stories() const;
  /// Goes up each time `stories` changes: for those who keep what they made of them.
  std::uint64_t version() const;
  /// Why the kept files could not be read, a sentence; empty when they could.
  std::string trouble() const;
  /// Whether changes are still to be loaded.
  bool is_loading() const;
  /// Something was kept, excluded or included: look now.
  void changed();
  /// How far the check of a submission is.
  Progress progress_of(std::string_view reference) const;
  /// Checks what waits and loads what changed, here and now. False when nothing was to do.
  bool work_now();
  const Vault& vault() const { return vault_; }

 private:
  void live();
  bool check_next();
  bool load_changed();
  bool is_stopping() const;
  store::Store& store_;
  Settings settings_;
  Vault vault_;
  mutable std::mutex mutex_;
  std::condition_variable wakes_;
  bool stopping_ = false, woken_ = false, loading_ = false;
  std::shared_ptr<const cld::Loaded> stories_;
  std::uint64_t version_ = 0;
  std::string stamp_ = "never", trouble_, checking_;
  Progress progress_;
  std::thread thread_;
};

}  // namespace stepwise::returns
