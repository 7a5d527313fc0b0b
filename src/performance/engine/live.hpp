// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>

#include "base/ids.hpp"
#include "performance/engine/numbers.hpp"
#include "store/store.hpp"

namespace stepwise::engine {

/// The record's stories and every measure's tallies, kept up to date: a save re-tallies that one person.
/// All functions may be called from any thread.
class Live : public Numbers {
 public:
  struct Options {
    std::string council_code = "";
    unsigned threads = 2;
  };
  /// Reads the whole record and follows it from then on. Make one, when the server starts, before serving.
  static Result<std::unique_ptr<Live>> open(store::Store& store, const Options& options);

  virtual std::vector<Behind> behind(const Measure& measure, const Period& period, const Only& only, std::optional<bool> met,
                                     std::size_t limit) = 0;
  virtual std::vector<Said> explain(const Measure& measure, PersonId person, const Period& period) = 0;
  /// Waits until every commit told of so far is in the numbers; false when that takes longer than so many milliseconds.
  /// The reading functions above call it first, with 250.
  virtual bool settle(int milliseconds) = 0;
  struct Load {
    std::size_t people, events;
    std::uint64_t updates;
    std::int64_t longest_us, build_us;
  };
  virtual Load load() = 0;
};

}  // namespace stepwise::engine
