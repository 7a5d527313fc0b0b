// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "community/directory/search_index.hpp"
#include "store/store.hpp"

namespace stepwise::directory {

/// Postcodes and where they are, packed: sixteen bytes each.
class Postcodes {
 public:
  /// In any order.
  void add(std::string_view postcode, Point point);
  void settle();   ///< after the last `add`
  std::optional<Point> find(std::string_view postcode) const;
  std::size_t size() const { return all_.size(); }

 private:
  struct One {
    std::uint64_t code;
    float latitude, longitude;
  };
  std::vector<One> all_;
};

/// Holds what is searched in memory and follows the record: this server's saves when asked, any server's within
/// a quarter of a second.
class Follower {
 public:
  /// Reads everything; the store outlives it.
  Follower(store::Store& store, std::shared_ptr<const PlaceLists> lists, std::shared_ptr<const Wants> wants);
  ~Follower();
  Follower(const Follower&) = delete;
  Follower& operator=(const Follower&) = delete;

  std::shared_ptr<const SearchIndex> index() const;
  std::shared_ptr<const Postcodes> postcodes() const;
  /// Grows whenever there is another index or there are other postcodes. Ask before them: what is kept under it is then never older.
  std::int64_t turn() const;
  /// Looks now. Call it while holding no transaction.
  void catch_up();

 private:
  void live();
  store::Store& store_;
  std::mutex reading_;             ///< one reader at a time
  std::int64_t known_ = 0;
  std::string postcodes_known_ = "none";
  mutable std::mutex mutex_;
  std::shared_ptr<const SearchIndex> index_;
  std::shared_ptr<const Postcodes> postcodes_;
  std::int64_t turn_ = 0;
  std::condition_variable wake_;
  bool closing_ = false;
  std::thread thread_;
};

}  // namespace stepwise::directory
