// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "store/store.hpp"

namespace stepwise::store {

/// Grows with every commit that changed more than half-typed work, sessions and who looked: what was made from the record under
/// one number is what would be made under the same number again.
std::int64_t saves(ReadTx& tx);

/// When the record was asked how much was saved in it, and how much of that was saved by this server.
struct Asked {
  Instant at = {};
  std::uint64_t saves_here = 0;   ///< Store::saves_here, read before the snapshot is taken
};

/// Values made from the record, each kept until something is saved: what many people ask for in the minute when they begin their
/// day is made once. The key names all else a value depends on: whose it is, the day, the language. May be asked from many threads.
template <class Value>
class Kept {
 public:
  /// Holds `most` values; when there are more, those of older snapshots go first, then all.
  explicit Kept(std::size_t most = 200) : most_{most} {}

  /// The value of this key in this snapshot, made now if none is kept. Two who ask at once may both make it. `asked` lets `recent`
  /// answer for a while: what stood just before the snapshot was taken.
  std::shared_ptr<const Value> get(ReadTx& tx, const std::string& key, const std::function<Value()>& make, const std::optional<Asked>& asked = {}) {
    const std::int64_t now = saves(tx);
    {
      const std::lock_guard lock{mutex_};
      if (asked) asked_ = {*asked, now};
      if (const auto found = values_.find(key); found != values_.end() && found->second.saves == now) return found->second.value;
    }
    auto value = std::make_shared<const Value>(make());
    const std::lock_guard lock{mutex_};
    if (values_.size() >= most_) std::erase_if(values_, [&](const auto& one) { return one.second.saves != now; });
    if (values_.size() >= most_) values_.clear();
    values_[key] = {now, value};
    return value;
  }

  /// The value of this key without asking the record: only while nothing was saved here since `get` asked it, and for as long as
  /// another server's save may go unheard anyhow (Options::follow_every). Nothing otherwise.
  std::shared_ptr<const Value> recent(const std::string& key, const Asked& now) {
    constexpr std::int64_t unheard_at_most = 250'000;
    const std::lock_guard lock{mutex_};
    const auto age = now.at.microseconds - asked_.asked.at.microseconds;
    if (asked_.asked.saves_here != now.saves_here || age < 0 || age >= unheard_at_most) return nullptr;
    const auto found = values_.find(key);
    return found != values_.end() && found->second.saves == asked_.saves ? found->second.value : nullptr;
  }

 private:
  struct LastAsked {
    Asked asked = {};
    std::int64_t saves = -1;
  };
  struct One {
    std::int64_t saves = 0;
    std::shared_ptr<const Value> value;
  };
  std::size_t most_;
  std::mutex mutex_;
  LastAsked asked_;
  std::map<std::string, One> values_;
};

}  // namespace stepwise::store
